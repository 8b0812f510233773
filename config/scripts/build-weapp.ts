/** `npm run build:weapp`: the mini-program for WeChat DevTools, in dist/weapp or in OUTPUT_DIR. */
import path from 'node:path'
import { runCli } from './cli'
import { CommandError, runLoudly } from './command'
import { assertForBuilds, beside, layOut } from './lay-out'
import { ROOT } from './root'
import { inTurn } from './turn'
import { warn } from '../../src/command-line/terminal'

const COMMAND = ['npx', 'taro', 'build', '--type', 'weapp']
const BUILT = '.cache/taro/weapp'

void runCli({
  meta: { name: 'npm run build:weapp', description: 'Builds the mini-program.' },
  args: {},
  run: () =>
    inTurn(async () => {
      const dist = path.resolve(ROOT, process.env.OUTPUT_DIR ?? 'dist/weapp')
      await assertForBuilds(dist)
      const code = await runLoudly(COMMAND, { NODE_ENV: 'production', OUTPUT_DIR: BUILT })
      if (code !== 0) throw new CommandError(COMMAND.join(' '), code, '')
      for (const line of beside(await layOut(path.join(ROOT, BUILT), dist))) warn(line)
    }),
})
