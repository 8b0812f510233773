import { useEffect, useRef, useState, type ComponentType } from 'react'
import { say } from '../library/said'
import { useWords } from '../library/variant'

interface Closable {
  onClose: () => void
}

/**
 * A part of the screen that comes when it is first asked for, so that reading does not wait for it. Where it does not
 * come (React's own `lazy` would take the page down) it is closed again, the reader is told, and the next tap asks anew.
 */
export function lazily<Props extends Closable>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined
  return function Lazily(props: Props) {
    const { words } = useWords()
    const [Part, setPart] = useState(() => known)
    const close = useRef(props.onClose)
    close.current = props.onClose
    const refusal = words.failed.short
    useEffect(() => {
      let isWanted = known === undefined
      if (!isWanted) return
      load().then(
        part => {
          known = part.default
          if (isWanted) setPart(() => part.default)
        },
        () => {
          if (!isWanted) return
          say(refusal)
          close.current()
        },
      )
      return () => {
        isWanted = false
      }
    }, [refusal])
    return Part ? <Part {...props} /> : null
  }
}
