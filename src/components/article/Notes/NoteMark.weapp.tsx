import { Text } from '@tarojs/components'
import { useContext } from 'react'
import { goToElement } from '../../../library/progress/view'
import { useWords } from '../../../library/variant'
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
