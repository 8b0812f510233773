/** `tsx config/scripts/compile-library.ts h5|weapp`: the articles → the form that a target carries. */
import path from 'node:path'
import { compileLibrary } from '../../src/publishing/compile'
import { homeNames } from './home-names'
import { ROOT } from './root'

const folder = path.join(ROOT, '.cache/library')
const form =
  process.argv[2] === 'h5' ? { outDir: path.join(folder, 'h5') } : { weappDir: path.join(folder, 'weapp') }

void compileLibrary({
  contentDir: path.join(ROOT, 'src/content'),
  cardsKeptIn: path.join(ROOT, '.cache/cards'),
  home: homeNames,
  ...form,
}).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
