import { useContext } from 'react'
import { goToElement } from '../../../state/progress/view'
import { useWords } from '../../../state/variant'
import { BodyContext } from './body-context'

/**
 * The mark of a note. Its number is drawn by the style sheet: it is no part of the text that is selected, copied,
 * marked or read aloud. The address stays as it is.
 */
export function NoteMark({ number }: { number: number }) {
  const { words } = useWords()
  const bodyId = useContext(BodyContext)
  return (
    <a
      id={`ref-${number}`}
      className="note-mark"
      href={`#note-${number}`}
      role="doc-noteref"
      aria-label={words.notes.mark(number)}
      data-number={number}
      onClick={event => {
        event.preventDefault()
        goToElement(bodyId, `note-${number}`)
      }}
    />
  )
}
