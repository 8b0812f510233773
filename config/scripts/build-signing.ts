/** `npm run build:signing`: `dist/signing/server.mjs`, which Node runs by itself. */
import path from 'node:path'
import { lastResort } from '../../src/command-line/last-resort'
import { say, warn } from '../../src/command-line/terminal'
import { ROOT } from './root'
import { buildSigning } from './signing'

const FILE = 'dist/signing/server.mjs'

void buildSigning(path.join(ROOT, FILE)).then(
  () => say(FILE),
  (error: unknown) => {
    warn(lastResort(error))
    process.exitCode = 1
  },
)
