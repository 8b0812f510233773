import type { ListenProps } from './types'

/** A mini-program has no voice of its own; an article that comes with its audio plays that. */
export const ListenButton = (_props: ListenProps) => null
