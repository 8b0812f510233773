/**
 * A library of payloads written to break sanitisers, made by the commands that editors use: each payload imported
 * as a page of its own, then many of them set into one article, so that a browser has few pages to open.
 */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import hostile from './fixtures/import/hostile.json'
import { tsx } from './tsx'

const ROOT = path.resolve(__dirname, '..')
const IN_ONE_ARTICLE = 20
/** What a payload's page begins with, so that it is seen in what comes out. */
const BEFORE = '前面的一段。'

export interface HostileArticle {
  id: string
  title: string
  /** How often `BEFORE` stands in it. */
  payloads: number
}

export interface HostileLibrary {
  /** Holds `json/` and `weapp/`, as `npm run compile` lays them. */
  folder: string
  articles: HostileArticle[]
  remove(): Promise<void>
}

const run = (command: string, ...args: string[]): string =>
  execFileSync(...tsx(command, ...args), { cwd: ROOT, encoding: 'utf8' })

export async function hostileLibrary(): Promise<HostileLibrary> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hostile-'))
  const inside = (name: string): string => path.join(folder, name)
  for (const name of ['pages', 'content/shi']) await mkdir(inside(name), { recursive: true })
  for (const [at, { payload }] of hostile.entries()) {
    const page = `<title>第${at}篇</title><p>${BEFORE}</p>${payload}`
    await writeFile(inside(`pages/${String(at).padStart(3, '0')}.html`), page)
  }
  const report = JSON.parse(
    run(
      'src/publishing/cli/import.ts',
      inside('pages'),
      '--series',
      'shi',
      '--json',
      '--out',
      inside('single'),
    ),
  ) as { source: { file: string } }[]
  const bodies = await Promise.all(
    report.map(async ({ source }) =>
      (await readFile(source.file, 'utf8')).replace(/^---\n.*?\n---\n/s, '').trim(),
    ),
  )
  const articles: HostileArticle[] = []
  for (let at = 0; at < bodies.length; at += IN_ONE_ARTICLE) {
    const article = {
      id: `pages-${at}`,
      title: `第${at}篇起`,
      payloads: bodies.slice(at, at + IN_ONE_ARTICLE).length,
    }
    const matter = `---\nid: ${article.id}\ntitle: ${article.title}\nscript: zh-Hans\n---\n\n`
    const text = bodies.slice(at, at + IN_ONE_ARTICLE).join('\n\n***\n\n')
    await writeFile(inside(`content/shi/${article.id}.md`), `${matter}${text}\n`)
    articles.push(article)
  }
  await writeFile(inside('content/shi/series.yaml'), 'title: 试\nscript: zh-Hans\ntags: []\n')
  articles.push(await literalArticle(inside('literal.txt'), inside('content')))
  const targets = ['--out', inside('json'), '--weapp', inside('weapp')]
  run('src/publishing/cli/compile.ts', '--content', inside('content'), ...targets)
  return { folder, articles, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** The same payloads as a text about them would print them, one of them as its title. */
async function literalArticle(file: string, content: string): Promise<HostileArticle> {
  const title = '</script><script>alert(1)</script><img src=x onerror=alert(2)>'
  const lines = hostile.map(({ payload }) => `${BEFORE}${payload.replace(/[\s\0]+/g, ' ')}。`)
  await writeFile(file, [title, ...lines].join('\n\n'))
  run('src/publishing/cli/import.ts', file, '--series', 'shi', '--id', 'literal', '--out', content)
  return { id: 'literal', title, payloads: lines.length }
}

/** The text that stands before each payload, as it is drawn. */
export const MARK = BEFORE

/** A build with this library in the place of its own: files by the path that the build gives them. */
export async function withLibrary(
  build: string,
  to: string,
  parts: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  await cp(build, to, { recursive: true })
  for (const [, target] of parts) await rm(path.join(to, target), { recursive: true, force: true })
  for (const [from, target] of parts) await cp(from, path.join(to, target), { recursive: true })
}
