/** The compiler: content root → library, as a build of the app carries it. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { withScratch } from '../disk/scratch'
import { withThreads, type Run } from '../workers/threads'
import { assertFolder } from '../source/library-files'
import { assertTarget } from '../targets/guard'
import { MANIFEST } from '../targets/manifest'
import { chinaDay } from '../formats/text/day'
import { build } from './build'
import { LATEST } from './formats'
import { jsonForm, moduleForm, type Form } from './forms'
import { load } from './load'
import { Output, type Tally } from './output'
import type { HomeNames } from './share-images/card-pictures'
import { freshSteps } from './steps'
import type { FontOptions } from './title-fonts/title-font'

export interface CompileOptions {
  /** Content root: a folder for each series. */
  contentDir: string
  /** Where the JSON form goes. */
  outDir?: string | undefined
  /** Where the form for the mini-program goes: CommonJS modules, for one subpackage and the main package. */
  weappDir?: string | undefined
  /** What the home is called in each script; without it the home's card has no picture of its own. */
  home?: HomeNames | undefined
  /** Folder where pictures of cards and copies of pictures are kept from run to run; without it all are made anew. */
  keptIn?: string | undefined
  /** What the fonts of titles are made with; without it there are none. */
  fonts?: FontOptions | undefined
  /** Whether the folders may hold things that no run has written. They stay as they are. */
  adopt?: boolean | undefined
  /** What is due by then is in it. */
  now?: Date | undefined
}

export interface CompileReport {
  series: number
  articles: number
  /** What became of the files of each form asked for. */
  json?: Tally | undefined
  weapp?: Tally | undefined
}

/**
 * Compile a library. The same content gives the same bytes; files that are right already are left alone, and
 * files of an earlier run that nothing names any more are removed. With neither folder it only checks.
 *
 * @throws PublishingError with every problem of the sources; then nothing has been written
 */
export async function compileLibrary(options: CompileOptions): Promise<CompileReport> {
  const { contentDir, outDir, weappDir } = options
  await assertFolder(contentDir)
  for (const folder of [outDir, weappDir]) if (folder !== undefined) await assertTarget(folder, contentDir)
  return withScratch(await mkdtemp(path.join(tmpdir(), 'compile-')), scratch =>
    withThreads(run => compile(options, scratch, run)),
  )
}

async function compile(options: CompileOptions, scratch: string, run: Run): Promise<CompileReport> {
  const { contentDir, outDir, weappDir, adopt = false, now = new Date(), home, keptIn, fonts } = options
  const open = async (
    folder: string | undefined,
    manifest: string,
    form: (output: Output) => Form,
  ): Promise<Target | undefined> => {
    if (folder === undefined) return undefined
    const output = await Output.open(folder, scratch, { manifest, adopt })
    return { output, form: form(output) }
  }
  const json = await open(outDir, MANIFEST, jsonForm)
  // Hidden, since it is no part of a mini-program.
  const weapp = await open(weappDir, '.manifest.json', moduleForm)
  const forms = [json, weapp].flatMap(target => (target ? [target.form] : []))
  const loaded = await load(contentDir, scratch, run, undefined, now)
  try {
    if (forms.length > 0)
      await build(loaded, freshSteps(forms), {
        cards: { home, keptIn: keptIn && path.join(keptIn, 'cards') },
        copiesKeptIn: keptIn && path.join(keptIn, 'pictures'),
        fonts,
        format: LATEST,
        today: chinaDay(now),
        withdrawn: [],
        search: { terms: path.join(scratch, 'search'), scratch },
        run,
      })
    for (const form of forms) await form.finish()
  } finally {
    loaded.close()
  }
  return {
    series: loaded.folders.length,
    articles: loaded.cards.size,
    json: await json?.output.finish(),
    weapp: await weapp?.output.finish(),
  }
}

interface Target {
  output: Output
  form: Form
}
