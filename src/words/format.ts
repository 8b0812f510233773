import type { Words } from '.'

/**
 * Minutes that a text takes, at 400 characters a minute: our own convention for silent reading of news prose.
 * @param length characters; @returns whole minutes, at least 1
 */
export const minutesToRead = (length: number): number => Math.max(1, Math.round(length / 400))

/** Seconds as players show them: `1:05`, `62:00`. */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** An ISO date as the reader's script writes it; the current year is not left out, so that old columns stay clear. */
export function writtenDate(iso: string, words: Words): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return words.date(year, month, day)
}
