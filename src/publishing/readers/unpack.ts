/** Files that hold several articles: ZIP archives and feeds. */
import path from 'node:path'
import { unzipSync } from 'fflate'
import { PublishingError } from '../errors'
import { unpackFeed } from '../feeds/unpack-feed'
import { decodeNames } from '../text/decode-names'
import { ARTICLE_ENDINGS, type Incoming } from './reader'
import { isDocx, isFeed, isNamed, isOtherOffice, isZip } from './signs'

/** What an archive may grow to, in bytes: enough for years of a column, too little to fill a disk. */
const MOST_BYTES = 1_000_000_000

/** Folders that browsers put beside a page that they save, and those of systems. */
const NOT_ARTICLES = /(?:^|\/)(?:[^/]*(?:_files|\.files)|__MACOSX|node_modules|\.[^/]+)(?:\/|$)/

/** JSON in a folder or an archive is a feed, or none of ours. */
export const isOtherJson = (file: Incoming): boolean => isNamed(file, 'json') && !isFeed(file)

/** Whether a file within a folder or an archive may be an article, by its name. */
export const mayBeArticle = (name: string): boolean =>
  !NOT_ARTICLES.test(name) && ARTICLE_ENDINGS.some(ending => name.toLowerCase().endsWith(`.${ending}`))

/**
 * The articles in a file: the file itself unless it is an archive or a feed; those in archives are unpacked too.
 *
 * @throws PublishingError for an archive or feed that cannot be read or holds nothing
 */
export function unpack(file: Incoming): Incoming[] {
  if (isFeed(file)) return unpackFeed(file)
  if (!isZip(file) || isDocx(file) || isOtherOffice(file)) return [file]
  const files = unzip(file)
  const articles = Object.entries(files)
    .filter(([name, bytes]) => mayBeArticle(name) && !isOtherJson({ name, bytes: Buffer.from(bytes) }))
    .map(([name]) => name)
    .sort()
  if (articles.length === 0) {
    throw new PublishingError({
      file: file.name,
      message: 'There is no article in this archive',
      mend: `It should hold files that end in ${ARTICLE_ENDINGS.map(ending => `.${ending}`).join(', ')}`,
    })
  }
  return articles.flatMap(name => {
    const article: Incoming = {
      name: `${file.name}/${name}`,
      bytes: Buffer.from(files[name] ?? []),
      beside: other => {
        const found = files[path.posix.join(path.posix.dirname(name), other)]
        return Promise.resolve(found && Buffer.from(found))
      },
    }
    return isFeed(article) ? unpackFeed(article) : [article]
  })
}

function unzip({ bytes, name }: Incoming): Record<string, Uint8Array> {
  let size = 0
  try {
    const files = unzipSync(bytes, {
      filter({ name: inside, originalSize }) {
        size += originalSize
        if (size > MOST_BYTES) throw new Error(`it holds more than ${MOST_BYTES / 1e9} GB`)
        return !inside.endsWith('/')
      },
    })
    const names = decodeNames(Object.keys(files)).map(inside => inside.replaceAll('\\', '/'))
    return Object.fromEntries(Object.values(files).map((content, at) => [names[at] ?? '', content]))
  } catch (error) {
    throw new PublishingError({
      file: name,
      message: `The archive cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`,
      mend: 'Make the archive again, without a password, or unpack it and import the folder',
    })
  }
}
