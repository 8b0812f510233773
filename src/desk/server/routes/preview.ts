/** `POST /preview`: the real reader of an article, as it would be published now. */
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Desk } from '../app'
import { jsonOf } from '../json'
import { Previews } from '../preview'
import { placeSchema } from './article'

const wantedSchema = v.object({ ...placeSchema.entries, face: v.picklist(['h5', 'weapp']) })

export function previewRoutes({ content, reader }: Desk): Hono {
  const app = new Hono()
  const previews = new Previews(content, reader)
  app.post('/preview', async context => {
    const { face, ...place } = await jsonOf(context, wantedSchema)
    return context.json(await previews.show(place, face))
  })
  return app
}
