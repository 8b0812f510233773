import { useEffect, useRef, useState } from 'react'
import { faultOf, LoadError, type LoadFault } from '../../data/errors'
import { RenewedError } from '../../data/series/edition'
import { useWords } from '../../state/variant'
import type { Series } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { LineField } from '../../primitives/LineField'

/** What finds the row is no part of the first page. Rejects with LoadError where it does not come. */
const jumping = (): Promise<typeof import('../../data/series/jump')> =>
  import('../../data/series/jump').catch((error: unknown) => {
    throw new LoadError('unreachable', String(error))
  })

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
  const go = async (text: string): Promise<void> => {
    try {
      const { parseJump, rowOf } = await jumping()
      const jump = parseJump(text)
      setSaid(jump ? undefined : 'unclear')
      if (!jump) return
      const row = await rowOf(series, jump)
      if (isHere.current) onJump(row)
    } catch (error) {
      if (!isHere.current) return
      if (error instanceof RenewedError) onRenewed()
      else setSaid(faultOf(error))
    }
  }
  return (
    <Box className="series-jump" language={language}>
      <LineField
        className="series-jump-field"
        label={words.jump.label}
        placeholder={words.jump.hint}
        onSubmit={text => void go(text)}
      />
      <Box className="series-jump-said" role="status" live="polite">
        {said === undefined ? '' : said === 'unclear' ? words.jump.unclear : words.failed[said]}
      </Box>
    </Box>
  )
}
