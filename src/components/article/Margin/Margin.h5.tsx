import { useEffect, useState, type ComponentType } from 'react'
import { useSettings } from '../../../state/settings'
import type { MarginProps } from './types'
import '../../../styles/reading-h5.scss'

/** As in `src/styles/reading-h5.scss`, which takes the folded contents away where the margin has them. */
const WIDE = '(min-width: 73.75em)'

/** Kept for every later article. */
let ready: ComponentType<MarginProps> | undefined

/** On a desktop: contents and progress at the text's left, notes at its right. Phones fetch nothing for it. */
export function Margin(props: MarginProps) {
  const { care } = useSettings()
  const [isWide, setWide] = useState(false)
  const [Panel, setPanel] = useState(() => ready)
  useEffect(() => {
    const query = matchMedia(WIDE)
    const look = (): void => setWide(query.matches)
    look()
    window.addEventListener('resize', look)
    // Larger type narrows the page without a `resize`. Safari 13 has no such event: the next `resize` tells it there.
    query.onchange = look
    return () => {
      window.removeEventListener('resize', look)
      query.onchange = null
    }
  }, [])
  useEffect(() => {
    if (!isWide || ready) return
    let current = true
    import('./MarginPanel').then(
      loaded => {
        ready = loaded.MarginPanel
        if (current) setPanel(() => loaded.MarginPanel)
      },
      () => undefined, // the text is whole without it
    )
    return () => {
      current = false
    }
  }, [isWide])
  return isWide && !care && Panel ? <Panel {...props} /> : null
}
