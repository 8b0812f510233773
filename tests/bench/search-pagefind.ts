/** The peer: Pagefind, which searches static sites by an index of files as well; installed for the bench alone. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { listen } from '../../config/serve/network'
import { escapeHtml } from '../../src/prerender/html'
import { isInstalled } from './peer'
import { CPU_SLOWDOWN, PHONE } from './page-measure'
import type { Generated } from './search-library'

export const PEER = 'pagefind@1.6.0'

export interface PeerAnswer {
  /** Milliseconds until the first ten results with their excerpts are there; nothing is drawn. */
  milliseconds: number
  /** Bytes of the index that this query fetched, as they are sent. */
  bytes: number
  ids: string[]
}

export interface Peer {
  /** Bytes of all files of the index, and of what the first search brings along: its code and table. */
  index: number
  first: number
  answers: PeerAnswer[]
}

/** What is used of its package: https://pagefind.app/docs/node-api/ */
interface Pagefind {
  createIndex(): Promise<{
    index: {
      addHTMLFile(file: { url: string; content: string }): Promise<{ errors: string[] }>
      writeFiles(options: { outputPath: string }): Promise<{ errors: string[] }>
    }
  }>
  close(): Promise<null>
}

/** Articles that are given to it at a time. */
const TOGETHER = 200

/** Has it index the articles and answer the queries, one after the other; nothing where it cannot be installed. */
export async function askPagefind(
  browser: Browser,
  articles: readonly Generated[],
  queries: readonly string[],
): Promise<Peer | undefined> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'search-peer-'))
  try {
    if (!isInstalled(folder, PEER)) return undefined
    const out = path.join(folder, 'site')
    const pagefind = (await import(path.join(folder, 'node_modules/pagefind/lib/index.js'))) as Pagefind
    const { index } = await pagefind.createIndex()
    for (let from = 0; from < articles.length; from += TOGETHER)
      await Promise.all(
        articles
          .slice(from, from + TOGETHER)
          .map(one => index.addHTMLFile({ url: `/${one.id}`, content: pageOf(one) })),
      )
    await index.writeFiles({ outputPath: out })
    await pagefind.close()
    await writeFile(
      path.join(out, 'index.html'),
      '<!doctype html><html lang="zh-Hans"><title>peer</title></html>',
    )
    return await askIn(browser, out, queries)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const pageOf = ({ title, author, paragraphs }: Generated): string =>
  `<!doctype html><html lang="zh-Hans"><head><title>${escapeHtml(title)}</title></head><body><h1>${escapeHtml(title)}</h1>` +
  [author, ...paragraphs].map(text => `<p>${escapeHtml(text)}</p>`).join('') +
  '</body></html>'

async function askIn(browser: Browser, folder: string, queries: readonly string[]): Promise<Peer> {
  const ids = await idsIn(path.join(folder, 'fragment'))
  const fetched: string[] = []
  const server = http.createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://peer').pathname.replace(/^\/$/, '/index.html')
    fetched.push(name)
    readFile(path.join(folder, name)).then(
      content => response.writeHead(200, { 'Content-Type': typeOf(name) }).end(content),
      () => response.writeHead(404).end(),
    )
  })
  const address = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
  const bytesOf = async (names: readonly string[]): Promise<number> => {
    let bytes = 0
    for (const name of names) bytes += (await stat(path.join(folder, name))).size
    return bytes
  }
  const context = await browser.newContext({ ...PHONE, locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    await page.goto(address)
    const ask = (query: string): Promise<{ milliseconds: number; found: string[] }> =>
      page.evaluate(async text => {
        const script = '/pagefind.js'
        const began = performance.now()
        const { search } = (await import(script)) as {
          search(text: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>
        }
        const { results } = await search(text)
        await Promise.all(results.slice(0, 10).map(result => result.data()))
        return { milliseconds: performance.now() - began, found: results.map(({ id }) => id) }
      }, query)
    await ask('的')
    const first = await bytesOf(fetched.filter(name => !/index\.html|fragment|favicon|\/index\//.test(name)))
    const devTools = await context.newCDPSession(page)
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    const answers: PeerAnswer[] = []
    for (const query of queries) {
      fetched.length = 0
      const { milliseconds, found } = await ask(query)
      const bytes = await bytesOf(fetched.filter(name => name.startsWith('/index/')))
      answers.push({ milliseconds, bytes, ids: found.map(id => ids.get(id) ?? id) })
    }
    const all = (await readdir(folder, { recursive: true })).filter(name => name.startsWith('index/'))
    return { index: await bytesOf(all.map(name => `/${name}`)), first, answers }
  } finally {
    await context.close()
    server.close()
    server.closeAllConnections()
  }
}

/** Which article is meant by the name of a result: fragments are JSON after twelve letters, compressed. */
async function idsIn(folder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const file of await readdir(folder)) {
    const text = gunzipSync(await readFile(path.join(folder, file))).toString()
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string }
    ids.set(path.parse(file).name, url.replace(/^\//, ''))
  }
  return ids
}

const typeOf = (name: string): string =>
  name.endsWith('.js') ? 'text/javascript' : name.endsWith('.html') ? 'text/html' : 'application/octet-stream'
