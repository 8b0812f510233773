/** Which of a document's texts are set in the serif of titles, and what the document says of their font. */
import type { Article, Inline, Script } from '../../../model/schema'
import { setQuotes } from '../../../script/quotes'
import type { Sink } from '../sink'
import type { Run } from '../../workers/threads'
import type { FontOptions } from './title-font'

type Named = Pick<Article, 'font' | 'fontOf'>

/** Writes the font of an article's title and headings; where they are too many for it, of the title alone. */
export async function fontOfArticle(
  { title, blocks, script }: Article,
  options: FontOptions,
  sink: Sink,
  run: Run,
): Promise<Named> {
  const headings = blocks
    .flatMap(block => (block.type === 'heading' ? block.content : []))
    .map(shownOf)
    .join('')
  const texts = headings ? [title, quotedEitherWay(headings, script)] : [title]
  const made = await run('font', texts, script, options)
  if (!made) return {}
  await sink.file(made.name, Buffer.from(made.bytes))
  return made.texts === texts.length ? { font: made.font } : { font: made.font, fontOf: 'title' }
}

/** Writes the font of a single title. */
export async function fontOfTitle(
  title: string,
  script: Script,
  options: FontOptions,
  sink: Sink,
  run: Run,
): Promise<Pick<Named, 'font'>> {
  const made = await run('font', [title], script, options)
  if (!made) return {}
  await sink.file(made.name, Buffer.from(made.bytes))
  return { font: made.font }
}

const shownOf = (run: Inline): string => (typeof run === 'string' ? run : run.text + (run.ruby ?? ''))

/** Readers of traditional script may have “ ” in a text as 「 」. */
const quotedEitherWay = (text: string, script: Script): string =>
  script === 'zh-Hans' ? text : text + setQuotes(text, 'corner')
