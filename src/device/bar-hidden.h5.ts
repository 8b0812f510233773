import { useEffect, useState } from 'react'
import { createDirection } from './reading-direction'

/** Whether the bar makes room: while the reader reads on downwards. */
export function useBarHidden(): boolean {
  const [hidden, setHidden] = useState(false)
  useEffect(() => {
    const direction = createDirection()
    const onScroll = (): void => setHidden(direction(window.scrollY))
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [])
  return hidden
}
