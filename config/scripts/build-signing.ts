/** `npm run build:signing`: `dist/signing/server.mjs`, which Node runs by itself. */
import path from 'node:path'
import { runCli } from './cli'
import { ROOT } from './root'
import { buildSigning } from './signing'
import { say } from '../../src/command-line/terminal'

const FILE = 'dist/signing/server.mjs'

void runCli({
  meta: { name: 'npm run build:signing', description: 'Builds the signing service as one file.' },
  args: {},
  async run() {
    await buildSigning(path.join(ROOT, FILE))
    say(FILE)
  },
})
