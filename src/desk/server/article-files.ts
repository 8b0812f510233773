/** The file of an article: read, and written with what others have changed meanwhile. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { ID_PATTERN } from '../../model/values'
import { PublishingError } from '../../publishing/errors'
import { writeIfChanged } from '../../publishing/disk/atomic'
import { assertWithin } from '../../publishing/disk/within'
import { mergeArticles } from '../../publishing/import/merge/merge-article'
import { parseArticle, writeArticle } from '../../publishing/source/article-file'
import { boundBlocks } from '../../publishing/source/bounds'
import type { ArticleSource } from '../../publishing/source/model'
import type { ArticlePlace, Save, Saved, Version } from '../protocol'

const NAME = /^(?:drafts\/)?[^/\\.][^/\\]*$/

const noSuch = (file: string): PublishingError =>
  new PublishingError({ file, message: 'There is no such article', mend: 'Go back to the list' })

/** The folder of a series. @throws PublishingError for one that none can have */
export async function folderOf(content: string, series: string): Promise<string> {
  const folder = path.join(content, series)
  if (!ID_PATTERN.test(series)) throw noSuch(folder)
  await assertWithin(content, folder)
  return folder
}

/** The path of an article's file. @throws PublishingError for a place that none can have */
export async function fileOf(content: string, { series, name }: ArticlePlace): Promise<string> {
  const file = path.join(content, series, `${name}.md`)
  if (!ID_PATTERN.test(series) || !NAME.test(name)) throw noSuch(file)
  await assertWithin(content, file)
  return file
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** @throws PublishingError where it is not there, or cannot be read */
export async function readVersion(file: string): Promise<Version & { text: string }> {
  const text = await readText(file)
  return { hash: hashOf(text), article: parseArticle(text, file), text }
}

/** @throws PublishingError where it is not there */
export const readText = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    throw new PublishingError({
      file,
      message: 'There is no such article: it has been renamed, moved or removed',
      mend: 'Go back to the list; what you have written stays in this window',
    })
  })

const turns = new Map<string, Promise<unknown>>()

/** One save of a file at a time. */
export function inTurn<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (turns.get(file) ?? Promise.resolve()).then(work, work)
  turns.set(file, turn)
  return turn
}

/**
 * Writes what an editor has made of an article. What the file holds beside is merged by the import's own merge, and never
 * overwritten; an article that says what its file says leaves the file as it is, to the letter.
 *
 * @throws PublishingError for an article that no file can hold, and where the file cannot be read any more
 */
export const saveArticle = (file: string, save: Save): Promise<Saved> =>
  inTurn(file, async () => {
    boundBlocks(save.article.blocks, file)
    for (;;) {
      const disk = await readVersion(file)
      const isBase = disk.hash === save.base.hash
      const merged = isBase ? save.article : merge(save, disk)
      if (!('blocks' in merged)) return merged
      const outcome = isBase ? 'saved' : 'merged'
      if (isDeepStrictEqual(merged, disk.article)) return { outcome, hash: disk.hash, article: disk.article }
      const text = writeArticle(merged, disk.text)
      const article = parseArticle(text, file)
      // Somebody else may have written while this was put together.
      if ((await readText(file)) !== disk.text) continue
      await writeIfChanged(file, text)
      return { outcome, hash: hashOf(text), article }
    }
  })

function merge({ base, article, chosen }: Save, disk: Version): ArticleSource | Saved {
  const { conflicts, take } = mergeArticles(base.article, article, disk.article)
  // Whoever chose may have typed on: what was not seen is not decided.
  if (conflicts.length > 0 && !isDeepStrictEqual(conflicts, chosen?.conflicts))
    return { outcome: 'conflict', conflicts }
  return take(chosen?.sides ?? [])
}
