/** An article into another series, with its origin and its pictures. Its address stays: a series is no part of it. */
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { writeIfChanged } from '../disk/atomic'
import { PublishingError } from '../errors'
import { readIfThere, readSeriesFolders, type SeriesFolder } from '../source/library-files'
import { withLock } from '../disk/lock'
import { parseArticle, writeArticle } from '../source/article-file'
import { pictureOf, type ArticleSource, type SourceBlock } from '../source/model'
import { assertWithin } from '../disk/within'
import { originsOf } from './rename'

export interface Moved {
  file: string
  /** Pictures that lie in the new series now, by their paths there. */
  pictures: string[]
}

/**
 * Moves an article. A picture that another article of the old series shows is copied; one whose name another picture
 * has in the new series gets a name of its own.
 * @throws PublishingError where there is no such article or series, or a picture is missing; then nothing is moved
 */
export const moveArticle = (contentDir: string, id: string, series: string): Promise<Moved> =>
  withLock(contentDir, 'import', async () => {
    const folders = await readSeriesFolders(contentDir)
    const from = folders.find(({ articles }) => articles.includes(`${id}.md`))
    const to = folders.find(folder => folder.id === series)
    if (!from) throw unknown(contentDir, `There is no article "${id}" in any series`)
    if (!to) throw unknown(contentDir, `There is no series "${series}"`)
    const [file, target] = [path.join(from.path, `${id}.md`), path.join(to.path, `${id}.md`)]
    if (from === to) return { file, pictures: [] }
    const text = await readFile(file, 'utf8')
    const source = parseArticle(text, file)
    const names = await placesOf(source, from, to, file)
    const others = await picturesOfOthers(from, id)
    for (const [name, place] of names) {
      await mkdir(path.dirname(path.join(to.path, place)), { recursive: true })
      await copyFile(path.join(from.path, name), path.join(to.path, place))
    }
    // The source after what it names; what it leaves behind goes last.
    const changed = [...names].some(([name, place]) => name !== place)
    const moved = { ...source, blocks: source.blocks.map(block => withPlaces(block, names)) }
    await writeIfChanged(target, changed ? writeArticle(moved, text) : text)
    for (const name of await originsOf(from.path, id))
      await rename(path.join(from.path, name), path.join(to.path, name))
    await rm(file)
    for (const name of names.keys()) if (!others.has(name)) await rm(path.join(from.path, name))
    return { file: target, pictures: [...new Set(names.values())] }
  })

const unknown = (file: string, message: string): PublishingError =>
  new PublishingError({
    file,
    message,
    mend: 'Check the id: it is the name of the file or of the folder, and stands in the address',
  })

/** Path of each picture below the old series → below the new one. */
async function placesOf(
  { blocks, id }: ArticleSource,
  from: SeriesFolder,
  to: SeriesFolder,
  file: string,
): Promise<Map<string, string>> {
  const places = new Map<string, string>()
  for (const name of blocks.flatMap(block => pictureOf(block) ?? [])) {
    if (places.has(name)) continue
    await assertWithin(path.dirname(from.path), path.join(from.path, name))
    await assertWithin(path.dirname(to.path), path.join(to.path, name))
    const bytes = await readIfThere(path.join(from.path, name))
    if (!bytes || !name.startsWith('images/') || name.split('/').includes('..'))
      throw new PublishingError({
        file,
        message: `There is no such picture: ${name}`,
        mend: 'Put it into images/ first, or write ![…]() for a picture that is missing',
      })
    places.set(name, await freePlace(to.path, name, id, bytes))
  }
  return places
}

async function freePlace(folder: string, name: string, id: string, bytes: Buffer): Promise<string> {
  const { dir, base } = path.posix.parse(name)
  for (let number = 0; ; number += 1) {
    const place = number === 0 ? name : `${dir}/${id}-${number === 1 ? '' : `${number}-`}${base}`
    const present = await readIfThere(path.join(folder, place))
    if (!present || present.equals(bytes)) return place
  }
}

async function picturesOfOthers(
  { path: folder, articles, drafts }: SeriesFolder,
  id: string,
): Promise<Set<string>> {
  const shown = new Set<string>()
  for (const name of [...articles, ...drafts]) {
    if (name === `${id}.md`) continue
    // What cannot be read may show anything: its bytes are searched as they are.
    const text = await readFile(path.join(folder, name), 'utf8')
    for (const [picture] of text.matchAll(/images\/[\w./-]+/g)) shown.add(picture)
  }
  return shown
}

const withPlaces = (block: SourceBlock, places: ReadonlyMap<string, string>): SourceBlock => {
  const place = places.get(pictureOf(block) ?? '')
  if (place === undefined) return block
  if (block.type === 'figure') return { ...block, src: place }
  return block.type === 'audio' || block.type === 'video' ? { ...block, poster: place } : block
}
