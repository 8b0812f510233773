import { cut } from './cut'

/** A line of text cut to a limit, in columns (`cut.ts`). */
export const cutSoon = (text: string, limit: number): Promise<string> => Promise.resolve(cut(text, limit))
