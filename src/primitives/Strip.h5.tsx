import { useEffect, useRef } from 'react'
import type { StripProps } from './types'

/** Choices on one line, which scrolls sideways: the one that is chosen comes into view, and its neighbours with it. */
export function Strip({ className, label, language, chosen, children }: StripProps) {
  const strip = useRef<HTMLDivElement>(null)
  const before = useRef(chosen)
  useEffect(() => {
    const { current } = strip
    const choice = current?.children[chosen]
    if (!current || !choice || before.current === chosen) return
    before.current = chosen
    const [around, own] = [current.getBoundingClientRect(), choice.getBoundingClientRect()]
    const left = current.scrollLeft + own.left - around.left - (around.width - own.width) / 2
    current.scrollTo({ left })
  }, [chosen])
  return (
    <div ref={strip} className={className} role="group" aria-label={label} lang={language}>
      {children}
    </div>
  )
}
