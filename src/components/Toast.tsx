import { useEffect } from 'react'
import { useWords } from '../state/variant'
import { Box } from '../primitives/Box'
import { useLatest } from '../primitives/use-latest'

/** Milliseconds for which a word of what was done stays on the screen. */
const STAY = 2_400

interface ToastProps {
  onDone: () => void
  /** What was done, in a word; nothing is drawn without it. */
  children: string | undefined
}

/** Says what was done: for the eye at the foot of the screen, and to a screen reader. */
export function Toast({ onDone, children }: ToastProps) {
  const { language } = useWords()
  const done = useLatest(onDone)
  useEffect(() => {
    if (children === undefined) return
    const timer = setTimeout(() => done.current(), STAY)
    return () => clearTimeout(timer)
  }, [children, done])
  // The region is there before its text: only a change inside it is announced.
  return (
    <Box className="toast-region" role="status" live="polite" language={language}>
      {children !== undefined && <Box className="toast">{children}</Box>}
    </Box>
  )
}
