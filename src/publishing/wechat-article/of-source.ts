/** An article of the library as a public account is to have it: in the script that it is written in. */
import { readFile } from 'node:fs/promises'
import type { Article, Block, Image } from '../../model/schema'
import { summarise } from '../build/articles/summary'
import { Images } from '../build/pictures/images'
import type { ArticleSource, SourceBlock } from '../source/model'
import type { Written } from './article-html'

export interface OfSource {
  article: Written & Pick<Article, 'summary'>
  /** The bytes of a picture of it. */
  readPicture: (image: Image) => Promise<Buffer>
}

/**
 * @param series its id
 * @param file path of the source
 * @throws PublishingError for a picture that is missing, or is none
 */
export async function ofSource(source: ArticleSource, series: string, file: string): Promise<OfSource> {
  const images = new Images()
  const find = async (src: string | undefined): Promise<Image | undefined> =>
    src === undefined ? undefined : images.find(src, series, file)
  const blocks: Block[] = []
  for (const block of source.blocks) blocks.push(await published(block, find))
  const { script, title, tag, subtitle, credits = [], summary = summarise(source.blocks) } = source
  return {
    article: { script, title, tag, subtitle, credits, summary, blocks },
    readPicture: image => readFile(images.held(image).file),
  }
}

async function published(
  block: SourceBlock,
  find: (src: string | undefined) => Promise<Image | undefined>,
): Promise<Block> {
  if (!('alt' in block)) return block
  const caption = block.caption ? { caption: [block.caption] } : {}
  const { alt } = block
  return block.type === 'figure'
    ? { type: 'figure', image: await find(block.src), alt, ...caption }
    : { type: block.type, src: block.src, poster: await find(block.poster), alt, ...caption }
}
