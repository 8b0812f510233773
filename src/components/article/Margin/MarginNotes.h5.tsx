import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useMarks } from '../../../state/mine/use-marks'
import { useVariant } from '../../../state/variant'
import type { Block } from '../../../model/schema'
import { Inlines } from '../Inlines'
import { stacked } from './stacked'

interface MarginNotesProps {
  articleId: string
  blocks: readonly Block[]
  bodyId: string
}

interface Note {
  key: string
  /** Selector of what it belongs to, within the text. */
  anchor: string
  content: ReactNode
}

/**
 * The article's notes and the reader's own, each beside what it belongs to. For the eye: screen readers have the notes at
 * the text's end, and the reader's own at their passages.
 */
export function MarginNotes({ articleId, blocks, bodyId }: MarginNotesProps) {
  const marks = useMarks(articleId, blocks, useVariant())
  const notes: Note[] = [
    ...blocks
      .flatMap(block => (block.type === 'notes' ? block.items : []))
      .map((content, at) => ({
        key: `note-${at}`,
        anchor: `#ref-${at + 1}`,
        content: (
          <>
            <span className="margin-note-number">{at + 1}</span>
            <Inlines content={content} />
          </>
        ),
      })),
    ...marks.flatMap(({ highlight: { key, note }, number }) =>
      note ? [{ key, anchor: `#p${number}`, content: note }] : [],
    ),
  ]
  const column = useRef<HTMLDivElement>(null)
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map())
  const keys = notes.map(({ key, anchor }) => `${key} ${anchor}`).join('\n')

  useLayoutEffect(() => {
    const body = document.getElementById(bodyId)
    if (!body || keys === '') return
    const place = (): void => {
      const { current } = column
      if (!current) return
      const zero = current.getBoundingClientRect().top
      const boxes = keys.split('\n').flatMap((line, at) => {
        const [key = '', anchor = ''] = line.split(' ')
        const mark = body.querySelector(anchor)
        const own = current.children[at]
        return mark && own
          ? [
              {
                key,
                top: mark.getBoundingClientRect().top - zero,
                height: own.getBoundingClientRect().height,
              },
            ]
          : []
      })
      setTops(stacked(boxes))
    }
    place()
    const observer = new ResizeObserver(place)
    observer.observe(body)
    return () => observer.disconnect()
  }, [bodyId, keys])

  if (notes.length === 0) return null
  return (
    <div ref={column} className="margin margin-end" aria-hidden="true">
      {notes.map(({ key, content }) => (
        <div
          key={key}
          className="margin-note"
          style={{ top: tops.get(key) ?? 0, visibility: tops.has(key) ? undefined : 'hidden' }}
        >
          {content}
        </div>
      ))}
    </div>
  )
}
