import { useEffect, useRef, useState } from 'react'
import { lazyOverlay } from '../lazy-overlay'
import { stepBlock } from './step-block.h5'

const KeysSheet = lazyOverlay(async () => (await import('./KeysSheet')).KeysSheet)

/** Keys belong to whoever types; and to the sheet that is open. */
const isElsewhere = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  (event.target instanceof HTMLElement &&
    event.target.closest('input, textarea, select, [role=dialog]') !== null) ||
  document.documentElement.classList.contains('has-sheet')

/** The article's keys: j and k go from block to block, ? shows them all. */
export function Keys() {
  const [helping, setHelping] = useState(false)
  const place = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // Pages deeper in the stack are still mounted, and not shown.
      const page = place.current?.closest<HTMLElement>('.screen')
      if (!page?.offsetParent || isElsewhere(event)) return
      if (event.key === 'j') stepBlock(page, 1)
      if (event.key === 'k') stepBlock(page, -1)
      if (event.key === '?') setHelping(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <span ref={place} hidden />
      {helping && <KeysSheet onClose={() => setHelping(false)} />}
    </>
  )
}
