/** What a reader of any format understood of one file. */
import { readingText } from '../source/block-text'
import { PublishingError } from '../errors'
import { countLetters } from './text/characters'
import type { Picture } from './html/pictures'
import type { ArticleDraft, LeftOut } from '../structure/piece'
import type { OtherTitle } from '../structure/second-article'
import type { TrackedChange } from './tracked-change'

/** What the origin says of itself, for the report. */
export interface About {
  /** Where the article can be read on the web. */
  address?: string | undefined
  /** Public account or site. */
  account?: string | undefined
  author?: string | undefined
  /** Album or series that the page names. */
  album?: string | undefined
  /** Where 阅读原文 leads. */
  original?: string | undefined
}

export interface ReadResult {
  draft: ArticleDraft
  encoding: string
  /** How the file parts its paragraphs, or what kind of page it is, in words. */
  layout: string
  /** Characters that are not blank, by code point. */
  charactersIn: number
  /** Those that went into the article, its credits and lists, or became their structure. */
  charactersPlaced: number
  leftOut: LeftOut[]
  /** Pictures that the figures of the draft name by `src`. */
  pictures?: Picture[]
  /** Titles of other articles that the file seems to hold. */
  otherTitles: OtherTitle[]
  /** Changes that the document holds beside its text. */
  changes?: readonly TrackedChange[]
  about?: About
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
/** One letter in five: Chinese texts quote Japanese, Japanese ones have kana for every second letter. */
const MOST_KANA = 5

/** What WeChat shows in the place of an article, with nothing else. */
const UNUSUAL = /[环環]境[异異]常/u
const VERIFY = /[验驗][证證]/u
const LONGEST_VERIFICATION = 100

const isVerification = (text: string): boolean => {
  const at = text.search(UNUSUAL)
  return at >= 0 && VERIFY.test(text.slice(at))
}

/** @throws PublishingError for Japanese, for a check of visitors, and for a title without anything below it */
export function requireText({ title, blocks }: ArticleDraft, file: string): void {
  const reading = readingText(blocks)
  const letters = countLetters(reading)
  if ((reading.match(KANA)?.length ?? 0) * MOST_KANA > letters) {
    throw new PublishingError({
      file,
      message: 'This text is Japanese, which has no other script to be converted to',
      mend: 'Hand over its translation',
    })
  }
  if (letters < LONGEST_VERIFICATION && isVerification(`${title}\n${reading}`)) {
    throw new PublishingError({
      file,
      message: 'This is no article but a check whether the visitor is a person (环境异常)',
      mend: 'Open the article in a browser, pass the check, and save the page again',
    })
  }
  if (blocks.length > 0) return
  throw new PublishingError({
    file,
    message: 'There is a title but no text',
    mend: 'Put the paragraphs of the article below its title',
  })
}
