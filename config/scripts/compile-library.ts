/** `tsx config/scripts/compile-library.ts h5|weapp`: the articles → the form that a target carries. */
import path from 'node:path'
import type { Script } from '../../src/model'
import { compileLibrary } from '../../src/publishing/compile'
import { wordsIn } from '../../src/words'
import { ROOT } from './root'

const name = (script: Script) => ({ title: wordsIn(script).appName, motto: wordsIn(script).appMotto })

const folder = path.join(ROOT, '.cache/library')
const form =
  process.argv[2] === 'h5' ? { outDir: path.join(folder, 'h5') } : { weappDir: path.join(folder, 'weapp') }

void compileLibrary({
  contentDir: path.join(ROOT, 'src/content'),
  cardsKeptIn: path.join(ROOT, '.cache/cards'),
  home: {
    'zh-Hans': name('zh-Hans'),
    'zh-Hant-TW': name('zh-Hant-TW'),
    'zh-Hant-HK': name('zh-Hant-HK'),
  },
  ...form,
}).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
