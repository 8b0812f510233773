import {
  ALIGNMENTS,
  changeSettings,
  FACES,
  LEADINGS,
  MOTIONS,
  PARAGRAPHS,
  QUOTES,
  resetSettings,
  SIZES,
  THEMES,
  useSettings,
  WIDTHS,
  type Settings,
} from '../library/settings'
import { useWords } from '../library/variant'
import { INTERFACES } from '../words/language'
import { Box } from '../primitives/Box'
import { Button } from '../primitives/Button'
import { Sheet } from '../primitives/Sheet'
import { Text } from '../primitives/Text'

/** Settings that are one of a few names. */
type Choice =
  'face' | 'leading' | 'width' | 'paragraphs' | 'align' | 'quotes' | 'theme' | 'motion' | 'interface'

const CHOICES: { [K in Choice]: readonly Settings[K][] } = {
  theme: THEMES,
  face: FACES,
  leading: LEADINGS,
  width: WIDTHS,
  paragraphs: PARAGRAPHS,
  align: ALIGNMENTS,
  quotes: QUOTES,
  motion: MOTIONS,
  interface: INTERFACES,
}

function ChoiceRow<K extends Choice>({ name, value }: { name: K; value: Settings[K] }) {
  const { words } = useWords()
  const labels = words.settings[name] as Record<string, string> & { name: string }
  return (
    <Box className="setting" role="radiogroup" label={labels.name}>
      <Text className="setting-name">{labels.name}</Text>
      <Box className="setting-options">
        {CHOICES[name].map(option => (
          <Button
            key={option}
            className="setting-option"
            checked={option === value}
            onTap={() => changeSettings({ [name]: option })}
          >
            {name === 'theme' && option !== 'system' && (
              <Text className={`swatch theme-${option}`} decorative>
                文
              </Text>
            )}
            {labels[option] ?? ''}
          </Button>
        ))}
      </Box>
    </Box>
  )
}

function SwitchRow({ name, isOn }: { name: 'care' | 'continuous'; isOn: boolean }) {
  const { words } = useWords()
  const labels = words.settings[name]
  return (
    <Box className="setting" role="radiogroup" label={labels.name}>
      <Text className="setting-name">{labels.name}</Text>
      <Box className="setting-options">
        {[false, true].map(option => (
          <Button
            key={String(option)}
            className="setting-option"
            checked={option === isOn}
            onTap={() => changeSettings({ [name]: option })}
          >
            {option ? labels.on : labels.off}
          </Button>
        ))}
      </Box>
    </Box>
  )
}

function SizeRow({ size }: { size: Settings['size'] }) {
  const { words } = useWords()
  const at = SIZES.indexOf(size)
  const step = (by: -1 | 1): void => {
    const next = SIZES[at + by]
    if (next) changeSettings({ size: next })
  }
  return (
    <Box className="setting" role="group" label={words.settings.size}>
      <Text className="setting-name">{words.settings.size}</Text>
      <Box className="setting-options">
        <Button
          className="setting-step setting-step-small"
          label={words.settings.smaller}
          disabled={at === 0}
          onTap={() => step(-1)}
        >
          文
        </Button>
        <Box className="setting-value" live="polite">
          {size}
        </Box>
        <Button
          className="setting-step setting-step-large"
          label={words.settings.larger}
          disabled={at === SIZES.length - 1}
          onTap={() => step(1)}
        >
          文
        </Button>
      </Box>
    </Box>
  )
}

/** How the page is set: every change is seen at once on the page behind. */
export function SettingsSheet({ onClose }: { onClose: () => void }) {
  const { words, script } = useWords()
  const settings = useSettings()
  return (
    <Sheet title={words.settings.title} closeLabel={words.close} script={script} onClose={onClose}>
      <SizeRow size={settings.size} />
      <SwitchRow name="care" isOn={settings.care} />
      {(Object.keys(CHOICES) as Choice[]).map(name => (
        <ChoiceRow key={name} name={name} value={settings[name]} />
      ))}
      <SwitchRow name="continuous" isOn={settings.continuous} />
      <Button className="setting-reset" onTap={resetSettings}>
        {words.settings.reset}
      </Button>
    </Sheet>
  )
}
