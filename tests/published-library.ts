/** A library published into a folder and served on loopback as a CDN would: for apps built with its address. */
import { execFile, execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import sirv from 'sirv'
import { built } from './tsx'

const ROOT = path.resolve(__dirname, '..')

/** What the host does instead of sending a file: another answer, or half of the file and then nothing more. */
type Fault = { status: number; type: string; body: string } | 'cut'

export interface PublishedLibrary {
  /** As LIBRARY_URL names it. */
  address: string
  /** The sources: a copy of the sample articles. */
  content: string
  /** Publishes the sources as they are now. */
  publish(): void
  /** Publishes and fills a search server, which may be one of this very process. */
  publishAndFill(server: string, adminKey: string): Promise<void>
  /** Adds an article to the series of `li-nan`; it appears once it is published. */
  addArticle(id: string, title: string, ...paragraphs: string[]): Promise<void>
  /** Has the host answer wrongly for a file, by its path in the library, until `mend`. */
  break(file: string, fault: Fault): void
  mend(): void
  close(): Promise<void>
}

/** Publishes the sample articles and serves them. */
export async function publishLibrary(): Promise<PublishedLibrary> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'published-'))
  const [content, out, cache] = ['content', 'out', 'cache'].map(name => path.join(folder, name)) as [
    string,
    string,
    string,
  ]
  await cp(path.join(ROOT, 'src/content'), content, { recursive: true })
  const folders = ['--content', content, '--out', out, '--cache', cache, '--without-cards']
  const command = (...options: string[]) => built('config/scripts/publish.ts', ...folders, ...options)
  const publish = (): void => {
    execFileSync(...command(), { cwd: ROOT, stdio: 'pipe' })
  }
  publish()
  const faults = new Map<string, Fault>()
  const server = serve(out, faults)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/columns`,
    content,
    publish,
    async publishAndFill(server, adminKey) {
      const env = { ...process.env, SEARCH_ADMIN_KEY: adminKey }
      await promisify(execFile)(...command('--search', server), { cwd: ROOT, env })
    },
    addArticle: (id, title, ...paragraphs) =>
      writeFile(
        path.join(content, `jin-wei/${id}.md`),
        `---\nid: ${id}\ntag: 津衛新青年\ntitle: ${title}\ndate: 2026-11-25\nscript: zh-Hant-TW\n---\n\n${paragraphs.join('\n\n')}\n`,
      ),
    break: (file, fault) => faults.set(file, fault),
    mend: () => faults.clear(),
    async close() {
      server.close()
      server.closeAllConnections()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function serve(folder: string, faults: ReadonlyMap<string, Fault>): http.Server {
  const files = sirv(folder, { dev: true, etag: true })
  return http.createServer((request, response) => {
    const name = (request.url ?? '').replace(/^\/columns\//, '').replace(/\?.*$/, '')
    request.url = `/${name}`
    response.setHeader('Access-Control-Allow-Origin', '*')
    const fault = faults.get(name)
    if (fault === 'cut') void cutOff(path.join(folder, name), response)
    else if (fault) response.writeHead(fault.status, { 'Content-Type': fault.type }).end(fault.body)
    else files(request, response, () => void response.writeHead(404).end())
  })
}

/** Promises the whole file and hangs up in its middle. */
async function cutOff(file: string, response: http.ServerResponse): Promise<void> {
  const bytes = await readFile(file)
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length })
  response.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(() => response.destroy(), 50))
}
