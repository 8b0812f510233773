import { useEffect, useRef, useState } from 'react'
import { faultOf, type LoadFault } from '../../data/errors'
import { parseJump, rowOf } from '../../data/series/jump'
import { RenewedError } from '../../data/series/edition'
import { useWords } from '../../state/variant'
import type { Series } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { LineField } from '../../primitives/LineField'

interface JumpBarProps {
  series: Series
  /** The row that is meant: its position in the series, counted from 0, the newest. */
  onJump: (row: number) => void
  onRenewed: () => void
}

/** Leads to an instalment of a long series by its number or by its date. */
export function JumpBar({ series, onJump, onRenewed }: JumpBarProps) {
  const { words, language } = useWords()
  const [said, setSaid] = useState<'unclear' | LoadFault>()
  const isHere = useRef(true)
  useEffect(() => () => void (isHere.current = false), [])
  const go = (text: string): void => {
    const jump = parseJump(text)
    setSaid(jump ? undefined : 'unclear')
    if (!jump) return
    rowOf(series, jump).then(
      row => isHere.current && onJump(row),
      (error: unknown) => {
        if (!isHere.current) return
        if (error instanceof RenewedError) onRenewed()
        else setSaid(faultOf(error))
      },
    )
  }
  return (
    <Box className="series-jump" language={language}>
      <LineField
        className="series-jump-field"
        label={words.jump.label}
        placeholder={words.jump.hint}
        onSubmit={go}
      />
      <Box className="series-jump-said" role="status" live="polite">
        {said === undefined ? '' : said === 'unclear' ? words.jump.unclear : words.failed[said]}
      </Box>
    </Box>
  )
}
