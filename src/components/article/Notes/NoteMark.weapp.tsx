import { Text } from '@tarojs/components'
import { useContext } from 'react'
import { goToElement } from '../../../state/progress/view'
import { useWords } from '../../../state/variant'
import { BodyContext } from './body-context'

/** The mark of a note. */
export function NoteMark({ number }: { number: number }) {
  const { words } = useWords()
  const bodyId = useContext(BodyContext)
  return (
    <Text
      id={`ref-${number}`}
      className="note-mark"
      ariaRole="link"
      ariaLabel={words.notes.mark(number)}
      onClick={() => goToElement(bodyId, `note-${number}`)}
    >
      {number}
    </Text>
  )
}
