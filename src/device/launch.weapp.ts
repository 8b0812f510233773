import Taro from '@tarojs/taro'
import type { Variant } from '../model/schema'
import type { PageQuery } from '../model/addresses'
import { askedBy } from '../model/codes'
import { VARIANTS } from '../model/values'

/** The variant that the card or code names with which the mini-program was opened. */
export function variantOfLaunch(): Variant | undefined {
  const query = Taro.getLaunchOptionsSync().query as PageQuery
  const asked = askedBy(query)
  // Of a code that names no script the reader's own is kept, as of a card.
  const script = asked.byCode && asked.place?.variant !== 'original' ? asked.place?.variant : query.script
  return VARIANTS.find(one => one === script)
}

/**
 * Whether the page that is being made was opened from outside, by a card or a code, also while the app was alive. The
 * home is left out: WeChat's own way home names no script either, and the reader stays in theirs.
 */
export function isEntrance(): boolean {
  const [first, ...above] = Taro.getCurrentPages()
  return above.length === 0 && first !== undefined && first.route !== 'pages/home/index'
}
