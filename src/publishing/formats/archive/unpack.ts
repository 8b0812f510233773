/** Files that hold several articles: ZIP archives and feeds. */
import path from 'node:path'
import { PublishingError } from '../../errors'
import { decodeNames } from '../text/decode-names'
import { Archive } from './archive'
import { ARTICLE_ENDINGS, type Incoming } from '../reader'
import { isDocx, isFeed, isNamed, isOtherOffice, isZip } from '../signs'

/** Enough for years of a column with its pictures, too little to keep a machine busy for long. */
const LIMITS = { entry: 100_000_000, total: 1_000_000_000 }

/** Folders that browsers put beside a page that they save, those of systems, and lock files of Word and WPS. */
const NOT_ARTICLES = /^(?:__MACOSX|node_modules|\..+|~\$.*|.*[_.]files)$/s

/** JSON in a folder or an archive is a feed, or none of ours. */
export const isOtherJson = (file: Incoming): boolean => isNamed(file, 'json') && !isFeed(file)

/** Whether a file within a folder or an archive may be an article, by its name. */
export const mayBeArticle = (name: string): boolean =>
  !name.split('/').some(part => NOT_ARTICLES.test(part)) &&
  ARTICLE_ENDINGS.some(ending => name.toLowerCase().endsWith(`.${ending}`))

/** An article on its way, or the error that stands in its place: one of many that fails leaves the others to go on. */
export type Arrival = Incoming | { name: string; error: PublishingError }

/** Takes a feed apart, wherever that is done. */
export type UnpackFeed = (feed: Incoming) => Promise<Incoming[]>

/**
 * The articles in a file: the file itself unless it is an archive or a feed; those in archives are unpacked too, one
 * after the other as they are asked for.
 *
 * @throws PublishingError for an archive or feed that cannot be read or holds nothing
 */
export async function* unpack(file: Incoming, unpackFeed: UnpackFeed): AsyncGenerator<Arrival> {
  if (isFeed(file)) yield* await unpackFeed(file)
  else if (!isZip(file) || isDocx(file) || isOtherOffice(file)) yield file
  else yield* articlesIn(file, unpackFeed)
}

async function* articlesIn(file: Incoming, unpackFeed: UnpackFeed): AsyncGenerator<Arrival> {
  const archive = await inWords(file.name, () => Archive.open(file.bytes, LIMITS))
  const raw = archive.names
  const named = decodeNames(raw).map(name => name.replaceAll('\\', '/'))
  const names = new Map(named.map((name, at) => [name, raw[at] ?? '']))
  const read = (name: string): Promise<Buffer | undefined> => archive.read(names.get(name) ?? '')
  let isEmpty = true
  for (const inside of [...names.keys()].filter(mayBeArticle).sort()) {
    const name = `${file.name}/${inside}`
    try {
      const bytes = (await inWords(name, () => read(inside))) ?? Buffer.alloc(0)
      if (isOtherJson({ name, bytes })) continue
      isEmpty = false
      const beside = (other: string): Promise<Buffer | undefined> =>
        read(path.posix.join(path.posix.dirname(inside), other))
      if (isFeed({ name, bytes })) yield* await unpackFeed({ name, bytes })
      else yield { name, bytes, beside }
    } catch (error) {
      if (!(error instanceof PublishingError)) throw error
      isEmpty = false
      yield { name, error }
    }
  }
  if (!isEmpty) return
  throw new PublishingError({
    file: file.name,
    message: 'There is no article in this archive',
    mend: `It should hold files that end in ${ARTICLE_ENDINGS.map(ending => `.${ending}`).join(', ')}`,
  })
}

async function inWords<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    throw new PublishingError({
      file,
      message: `The archive cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`,
      mend: 'Make the archive again, without a password, or unpack it and import the folder',
    })
  }
}
