/** `POST /preview`: the real reader of an article, as it would be published now. */
import { Hono } from 'hono'
import type { Desk } from '../app'
import { jsonOf } from '../json'
import { Previews } from '../preview'
import { placeSchema } from './article'

export function previewRoutes({ content, reader }: Desk): Hono {
  const app = new Hono()
  const previews = new Previews(content, reader)
  app.post('/preview', async context => context.json(await previews.show(await jsonOf(context, placeSchema))))
  return app
}
