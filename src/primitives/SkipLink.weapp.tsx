import type { ReactNode } from 'react'

/** A mini-program has no keyboard to skip with. */
export const SkipLink = (_props: { target: string; children: ReactNode }) => null
