import { useState } from 'react'
import type { SharedPart } from '../../components/article/ArticleView'
import { imageAddress } from '../../data/files'
import { siteOrigin } from '../../device/site'
import { homeName, useWords } from '../../state/variant'
import type { Article } from '../../model/schema'
import { useShareCards } from '../../share/use-share-cards'

/** What is shared: an article, or a part of it. */
interface Sharing extends SharedPart {
  article: Article
}

interface ShareState {
  /** Undefined while no sheet is open. */
  open: Sharing | undefined
  share: (sharing: Sharing) => void
  close: () => void
  /** An article's own button was touched: what is shared without a sheet is that article. */
  touch: (article: Article) => void
}

/**
 * What the page of an article shares, by its sheet and by the menus of WeChat.
 * @param article the one that the reader has before them; absent while it is loading
 */
export function useSharing(article: Article | undefined): ShareState {
  const { variant, script } = useWords()
  const [sharing, setSharing] = useState<Sharing>()
  const [touched, setTouched] = useState<{ over: string; article: Article }>()
  const touchedNow = touched?.over === article?.id ? touched?.article : undefined
  const shared = sharing ?? (article && { article: touchedNow ?? article })
  const images = shared?.article.cardImages
  useShareCards(
    shared ?? { home: homeName(script) },
    { variant, origin: siteOrigin },
    images && { wide: imageAddress(images.wide), square: imageAddress(images.square) },
  )
  return {
    open: sharing,
    share: setSharing,
    close: () => setSharing(undefined),
    touch: one => article && setTouched({ over: article.id, article: one }),
  }
}
