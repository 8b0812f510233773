/** The real reader of one article, before it is published: a build of the app with a library that holds this one alone. */
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { pathOf } from '../../model/paths'
import type { Article } from '../../model/schema'
import { SETTINGS_KEY } from '../../state/settings-model'
import { compileLibrary } from '../../publishing/build/compile'
import { writeArticle } from '../../publishing/source/article-file'
import { DRAFTS } from '../../publishing/source/library-files'
import { pictureOf } from '../../publishing/source/model'
import { SERIES_FILE } from '../../publishing/source/series-file'
import { articleCard } from '../../share/card'
import type { ArticlePlace, Face, Preview } from '../protocol'
import { fileOf, readVersion } from './article-files'
import { OWN_HOST } from './guard'

/** What makes the app and draws its pages, which the desk does not know. */
export interface Reader {
  /** A build of the app as these sources have it. @returns its folder; making one takes a minute or two */
  build(): Promise<string>
  /** Draws the pages of a library into a build. */
  draw(dist: string, library: string, cache: string): Promise<unknown>
  /** The mini-program with a library, as a page for a browser: `phone.html` in that folder. */
  drawMiniProgram(library: string, page: string): Promise<void>
}

/** What all of a library has in common. */
const COMMON = ['site.yaml', 'overrides.yaml', 'house-style.yaml']

export class Previews {
  private site: Promise<Site> | undefined
  /** Address of the mini-program's page. */
  private phone: Promise<string> | undefined
  private turn: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly content: string,
    private readonly reader: Reader,
  ) {}

  /** Makes the article's pages anew, one article at a time. @throws PublishingError as a publish would */
  show(place: ArticlePlace, face: Face): Promise<Preview> {
    const made = this.turn.then(
      () => this.make(place, face),
      () => this.make(place, face),
    )
    this.turn = made
    return made
  }

  private async make(place: ArticlePlace, face: Face): Promise<Preview> {
    this.site ??= begin(this.reader)
    const { folder, address } = await this.site.catch((error: unknown) => {
      this.site = undefined
      throw error
    })
    const [dist, library, sources, packed, page] = inside(folder)
    await rm(sources, { recursive: true, force: true })
    const id = await takeOut(this.content, place, sources)
    await compileLibrary({
      contentDir: sources,
      outDir: library,
      weappDir: face === 'weapp' ? packed : undefined,
      adopt: true,
      keptIn: '.cache/publish',
    })
    const file = path.join(library, pathOf({ kind: 'article', id, variant: 'original' }))
    const article = JSON.parse(await readFile(file, 'utf8')) as Article
    const { title, summary, source } = articleCard(article, { variant: 'original', origin: '' })
    const { cardImages } = article
    const made: Preview = {
      address,
      id,
      card: { title, summary, source },
      pictures: cardImages && mapped(cardImages, src => `${address}library/${src}`),
    }
    if (face === 'h5') {
      await this.reader.draw(dist, library, path.join(folder, 'cache'))
      return made
    }
    await this.reader.drawMiniProgram(packed, page)
    // What it keeps is not the other face's: it has an address of its own.
    this.phone ??= serve(page)
    return { ...made, address: await this.phone }
  }
}

interface Site {
  folder: string
  address: string
}

/** What lies in a preview's folder. */
const inside = (folder: string) =>
  ['site', 'site/library', 'content', 'packed', 'phone'].map(name => path.join(folder, name)) as [
    dist: string,
    library: string,
    sources: string,
    packed: string,
    page: string,
  ]

const mapped = <Key extends string>(of: Record<Key, string>, to: (value: string) => string) =>
  Object.fromEntries(Object.entries<string>(of).map(([key, value]) => [key, to(value)])) as Record<
    Key,
    string
  >

/** A copy of the build without its library, and a server for it. */
async function begin(reader: Reader): Promise<Site> {
  const dist = await reader.build()
  const folder = await mkdtemp(path.join(tmpdir(), 'desk-preview-'))
  process.once('exit', () => void rm(folder, { recursive: true, force: true }))
  const left = new Set(['library', 'sw.js'].map(name => path.join(dist, name)))
  await cp(dist, path.join(folder, 'site'), {
    recursive: true,
    // Copies that are compressed would stay as they were, and a service worker would keep what has changed.
    filter: source => !left.has(source) && !/\.(?:br|gz)$/.test(source),
  })
  return { folder, address: await serve(path.join(folder, 'site')) }
}

/** On loopback, at a port of its own: what the reader keeps is not the desk's. */
async function serve(site: string): Promise<string> {
  const app = new Hono()
  app.use(async ({ req, body }, next) => (OWN_HOST.test(req.header('Host') ?? '') ? next() : body(null, 421)))
  app.use(async ({ header }, next) => {
    await next()
    header('Cache-Control', 'no-store')
    header('Cross-Origin-Resource-Policy', 'cross-origin')
  })
  app.get('/.look', context => context.html(LOOK))
  app.use(serveStatic({ root: site }))
  const answer = getRequestListener(app.fetch)
  const server = http.createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** Sets the reader's theme as the reader keeps it, and goes on to the article: `/.look#dark /a/x/`. */
const LOOK = `<!doctype html><meta charset="utf-8"><script>
const [theme, place] = decodeURIComponent(location.hash.slice(1)).split(' ')
localStorage.setItem(${JSON.stringify(SETTINGS_KEY)}, JSON.stringify({ data: { theme } }))
if (/^\\/(?!\\/)/.test(place)) location.replace(place)
</script>`

/** The article, its series' own file and its pictures, as if it were to be published now. @returns its id */
async function takeOut(content: string, place: ArticlePlace, to: string): Promise<string> {
  const file = await fileOf(content, place)
  const { article } = await readVersion(file)
  const from = path.join(content, place.series)
  const folder = path.join(to, place.series)
  await mkdir(folder, { recursive: true })
  const copy = (name: string, base: string, target: string): Promise<void> =>
    cp(path.join(base, name), path.join(target, name), { recursive: true }).catch((error: unknown) => {
      // What is not there is told when it is needed.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    })
  for (const name of COMMON) await copy(name, content, to)
  await copy(SERIES_FILE, from, folder)
  for (const src of article.blocks.flatMap(block => pictureOf(block) ?? []))
    if (src.startsWith('images/') && !src.includes('..')) await copy(src, from, folder)
  const shown = { ...article, draft: undefined, publish_at: undefined }
  await writeFile(
    path.join(folder, `${path.basename(place.name.replace(`${DRAFTS}/`, ''))}.md`),
    writeArticle(shown),
  )
  return article.id
}
