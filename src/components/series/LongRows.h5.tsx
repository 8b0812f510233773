import { useEffect, useState, type ComponentType } from 'react'
import { rowsPath } from '../../model/addresses'
import { PAGE_ROWS } from '../../model/values'
import type { LongRowsProps } from './long-rows-props'
import { Rows } from './Rows'

/** Rows that the page is drawn with before its script runs. */
const FIRST = 40

/** Kept for every later list. */
let ready: ComponentType<LongRowsProps> | undefined

/** The rows of a series that has pages. What draws a window on them comes later: the newest rows stand there at once. */
export function LongRows(props: LongRowsProps) {
  const [Window, setWindow] = useState(() => ready)
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    let current = true
    import('./WindowRows.h5').then(
      ({ WindowRows }) => {
        ready = WindowRows
        if (current) setWindow(() => WindowRows)
      },
      () => current && setLost(true), // the newest rows stay
    )
    return () => {
      current = false
    }
  }, [])
  const { series, rows } = props
  const pages = <RowsPages series={series} />
  return (
    <>
      {Window ? <Window {...props} /> : <Rows {...props} rows={rows.slice(0, FIRST)} />}
      {isLost ? pages : <noscript>{pages}</noscript>}
    </>
  )
}

/** The way to the other rows as pages of their own, which need no script. */
function RowsPages({ series: { id, variant, pages } }: Pick<LongRowsProps, 'series'>) {
  return (
    <p className="rows-pages">
      {pages.map((_, at) => (
        <a key={at} href={rowsPath({ page: 'series', id, variant }, at + 1)}>
          {`${at * PAGE_ROWS + 1}–${(at + 1) * PAGE_ROWS}`}
        </a>
      ))}
    </p>
  )
}
