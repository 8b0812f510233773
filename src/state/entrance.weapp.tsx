/** Pages that codes open: what the code means stands in one parameter, and may be another page. */
import Taro, { useRouter } from '@tarojs/taro'
import { createContext, useContext, useEffect, useState, type ComponentType } from 'react'
import { miniPath, timelineQuery, type PageQuery, type Place } from '../model/addresses'
import { askedBy } from '../model/codes'
import { quietly } from '../primitives/quietly'
import type { Language } from '../words/language'
import { toast } from './toast'
import { currentLanguage } from './variant'

const TRADITIONAL = '這個碼打不開了，先看看首頁'
/** Said on the home where a code means nothing here. */
const UNKNOWN: Record<Language, string> = {
  'zh-Hans': '这个码打不开了，先看看首页',
  'zh-Hant-TW': TRADITIONAL,
  'zh-Hant-HK': TRADITIONAL,
  en: 'This code leads nowhere now; here is the home page',
}

const ParamsContext = createContext<PageQuery>({})

/**
 * A page that codes may open. Where the code means this page, its parameters are what the code says; where it means
 * another, that page takes this one's place; where it means none, the home does, with a word.
 */
export function atEntrance(page: Place['page'], Screen: ComponentType): ComponentType {
  return function Entrance() {
    const { params } = useRouter()
    const [asked] = useState(() => askedBy(params))
    const isHere = !asked.byCode || asked.place?.page === page || (!asked.place && page === 'home')
    useEffect(() => {
      if (!asked.byCode) return
      if (!asked.place) toast(UNKNOWN[currentLanguage()])
      if (!isHere) quietly(Taro.redirectTo({ url: miniPath(asked.place ?? HOME) }))
    }, [asked, isHere])
    const [own] = useState(() => (asked.byCode && asked.place ? queryOf(asked.place) : params))
    return (
      isHere && (
        <ParamsContext.Provider value={own}>
          <Screen />
        </ParamsContext.Provider>
      )
    )
  }
}

const HOME: Place = { page: 'home', variant: 'original' }

/** Values of our own addresses hold nothing that is encoded. */
const queryOf = (place: Place): PageQuery =>
  Object.fromEntries(
    timelineQuery(place)
      .split('&')
      .filter(Boolean)
      .map(pair => pair.split('=') as [string, string]),
  )

/** The parameters of the page that asks; of one that a code has opened, what the code says. */
export const usePageParams = (): PageQuery => useContext(ParamsContext)
