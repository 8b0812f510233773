import { isSound } from './checksum'

/**
 * Whether a library's list of withdrawn articles names one. Asked before a copy goes that only this device still has:
 * a list that is none, or did not come whole, names nobody.
 *
 * @param list as it came
 */
export const isInWithdrawn = (list: unknown, id: string): boolean =>
  isSound(list) && 'ids' in list && Array.isArray(list.ids) && list.ids.includes(id)
