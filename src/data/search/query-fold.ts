/** Folding text to what search compares: either script, any width, any case. */
import { LoadError } from '../errors'

export type Fold = (text: string) => string

/** The tables that fold: a chunk of their own on H5, asked for when the first query is. */
export async function loadFold(): Promise<Fold> {
  try {
    return (await import('../../script/fold-characters')).fold
  } catch (error) {
    throw new LoadError('unreachable', `fold: ${String(error)}`)
  }
}
