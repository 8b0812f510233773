/** What the editor names on the command line → files, one after the other, with what lies beside them. */
import { stat, readFile } from 'node:fs/promises'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { PublishingError } from '../errors'
import { readIfThere } from '../library-files'
import type { Incoming } from '../readers/reader'
import { isOtherJson, mayBeArticle } from '../readers/unpack'

/** A file that was named, and the folder that pictures beside it may come from. */
export interface NamedFile {
  name: string
  root: string
}

/**
 * The files that a name stands for: itself, those in a folder and its folders, or those that a pattern fits,
 * sorted.
 *
 * @throws PublishingError where there is none
 */
export async function filesOf(name: string): Promise<NamedFile[]> {
  const found = await stat(name).catch(() => undefined)
  if (found?.isFile()) return [{ name, root: path.dirname(name) }]
  const isPattern = !found && isDynamicPattern(name)
  if (!found && !isPattern) {
    throw new PublishingError({
      file: name,
      message: 'There is no such file',
      mend: `Check its name; the current folder is ${path.resolve()}`,
    })
  }
  const names = isPattern
    ? await glob(name, { expandDirectories: false })
    : (await glob('**', { cwd: name })).map(inside => path.join(name, inside))
  const articles = isPattern ? names.filter(isNotHidden).sort() : await articlesAmong(names)
  if (articles.length === 0) {
    throw new PublishingError({
      file: name,
      message: 'There is no article here',
      mend: 'Name another folder or pattern',
    })
  }
  return articles.map(article => ({ name: article, root: isPattern ? path.dirname(article) : name }))
}

async function articlesAmong(names: readonly string[]): Promise<string[]> {
  const articles: string[] = []
  for (const name of [...names].sort()) {
    if (!mayBeArticle(name)) continue
    if (name.endsWith('.json') && isOtherJson({ name, bytes: await readFile(name) })) continue
    articles.push(name)
  }
  return articles
}

const isNotHidden = (name: string): boolean => !path.basename(name).startsWith('.')

export async function readNamed({ name, root }: NamedFile): Promise<Incoming> {
  return {
    name,
    bytes: await readFile(name),
    beside(other) {
      const file = path.resolve(path.dirname(name), other)
      const isInside = !path.relative(path.resolve(root), file).startsWith('..')
      return isInside ? readIfThere(file).catch(() => undefined) : Promise.resolve(undefined)
    },
  }
}
