import { useEffect, useState, type ComponentType } from 'react'
import { useWords } from '../state/variant'
import { Toast } from './Toast'

/** Whatever opens over the page, and can be closed. */
interface Opened {
  onClose: () => void
}

/**
 * A sheet whose code is no part of the first page: it is fetched when the page has come to rest, or when it is opened
 * before that. Where it cannot be fetched that is said, and the next tap asks again.
 */
export function lazyOverlay<P extends Opened>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let ready: ComponentType<P> | undefined
  return function LazyOverlay(props) {
    const { words } = useWords()
    const [Sheet, setSheet] = useState(() => ready)
    const [isGone, setGone] = useState(false)
    useEffect(() => {
      let current = true
      if (!ready)
        load().then(
          loaded => {
            ready = loaded
            if (current) setSheet(() => loaded)
          },
          () => current && setGone(true),
        )
      return () => {
        current = false
      }
    }, [])
    if (Sheet) return <Sheet {...props} />
    return <Toast onDone={() => props.onClose()}>{isGone ? words.failed.title : undefined}</Toast>
  }
}
