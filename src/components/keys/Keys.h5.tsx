import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../library/variant'
import { Sheet } from '../../primitives/Sheet'
import { stepBlock } from './step-block.h5'

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
  const { words, script } = useWords()
  const [helping, setHelping] = useState(false)
  const place = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // Pages deeper in the stack are still mounted, and not shown.
      const page = place.current?.closest<HTMLElement>('.page')
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
      {helping && (
        <Sheet
          title={words.keys.title}
          closeLabel={words.close}
          script={script}
          onClose={() => setHelping(false)}
        >
          <dl className="keys">
            {(['j', 'k', '?', 'Esc'] as const).map(key => (
              <div key={key} className="keys-row">
                <dt className="keys-key">
                  <kbd>{key}</kbd>
                </dt>
                <dd className="keys-does">{words.keys[key]}</dd>
              </div>
            ))}
          </dl>
        </Sheet>
      )}
    </>
  )
}
