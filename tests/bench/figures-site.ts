/** A page with ten photographs as an editor would bring them, and the same page by hand with the photographs as they were. */
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { ROOT } from '../../config/scripts/root'
import type { Article } from '../../src/model/schema'
import { publishLibrary } from '../../src/publishing/build/publish'
import { withLibrary } from '../hostile-library'
import { photograph } from '../photograph'
import { tsx } from '../tsx'
import { staticPage } from './page-static'

export const PHOTOGRAPHS = 10
export const ADDRESS = '/a/photographs/'
/** As a telephone takes them: 12 million pixels, some 4 MB. */
const [WIDTH, HEIGHT, QUALITY] = [4_032, 3_024, 92]
const LINE = '傍晚的河面上起了一层薄雾，摆渡的人把缆绳系好，在石阶上坐下来等最后一班客人，谁也没有说话。'

export interface FigureSites {
  /** Folders to serve. */
  ours: string
  byHand: string
  /** Bytes of a photograph as it was brought, and of what the library holds instead; means. */
  brought: number
  held: number
  /** Seconds of the processor for a publish of the page, and for one after a word has been changed. */
  first: number
  again: number
}

/** @param folder that it may fill */
export async function figureSites(folder: string): Promise<FigureSites> {
  const inside = (name: string): string => path.join(folder, name)
  const run = (...command: [string, ...string[]]) =>
    execFileSync(...tsx(...command), { cwd: ROOT, stdio: 'pipe' })
  await mkdir(inside('draft'))
  let brought = 0
  for (let at = 0; at < PHOTOGRAPHS; at += 1) {
    const bytes = await (await photograph(at, WIDTH, HEIGHT)).jpeg({ quality: QUALITY }).toBuffer()
    brought += bytes.length / PHOTOGRAPHS
    await writeFile(inside(`draft/${at}.jpg`), bytes)
  }
  const figures = Array.from({ length: PHOTOGRAPHS }, (_, at) => `${LINE}\n\n![河上](${at}.jpg)\n\n${LINE}`)
  await writeFile(inside('draft/text.md'), `# 河上的十张照片\n\n${figures.join('\n\n')}\n`)
  await mkdir(inside('content/lu'), { recursive: true })
  await writeFile(inside('content/lu/series.yaml'), 'title: 路\nscript: zh-Hans\ntags: []\n')
  const taken = ['--series', 'lu', '--id', 'photographs', '--out', inside('content')]
  run('src/publishing/cli/import.ts', inside('draft/text.md'), ...taken)

  const publish = async (): Promise<number> => {
    const before = process.cpuUsage()
    const [contentDir, outDir, cacheDir] = [inside('content'), inside('json'), inside('cache')]
    await publishLibrary({ contentDir, outDir, cacheDir })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
  const first = await publish()
  const source = inside('content/lu/photographs.md')
  await writeFile(source, (await readFile(source, 'utf8')).replace('谁也没有说话', '没有人说话'))
  const again = await publish()
  await withLibrary(DIST_H5, inside('ours'), [[inside('json'), 'library']])
  run('src/prerender/cli.ts', '--dist', inside('ours'))

  const names = await readdir(inside('content/lu/images'))
  const sizes = await Promise.all(
    names.map(async name => (await readFile(inside(`content/lu/images/${name}`))).length),
  )
  await writeByHand(inside('json'), inside('draft'), inside('by-hand'))
  const held = sizes.reduce((sum, size) => sum + size, 0) / names.length
  return { ours: inside('ours'), byHand: inside('by-hand'), brought, held, first, again }
}

/** Every photograph in an `<img>` with its width and height. */
async function writeByHand(library: string, draft: string, to: string): Promise<void> {
  const file = path.join(library, 'a/photographs.original.json')
  const article = JSON.parse(await readFile(file, 'utf8')) as Article
  await mkdir(path.join(to, 'library'), { recursive: true })
  let at = 0
  for (const block of article.blocks) {
    if (block.type !== 'figure') continue
    const name = `${at++}.jpg`
    await writeFile(path.join(to, 'library', name), await readFile(path.join(draft, name)))
    block.image = { src: name, width: WIDTH, height: HEIGHT }
  }
  const html = staticPage(article).replace(
    '</style>',
    ' img { display: block; width: 100%; height: auto; }</style>',
  )
  await mkdir(path.join(to, ADDRESS), { recursive: true })
  await writeFile(path.join(to, ADDRESS, 'index.html'), html)
}
