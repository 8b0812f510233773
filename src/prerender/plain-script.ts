/** The script of what works without the app (`src/plain/`), with its words in it, as a file of the build. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { build } from 'esbuild'
import { SCRIPTS, type Script } from '../model/schema'
import type { WordsHere } from '../plain'
import { plainWords } from '../plain/words'
import { wordsIn } from '../words'

/** Says the same to Chromium as at the beginning of the app's scripts (`config/prod.ts`). */
const COMPILE_EARLY = '//# allFunctionsCalledOnLoad'

function wordsHere(script: Script): WordsHere {
  const { close, settings, chooseScript, variants, share, copyLink, copied, copyFailed } = wordsIn(script)
  const { lost, reload } = plainWords[script]
  const { title, size, smaller, larger, theme } = settings
  return {
    ...{ close, chooseScript, variants, share, copyLink, copied, copyFailed },
    settings: { title, size, smaller, larger, theme },
    lost,
    reload,
  }
}

/** @returns its name below the output folder, after its content, and its text */
export async function plainScript(): Promise<{ name: string; text: string }> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, '../plain/index.ts')],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2017', // older than what the app runs in: it is for browsers that the app is too new for
    logLevel: 'error',
    resolveExtensions: ['.h5.ts', '.ts'],
    banner: { js: COMPILE_EARLY },
    define: { WORDS: JSON.stringify(Object.fromEntries(SCRIPTS.map(one => [one, wordsHere(one)]))) },
  })
  const text = outputFiles[0]?.text ?? ''
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return { name: `js/plain.${hash}.js`, text }
}
