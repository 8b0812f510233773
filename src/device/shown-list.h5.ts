/** The long list on the screen, for whoever keeps in mind where a reader was: rows of unknown height tell no place. */
export interface RowPlace {
  /** Position in the series, counted from 0, the newest. */
  row: number
  /** Pixels from the top of the view to that of the row. */
  top: number
}

interface List {
  element: HTMLElement
  show: (place: RowPlace) => void
}

const lists = new Set<List>()

const shown = (): List | undefined => [...lists].find(({ element }) => element.offsetParent !== null)

/** Says that a list is drawn. @returns says that it is no more */
export function announceList(list: List): () => void {
  lists.add(list)
  return () => lists.delete(list)
}

/** The topmost row in view; undefined where no long list is. */
export function placeInList(): RowPlace | undefined {
  for (const item of shown()?.element.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
    const { top, bottom } = item.getBoundingClientRect()
    if (bottom > 0) return { row: Number(item.dataset.row), top }
  }
  return undefined
}

/** Brings a row back to its place; false where no long list is drawn yet. */
export function showInList(place: RowPlace): boolean {
  const list = shown()
  list?.show(place)
  return list !== undefined
}
