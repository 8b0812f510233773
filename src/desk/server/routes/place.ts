/** Where articles lie, changed by the commands' own functions: `POST /rename`, `/move`, `/withdraw` and `/series/rename`. */
import path from 'node:path'
import { Hono } from 'hono'
import * as v from 'valibot'
import { moveArticle } from '../../../publishing/import/move'
import { rename } from '../../../publishing/import/rename'
import { withdraw } from '../../../publishing/import/withdraw'
import type { ArticlePlace } from '../../protocol'
import type { Desk } from '../app'
import { fileOf, folderOf, inTurn } from '../article-files'
import { jsonOf } from '../json'
import { placeSchema } from './article'

/** `to`: its new id, or the id of the series that it goes to. */
const changeSchema = v.object({ ...placeSchema.entries, to: v.string() })

export function placeRoutes({ content }: Desk): Hono {
  const app = new Hono()
  app.post('/rename', async context => {
    const { to, ...place } = await jsonOf(context, changeSchema)
    const { series, name } = place
    await inTurn(await fileOf(content, place), () => rename(content, `${series}/${name}`, to))
    return context.json({ series, name: to } satisfies ArticlePlace)
  })
  app.post('/series/rename', async context => {
    const { series, to } = await jsonOf(context, v.object({ series: v.string(), to: v.string() }))
    await folderOf(content, series)
    await rename(content, `${series}/`, to)
    return context.json({ series: to })
  })
  app.post('/move', async context => {
    const { to, ...place } = await jsonOf(context, changeSchema)
    await inTurn(await fileOf(content, place), () => moveArticle(content, place.name, to))
    return context.json({ series: to, name: place.name } satisfies ArticlePlace)
  })
  app.post('/withdraw', async context => {
    const place = await jsonOf(context, placeSchema)
    const [gone] = await inTurn(await fileOf(content, place), () => withdraw(content, [place.name]))
    return context.json({ aside: path.relative(content, gone?.aside ?? '') })
  })
  return app
}
