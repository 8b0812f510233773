import { useEffect, useState } from 'react'
import { minutesToRead } from '../../../words/format'
import { BEGUN, percentOf } from '../../../state/progress/progress'
import { goToBlock, measureView } from '../../../state/progress/view'
import { createStore, useStore } from '../../../store/store'
import { useWords } from '../../../state/variant'
import type { Article } from '../../../model/schema'
import { ENOUGH, headingsOf } from '../headings-of'
import { MarginNotes } from './MarginNotes'
import type { MarginProps } from './types'
import './margin.scss'

/** Stands for what has been passed of an article that its reader has not before them. */
const NOTHING = createStore(0)

/** What stands beside an article. */
export function MarginPanel({ article, blocks, bodyId, share }: MarginProps) {
  const { words, script, language } = useWords()
  const passed = useStore(share ?? NOTHING)
  const [block, setBlock] = useState(0)
  useEffect(() => measureView(bodyId, ({ position }) => setBlock(position.block)), [bodyId, passed])
  const headings = headingsOf(blocks)
  const current = headings.filter(({ index }) => index <= block).at(-1)
  return (
    <>
      <div className="margin margin-start">
        <div className="margin-stick">
          {share && (
            <p className={`margin-progress script-${script}`} lang={language}>
              {progressIn(article, passed, words.place)}
            </p>
          )}
          {headings.length >= ENOUGH && (
            <nav aria-label={words.place.contents}>
              <ol role="list" className="margin-contents">
                {headings.map(({ index, depth, title }) => (
                  <li key={index} className={`contents-${depth}`}>
                    <button
                      type="button"
                      className="button margin-link"
                      aria-current={share && current?.index === index ? 'true' : undefined}
                      onClick={() => goToBlock(bodyId, index)}
                    >
                      {title}
                    </button>
                  </li>
                ))}
              </ol>
            </nav>
          )}
        </div>
      </div>
      <MarginNotes articleId={article.id} blocks={blocks} bodyId={bodyId} />
    </>
  )
}

interface ProgressWords {
  percent: (n: number) => string
  minutesLeft: (n: number) => string
}

/** How far, and how much is left: nothing at the very beginning. */
function progressIn({ length }: Article, share: number, words: ProgressWords): string {
  if (share < BEGUN) return ''
  if (share >= 1) return words.percent(100)
  return `${words.percent(percentOf(share))} · ${words.minutesLeft(minutesToRead(length * (1 - share)))}`
}
