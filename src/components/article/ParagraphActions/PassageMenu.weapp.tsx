import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Passage } from '../../../state/mine/passage'
import { useWords } from '../../../state/variant'
import { Button } from '../../../primitives/Button'
import { Sheet } from '../../../primitives/Sheet'
import { isIn, sentencesOf, tapped, type Range } from './sentences'
import { SENTENCE_HINTS } from './sentence-words'
import type { PassageMenuProps } from './types'
import './passage-sheet.scss'

/** What can be done with the paragraph that was pressed, or with some of its sentences. */
export function PassageMenu({ pressed, ...rest }: PassageMenuProps) {
  return pressed ? <PassageSheet key={pressed.number} pressed={pressed} {...rest} /> : null
}

type PassageSheetProps = PassageMenuProps & { pressed: Passage }

function PassageSheet({ pressed, actionsFor, onDone }: PassageSheetProps) {
  const { words, script, language } = useWords()
  const { text } = pressed
  const sentences = useMemo(() => sentencesOf(text), [text])
  /** The first and the last sentence that were chosen; the whole paragraph without. */
  const [range, setRange] = useState<Range>()
  const passage = range
    ? { ...pressed, start: sentences[range[0]]?.start ?? 0, end: sentences[range[1]]?.end ?? text.length }
    : pressed
  return (
    <Sheet title={words.passage.actions} closeLabel={words.close} script={script} onClose={onDone}>
      {sentences.length > 1 && <View className="sentence-hint">{SENTENCE_HINTS[language]}</View>}
      <View className={`sentences script-${script}`}>
        {sentences.length > 1 ? (
          sentences.map(({ start, end }, at) => (
            <Button
              key={start}
              className="sentence"
              pressed={isIn(range, at)}
              onTap={() => setRange(tapped(range, at))}
            >
              {text.slice(start, end)}
            </Button>
          ))
        ) : (
          <View className="sentence is-on">{text}</View>
        )}
      </View>
      <View className="passage-actions">
        {actionsFor(passage).map(({ label, run }) => (
          <Button
            key={label}
            className="passage-action"
            onTap={() => {
              onDone()
              run()
            }}
          >
            {label}
          </Button>
        ))}
      </View>
    </Sheet>
  )
}
