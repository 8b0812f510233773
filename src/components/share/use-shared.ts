import { siteOrigin } from '../../device/site'
import { useWords } from '../../state/variant'
import type { Script } from '../../model/schema'
import { cardOf, type Card } from '../../share/card'
import { posterContent, type PosterContent } from '../../share/poster-content'
import type { ShareSheetProps } from './types'

interface SharedParts {
  card: Card
  /** The script of the card's words, where it may be another than the page's. */
  written: Script | undefined
  /** What its poster says; absent where there is none. */
  poster: PosterContent | undefined
  title: string
  /** What the sheet shows of the card. */
  what: string
}

/** What a share sheet shows and hands on. */
export function useShared({ shared, origin = siteOrigin() }: ShareSheetProps): SharedParts {
  const { words, variant } = useWords()
  const card = cardOf(shared, { variant, origin })
  const whole = { card, title: words.shareTo, what: card.title, poster: undefined, written: undefined }
  if ('home' in shared) return whole
  if ('series' in shared)
    return { ...whole, written: variant === 'original' ? shared.series.script : variant }
  const { article, paragraph, quote, figure } = shared
  return {
    card,
    title: figure ? words.shareFigure : paragraph === undefined ? words.shareTo : words.shareParagraph,
    what: figure || paragraph !== undefined ? card.summary : card.title,
    poster: posterContent(article, card, figure?.image, quote),
    written: article.script,
  }
}
