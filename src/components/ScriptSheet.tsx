import { VARIANTS } from '../model/values'
import { ownWords } from '../words/own-words'
import { chooseVariant, useWords } from '../state/variant'
import { Box } from '../primitives/Box'
import { Button } from '../primitives/Button'
import { Sheet } from '../primitives/Sheet'
import { Text } from '../primitives/Text'

/** The choice of script: each named in itself, so that every reader finds their own. */
export function ScriptSheet({ onClose }: { onClose: () => void }) {
  const { words, script, variant } = useWords()
  return (
    <Sheet title={words.chooseScript} closeLabel={words.close} script={script} onClose={onClose}>
      <Box role="radiogroup" label={words.chooseScript} className="choices">
        {VARIANTS.map(one => (
          <Button
            key={one}
            className={`choice script-${one === 'original' ? script : one}`}
            checked={one === variant}
            onTap={() => {
              chooseVariant(one)
              onClose()
            }}
          >
            <Text className="choice-mark" decorative language={one === 'original' ? script : one}>
              {words.variantMarks[one]}
            </Text>
            <Text className="choice-name" language={one === 'original' ? undefined : one}>
              {one === 'original' ? words.variants.original : ownWords[one].name}
            </Text>
            <Text className="choice-hint">
              {one === 'original' ? words.variantHint.original : words.variantHint.converted}
            </Text>
          </Button>
        ))}
      </Box>
    </Sheet>
  )
}
