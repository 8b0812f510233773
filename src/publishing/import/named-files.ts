/** What the editor names on the command line → files, one after the other, with what lies beside them. */
import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { PublishingError } from '../errors'
import { readIfThere } from '../source/library-files'
import type { Incoming } from '../formats/reader'
import { isOtherJson, mayBeArticle } from '../formats/archive/unpack'
import { assertWithin, isWithin } from '../disk/within'

/** A file that was named, and the folder that pictures beside it may come from. */
export interface NamedFile {
  name: string
  root: string
  /** Named by itself: then it is what its editor means, wherever it lies. */
  isAlone?: true
}

/**
 * The files that a name stands for: itself, those in a folder and its folders, or those that a pattern fits,
 * sorted.
 *
 * @throws PublishingError where there is none
 */
export async function filesOf(name: string): Promise<NamedFile[]> {
  const found = await stat(name).catch(() => undefined)
  if (found?.isFile()) return [{ name, root: path.dirname(name), isAlone: true }]
  const isPattern = !found && isDynamicPattern(name)
  if (!found && !isPattern) {
    throw new PublishingError({
      file: name,
      message: 'There is no such file',
      mend: `Check its name; the current folder is ${path.resolve()}`,
    })
  }
  const names = isPattern
    ? await glob(name, { expandDirectories: false, followSymbolicLinks: false })
    : await filesBelow(name)
  const articles = isPattern ? names.filter(isNotHidden).sort() : await articlesAmong(name, names)
  if (articles.length === 0) {
    throw new PublishingError({
      file: name,
      message: 'There is no article here',
      mend: 'Name another folder or pattern',
    })
  }
  return articles.map(article => ({ name: article, root: isPattern ? path.dirname(article) : name }))
}

/** Links to files and folders are named, not followed: `readNamed` says where they lead. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() || entry.isSymbolicLink())
  return files.map(entry => path.join(entry.parentPath, entry.name))
}

const isFolderElsewhere = async (name: string): Promise<boolean> =>
  (await lstat(name)).isSymbolicLink() && (await stat(name).catch(() => undefined))?.isFile() !== true

/** Only what lies below the folder that was named may be hidden by its name: `../drafts` is what its editor means. */
async function articlesAmong(folder: string, names: readonly string[]): Promise<string[]> {
  const articles: string[] = []
  for (const name of [...names].sort()) {
    if (await isFolderElsewhere(name)) articles.push(name)
    if (!mayBeArticle(path.relative(folder, name)) || articles.at(-1) === name) continue
    if (name.endsWith('.json') && isOtherJson({ name, bytes: await readFile(name) })) continue
    articles.push(name)
  }
  return articles
}

const isNotHidden = (name: string): boolean => !path.basename(name).startsWith('.')

/** @throws PublishingError for a link out of the folder that was named */
export async function readNamed({ name, root, isAlone }: NamedFile): Promise<Incoming> {
  if (!isAlone) await assertWithin(root, name)
  return {
    name,
    bytes: await readFile(name),
    async beside(other) {
      const file = path.resolve(path.dirname(name), other)
      const isInside =
        !path.relative(path.resolve(root), file).startsWith('..') && (await isWithin(root, file))
      return isInside ? readIfThere(file).catch(() => undefined) : undefined
    },
  }
}
