/** The library as a list: `GET /library`; a new article: `POST /articles`. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Hono } from 'hono'
import * as v from 'valibot'
import { pathOf } from '../../../model/paths'
import { newArticle } from '../../../publishing/import/new-article'
import { isHeldBack } from '../../../publishing/build/held-back'
import { lastTarget } from '../../../publishing/incremental/last-target'
import { DRAFTS, readSeriesFolders, type SeriesFolder } from '../../../publishing/source/library-files'
import type { ArticlePlace, ArticleRow, Library } from '../../protocol'
import type { Desk } from '../app'
import { FactsOfFiles, type Facts } from '../facts'
import { jsonOf } from '../json'
import { blockSchema } from './article'

const wantedSchema = v.object({
  series: v.string(),
  title: v.optional(v.string()),
  blocks: v.optional(v.array(blockSchema)),
})

export function libraryRoutes({ content, cache }: Desk): Hono {
  const facts = new FactsOfFiles()
  const app = new Hono()
  app.get('/library', async context => {
    const folders = await readSeriesFolders(content)
    const target = await lastTarget(cache)
    const series = await Promise.all(folders.map(folder => rowsOf(folder, facts, target)))
    return context.json({ series } satisfies Library)
  })
  app.post('/articles', async context => {
    const { series, title, blocks } = await jsonOf(context, wantedSchema)
    const date = new Date().toISOString().slice(0, 10)
    const file = await newArticle({ contentDir: content, series, title, date, blocks })
    return context.json({ series, name: path.parse(file).name } satisfies ArticlePlace)
  })
  return app
}

async function rowsOf(
  { id, path: folder, source, articles, drafts }: SeriesFolder,
  files: FactsOfFiles,
  target: string | undefined,
): Promise<Library['series'][number]> {
  const rows: (ArticleRow & Pick<Facts, 'order'>)[] = []
  for (const file of [...articles, ...drafts]) {
    const name = file.slice(0, -'.md'.length)
    const facts = await files.of(folder, file)
    if (!facts) rows.push({ name, title: name, state: 'unreadable' })
    else {
      const { title, tag, date, order, publish_at: publishAt } = facts
      const isDraft = file.startsWith(DRAFTS + path.sep)
      rows.push({
        name: name.replaceAll(path.sep, '/'),
        title,
        tag,
        date,
        order,
        publishAt,
        state: stateOf(facts, isDraft, target),
      })
    }
  }
  const { title, script, tags } = source
  return { id, title, script, tags, articles: rows.sort(newestFirst) }
}

function stateOf(facts: Facts, isDraft: boolean, target: string | undefined): ArticleRow['state'] {
  if (isDraft || facts.draft) return 'draft'
  if (isHeldBack(facts, new Date())) return 'held'
  const published =
    target && path.join(target, pathOf({ kind: 'article', id: facts.id, variant: 'original' }))
  return published && existsSync(published) ? 'published' : 'ready'
}

const newestFirst = (a: ArticleRow & Pick<Facts, 'order'>, b: ArticleRow & Pick<Facts, 'order'>): number =>
  (b.date ?? '').localeCompare(a.date ?? '') ||
  (b.order ?? 0) - (a.order ?? 0) ||
  a.name.localeCompare(b.name)
