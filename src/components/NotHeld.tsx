import { useState } from 'react'
import { useWords } from '../state/variant'
import type { Instalment } from '../model/schema'
import { Box } from '../primitives/Box'
import { Button } from '../primitives/Button'
import { Text } from '../primitives/Text'
import { inScript } from './in-script'

interface NotHeldProps {
  /** Instalments that the library knows by title only, and all that there are. */
  missing: number
  all: number
  /** Their rows, for who asks; absent where only their number is known. */
  rows?: readonly Instalment[] | undefined
  /** The tag is told only where a list mixes several. */
  withTag?: boolean
}

/** What cannot be read is one line: how many there are. Their titles come when they are asked for. */
export function NotHeld({ missing, all, rows, withTag }: NotHeldProps) {
  const { words, script, language } = useWords()
  const [isOpen, setOpen] = useState(false)
  if (missing <= 0) return null
  const said = words.notHeldOf(missing, all)
  if (!rows)
    return (
      <Box className="not-held" language={language}>
        {said}
      </Box>
    )
  return (
    <>
      <Button
        className={`not-held not-held-fold script-${script}`}
        language={language}
        label={said} // without the sign that the style sheet draws
        expanded={isOpen}
        onTap={() => setOpen(!isOpen)}
      >
        {said}
      </Button>
      {isOpen && (
        <Box as="ul" role="list" className="not-held-list">
          {rows.map(({ title, tag, script: written }, at) => {
            const { language: own, fonts } = inScript(written)
            return (
              <Box as="li" key={`${title}${at}`} className="not-held-row">
                <Text language={own} className={`row-words${fonts}`}>
                  {title}
                </Text>
                {withTag && tag !== undefined && <Text className="not-held-tag">{tag}</Text>}
              </Box>
            )
          })}
        </Box>
      )}
    </>
  )
}
