/** What is drawn of an article before the app: what `article.wxml` shows. */
import { ENOUGH, headingsOf } from '../components/article/headings-of'
import { cutsOf, partsOf } from '../components/article/Body/parts'
import type { Article, Variant } from '../model/schema'
import { ownValue } from '../model/table'
import { VARIANTS } from '../model/values'
import { lookOf, SETTINGS_KEY, settingsFrom, type Settings } from '../state/settings-model'
import { unitIn } from '../state/unit'
import { interfaceScript } from '../words/language'
import { blockOf, phrases, type FirstBlock, type Run } from './blocks'
import type { Drawn } from './hold'
import { wechat } from './wechat'

/** The articles that the package carries, by id and variant. */
export type Modules = Record<string, (() => unknown) | undefined>

/** Parts of a text that are sent at once: WeChat asks for a few dozen KB at most. */
const MOST_PARTS = 3
/** Height of a block not yet drawn, in its type's size, as the app's own. */
const BLOCK = 12

/** Where the device keeps what the first drawing depends on. */
const VARIANT_KEY = 'reader:variant'
const PROGRESS_KEY = 'reader:progress'

interface First {
  screen: string
  style: string
  script: string
  kicker: string
  title: Run[]
  subtitle: string
  hasContents: boolean
  blocks: FirstBlock[]
  /** Style of the text's box: room for what follows. */
  room: string
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const settings = (): Settings => {
  const kept = wechat.getStorageSync(SETTINGS_KEY)
  return settingsFrom(isRecord(kept) ? kept : {})
}

/** The script that the card names, else the reader's own; undefined where the device has a say. */
function variantOf(script: string | undefined): Variant | undefined {
  const kept = wechat.getStorageSync(VARIANT_KEY)
  const own = VARIANTS.find(one => one === script) ?? VARIANTS.find(one => one === kept)
  return own ?? (READ_IN === 'device' ? undefined : 'original')
}

/** Whether the app draws more above the text than is drawn here. */
const hasMoreAbove = (article: Article): boolean =>
  article.audio !== undefined ||
  (article.corrections !== undefined && !article.correctionsAt) ||
  wasBegun(article)

function wasBegun({ id }: Article): boolean {
  const begun = wechat.getStorageSync(PROGRESS_KEY)
  return Array.isArray(begun) && begun.some(one => isRecord(one) && one.id === id)
}

/**
 * An article as far as it can be drawn without the app.
 * @param query of the page
 * @param carried gives what the package carries
 * @returns undefined where the app has to draw it: it is not carried, or looks otherwise than can be told here
 */
export function firstOf(
  { id = '', script }: Record<string, string | undefined>,
  carried: () => Modules,
): { data: First; drawn: Drawn } | undefined {
  try {
    const variant = variantOf(script)
    const article = ownValue(carried(), `${id}.${variant ?? ''}`)?.() as Article | undefined
    if (!article || !variant || hasMoreAbove(article)) return undefined
    const set = settings()
    return set.quotes === 'corner' ? undefined : draw(article, variant, set)
  } catch {
    return undefined // the app says what is wrong
  }
}

function draw(article: Article, variant: Variant, set: Settings): { data: First; drawn: Drawn } {
  const { language = '', fontSizeScaleFactor = 1 } = wechat.getAppBaseInfo()
  const parts = partsOf(article.blocks, cutsOf(article.blocks)).slice(0, MOST_PARTS)
  const blocks = blocksOf(parts.flatMap(part => part.blocks))
  const missing = article.blocks.length - blocks.length
  const own = interfaceScript(variant, language)
  const unit = unitIn(set, fontSizeScaleFactor)
  return {
    data: {
      screen: `screen page-colours script-${own} ${lookOf(set)}`.trim(),
      style: unit ? `--px:${unit}` : '',
      script: article.script,
      kicker: article.tag ?? article.series.title,
      title: phrases(article.title),
      subtitle: article.subtitle ?? '',
      hasContents: headingsOf(article.blocks).length >= ENOUGH,
      blocks,
      room: missing > 0 ? `padding-bottom:${missing * BLOCK}em` : '',
    },
    drawn: { article, variant, parts: parts.length },
  }
}

/** Blocks up to the first that only the app can draw. */
function blocksOf(blocks: Article['blocks']): FirstBlock[] {
  let paragraphs = 0
  const drawn: FirstBlock[] = []
  for (const block of blocks) {
    if (block.type === 'paragraph') paragraphs += 1
    const one = blockOf(block, paragraphs)
    if (!one) break
    drawn.push(one)
  }
  return drawn
}
