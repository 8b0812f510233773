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
} from '../state/settings'
import { useWords } from '../state/variant'
import { INTERFACES } from '../words/language'
import { Box } from '../primitives/Box'
import { Button } from '../primitives/Button'
import { Sheet } from '../primitives/Sheet'
import { Steps } from '../primitives/Steps'
import { Text } from '../primitives/Text'

/** Settings that are one of a few names. */
type Choice = 'face' | 'leading' | 'width' | 'paragraphs' | 'align' | 'quotes' | 'motion' | 'interface'

const CHOICES: { [K in Choice]: readonly Settings[K][] } = {
  face: FACES,
  leading: LEADINGS,
  width: WIDTHS,
  paragraphs: PARAGRAPHS,
  align: ALIGNMENTS,
  quotes: QUOTES,
  motion: MOTIONS,
  interface: INTERFACES,
}

/** Below what has a place of its own. */
const REST = ['leading', 'width', 'paragraphs', 'align', 'quotes', 'motion', 'interface'] as const

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
            className={`setting-option setting-${name}-${option}`}
            checked={option === value}
            onTap={() => changeSettings({ [name]: option })}
          >
            {labels[option] ?? ''}
          </Button>
        ))}
      </Box>
    </Box>
  )
}

/** Papers to choose from, each as a sheet with a character on it. */
function ThemeRow({ theme }: { theme: Settings['theme'] }) {
  const { words } = useWords()
  const labels = words.settings.theme
  return (
    <Box className="setting-themes" role="radiogroup" label={labels.name}>
      {THEMES.map(option => (
        <Button
          key={option}
          className="setting-option setting-theme"
          checked={option === theme}
          onTap={() => changeSettings({ theme: option })}
        >
          <Text className={`swatch theme-${option}`} decorative>
            文
          </Text>
          <Text className="setting-theme-name">{labels[option]}</Text>
        </Button>
      ))}
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

/** The text's size: by a slider, or step by step at its ends. */
function SizeRow({ size }: { size: Settings['size'] }) {
  const { words } = useWords()
  const at = SIZES.indexOf(size)
  const change = (to: number): void => {
    const next = SIZES[to]
    if (next && next !== size) changeSettings({ size: next })
  }
  return (
    <Box className="setting-size" role="group" label={words.settings.size}>
      <Button
        className="setting-step setting-step-small"
        label={words.settings.smaller}
        disabled={at === 0}
        onTap={() => change(at - 1)}
      >
        文
      </Button>
      <Steps label={words.settings.size} count={SIZES.length} at={at} value={`${size}`} onChange={change} />
      <Button
        className="setting-step setting-step-large"
        label={words.settings.larger}
        disabled={at === SIZES.length - 1}
        onTap={() => change(at + 1)}
      >
        文
      </Button>
      <Box className="setting-value" live="polite">
        {size}
      </Box>
    </Box>
  )
}

/** How the page is set: every change is seen at once on the page beside. What is changed most comes first. */
export function SettingsSheet({ onClose }: { onClose: () => void }) {
  const { words, script } = useWords()
  const settings = useSettings()
  const { size, theme, face, care, continuous } = settings
  return (
    <Sheet title={words.settings.title} closeLabel={words.close} script={script} beside onClose={onClose}>
      <SizeRow size={size} />
      <ThemeRow theme={theme} />
      <ChoiceRow name="face" value={face} />
      <SwitchRow name="care" isOn={care} />
      {REST.map(name => (
        <ChoiceRow key={name} name={name} value={settings[name]} />
      ))}
      <SwitchRow name="continuous" isOn={continuous} />
      <Button className="setting-reset" onTap={resetSettings}>
        {words.settings.reset}
      </Button>
    </Sheet>
  )
}
