import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { miniPath, type PageQuery, type Place } from '../model/addresses'
import { quietly } from '../primitives/quietly'
import { useSinglePage } from '../primitives/single-page'
import { useLatest } from '../primitives/use-latest'
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
  const latest = useLatest({ place, params })
  useEffect(() => {
    const { place, params } = latest.current
    if (id === undefined || id === place.id || isAlone) return
    const own: Place = { ...place, id }
    const paragraph = paragraphAsked(params)
    quietly(Taro.redirectTo({ url: miniPath(own.page === 'article' ? { ...own, paragraph } : own) }))
  }, [id, isAlone, latest])
}
