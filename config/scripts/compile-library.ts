/** `tsx config/scripts/compile-library.ts h5|weapp`: the articles → the form that a target carries. */
import path from 'node:path'
import { lastResort } from '../../src/command-line/last-resort'
import { compileLibrary } from '../../src/publishing/build/compile'
import { inWordsOfFiles } from '../../src/publishing/disk/system-error'
import { PublishingError } from '../../src/publishing/errors'
import { COMPILED, CONTENT } from '../library-folder'
import { homeNames } from './home-names'
import { ROOT } from './root'
import { warn } from '../../src/command-line/terminal'

const folder = path.join(ROOT, COMPILED)
const form =
  process.argv[2] === 'h5' ? { outDir: path.join(folder, 'h5') } : { weappDir: path.join(folder, 'weapp') }

void compileLibrary({
  contentDir: CONTENT,
  keptIn: path.join(ROOT, '.cache/publish'),
  fonts: { keptIn: path.join(ROOT, '.cache/publish/fonts') },
  home: homeNames,
  ...form,
}).catch((failure: unknown) => {
  const error = inWordsOfFiles(failure, CONTENT)
  warn(error instanceof PublishingError ? error.message : lastResort(error))
  process.exitCode = 1
})
