import { align } from './align'

/**
 * Converts the runs of one paragraph (text pieces that inline marks have split) as one text, and splits the
 * result where the runs met: 发现 + 头 + 发 must not become 頭 + 發.
 * @returns as many runs as were given; their concatenation is the conversion of the whole
 */
export const convertRuns = (runs: readonly string[], convert: (text: string) => string): string[] => {
  const [only] = runs
  if (only !== undefined && runs.length === 1) return [convert(only)]
  const source = runs.join('')
  const variant = convert(source)
  const positions = align(source, variant)
  let end = 0
  let start = 0
  return runs.map(run => {
    end += run.length
    const to = positions[end] ?? variant.length
    const piece = variant.slice(start, to)
    start = to
    return piece
  })
}
