/** A page is the same in whichever thread it is drawn. */
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadDraw } from '../../../src/prerender/bundle'
import { drawingTasks, fileOf, type Drawing } from '../../../src/prerender/drawing'
import type { Page } from '../../../src/prerender/drawn-page'
import { pagesOf } from '../../../src/prerender/pages'
import { compileLibrary } from '../../../src/publishing/build/compile'
import { withThread } from '../../../src/publishing/workers/shared'

let root: string
let drawing: Drawing
const pages: Page[] = []

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'drawing-'))
  const { bundle } = await loadDraw('https://site.example', root)
  const html =
    '<!doctype html><html lang="zh-Hans"><head><meta name="description" content="shell"/><title>连载</title>' +
    '<script defer="defer" src="/js/app.1.js"></script><link href="/css/app.1.css" rel="stylesheet"></head>' +
    '<body><noscript><p>JavaScript</p></noscript><div id="app"></div></body></html>'
  const styles = new Map([['css/app.1.css', '.page{color:red}']])
  const screens = { app: ['css/app.1.css', 'js/app.1.js'] }
  const sites: Drawing['sites'] = { original: { version: 1, variant: 'original', name: '河埠头编辑部' } }
  drawing = { bundle, shell: { html, styles, screens, plain: 'js/plain.1.js' }, sites }
  const library = path.join(root, 'library')
  await compileLibrary({ contentDir: path.resolve(__dirname, '../../../src/content'), outDir: library })
  for await (const page of pagesOf(library, 'https://site.example')) pages.push(page)
}, 120_000)

afterAll(() => rm(root, { recursive: true }))

it.skipIf(availableParallelism() === 1)(
  'is the same in the other thread',
  async () => {
    const here = drawingTasks(drawing)
    const shared = {
      tasks: {
        page: (page: Page): Promise<string> =>
          Promise.reject(new Error(`${fileOf(page)} was to be drawn elsewhere`)),
      },
      entry: 'src/prerender/elsewhere.ts',
      given: [drawing],
      little: 0,
    }
    await withThread(shared, async run => {
      for (const page of pages) expect(await run('page', page), fileOf(page)).toBe(await here.page(page))
    })
    expect(pages.length).toBe(4 * 17)
  },
  120_000,
)
