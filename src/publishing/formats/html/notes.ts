import type { Element } from 'hast'

/** Property of an empty element that is the mark of a note: the note's number. */
export const NOTE_MARK = 'dataNote'

/** The number of the note whose mark an element is. @param notes how many there are; pages of the web have none */
export function noteOf({ properties, children }: Element, notes: number): number | undefined {
  const number = Number(properties[NOTE_MARK])
  return children.length === 0 && Number.isInteger(number) && number >= 1 && number <= notes
    ? number
    : undefined
}
