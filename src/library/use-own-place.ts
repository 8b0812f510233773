import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { miniPath, type PageQuery, type Place } from '../addresses'
import { useSinglePage } from '../primitives/single-page'
import { paragraphAsked } from './paragraph'

/**
 * Where what came has another id than was asked for, since the library has renamed it, its own page takes the place of
 * the one that is shown, at the paragraph that the link names.
 * @param place the place asked for; @param id of what came; @param params of the page
 */
export function useOwnPlace(
  place: Extract<Place, { id: string }>,
  id: string | undefined,
  params: PageQuery,
): void {
  const isAlone = useSinglePage() // there nothing can be opened
  useEffect(() => {
    if (id === undefined || id === place.id || isAlone) return
    const own: Place = { ...place, id }
    const paragraph = paragraphAsked(params)
    void Taro.redirectTo({ url: miniPath(own.page === 'article' ? { ...own, paragraph } : own) })
    // Place and parameters are made anew with each draw.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, isAlone])
}
