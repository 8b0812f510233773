/** Pictures of articles: `POST /pictures?series&name` takes one in, `GET /picture?series&src` shows it. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Hono } from 'hono'
import { lookup } from 'mrmime'
import * as v from 'valibot'
import { writeIfChanged } from '../../../publishing/disk/atomic'
import { assertWithin } from '../../../publishing/disk/within'
import { PublishingError } from '../../../publishing/errors'
import { encodePicture } from '../../../publishing/import/encode-picture'
import type { Desk } from '../app'
import { fileOf, folderOf } from '../article-files'
import { placeSchema } from './article'

const PICTURE = /^images\/\w[\w.-]*(?:\/\w[\w.-]*)*\.(?:png|jpe?g|webp|gif|svg|avif)$/i
const shownSchema = v.object({ series: v.string(), src: v.pipe(v.string(), v.regex(PICTURE)) })

export function pictureRoutes({ content }: Desk): Hono {
  const app = new Hono()
  app.post('/pictures', async context => {
    const place = v.parse(placeSchema, context.req.query())
    const article = await fileOf(content, place)
    const bytes = Buffer.from(await context.req.arrayBuffer())
    const { bytes: encoded, extension } = await encodePicture(bytes).catch((error: unknown) => {
      throw new PublishingError({
        file: article,
        message: `The picture cannot be taken: ${error instanceof Error ? error.message : String(error)}`,
        mend: 'Save it again as PNG or JPEG',
      })
    })
    // Named as an import names them.
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
    const src = `images/${path.basename(article, '.md')}-${hash}.${extension}`
    const file = path.join(content, place.series, src)
    await assertWithin(content, file)
    await writeIfChanged(file, encoded)
    return context.json({ src })
  })
  app.get('/picture', async context => {
    const { series, src } = v.parse(shownSchema, context.req.query())
    const file = path.join(await folderOf(content, series), src)
    await assertWithin(content, file)
    const bytes = await readFile(file)
    // A drawing may hold scripts, which are not to run here.
    return context.body(Uint8Array.from(bytes).buffer, 200, {
      'Content-Type': lookup(src) ?? 'application/octet-stream',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    })
  })
  return app
}
