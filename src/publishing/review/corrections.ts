/** Texts that readers have had in other words: what was wrong is told to them, or the editor says that nothing was. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathOf } from '../../model/paths'
import type { Article } from '../../model/schema'
import { readingText } from '../source/block-text'
import { foldText } from '../source/title'
import type { Remark } from './finding'
import type { ReviewedSource } from './source'
import { lineOf } from './state'

/** What readers have of an article. */
interface Had {
  letters: string
  corrections: number
}

/** Letters and figures, in whichever script: punctuation and blanks are nobody's mistake. */
const lettersOf = (title: string, text: string): string =>
  foldText(`${title}\n${text}`).replace(/[^\p{L}\p{N}]/gu, '')

/** @param folder of a publish; nothing where it does not hold the article */
async function hadIn(folder: string, id: string): Promise<Had | undefined> {
  const file = path.join(folder, pathOf({ kind: 'article', id, variant: 'original' }))
  try {
    const { title, blocks, corrections = [] } = JSON.parse(await readFile(file, 'utf8')) as Article
    return { letters: lettersOf(title, readingText(blocks)), corrections: corrections.length }
  } catch {
    return undefined // not published there, or by nobody that we know
  }
}

/** @param published folder that was published to; without one nothing is known of what readers have */
export async function uncorrected(
  { article, raw }: ReviewedSource,
  published: string | undefined,
): Promise<Remark[]> {
  const { title, blocks, corrections = [], draft, former_ids = [] } = article
  if (published === undefined || draft || corrections === 'none-needed') return []
  for (const id of [article.id, ...[...former_ids].reverse()]) {
    const had = await hadIn(published, id)
    if (!had) continue
    if (had.letters === lettersOf(title, readingText(blocks)) || corrections.length > had.corrections)
      return []
    return [
      {
        line: lineOf('corrections', raw),
        column: 1,
        kind: 'correction',
        severity: 'warning',
        message: 'Readers have had this in other words, and nothing tells them what was wrong',
        mend: 'Add a row to the front matter: corrections: [{date: "2026-03-01", what: …}], or corrections: none-needed',
      },
    ]
  }
  return []
}
