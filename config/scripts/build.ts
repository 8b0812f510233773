/** `npm run build:h5`: the site for a host, in dist/h5 or in OUTPUT_DIR, with its scripts and styles compressed ahead. */
import path from 'node:path'
import { elsewhereOf, siteIn } from '../serve/elsewhere'
import { precompress } from '../serve/precompress'
import { DIST_H5, makeBuild } from './build-h5'
import { runCli } from './cli'
import { type Command, CommandError, runLoudly } from './command'
import { ROOT } from './root'
import { inTurn } from './turn'

async function loudly(steps: readonly Command[]): Promise<void> {
  for (const { command, env } of steps) {
    const code = await runLoudly(command, env)
    if (code !== 0) throw new CommandError(command.join(' '), code, '')
  }
}

/** Pages change between builds, and are compressed by the host. */
async function scriptsAndStyles(built: string): Promise<void> {
  for (const folder of ['js', 'css']) await precompress(path.join(built, folder))
}

void runCli({
  meta: { name: 'npm run build:h5', description: 'Builds the H5 site for a host.' },
  args: {},
  run: () => {
    siteIn()
    elsewhereOf()
    return inTurn(async () => {
      const dist = process.env.OUTPUT_DIR ? path.resolve(ROOT, process.env.OUTPUT_DIR) : DIST_H5
      await makeBuild(dist, { run: loudly, compress: scriptsAndStyles })
    })
  },
})
