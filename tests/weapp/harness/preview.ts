/** `npm run preview:weapp`: the built mini-program in any browser, for those without WeChat's own tools. */
import { defineCommand } from 'citty'
import { runCli } from '../../../config/scripts/cli'
import { portOf } from '../../../config/serve/port'
import { buildAppHarness } from './app'
import { serve } from './serve'

const preview = defineCommand({
  meta: { name: 'npm run preview:weapp --', description: 'The built mini-program in any browser.' },
  args: { port: { type: 'string', valueHint: 'N', default: '10086', description: 'First port to try.' } },
  async run({ args }) {
    const wanted = portOf(args.port, 'npm run preview:weapp')
    const { out, diagnostics } = await buildAppHarness()
    for (const { file, line, column, message } of diagnostics)
      console.warn(`${file}:${line}:${column} ${message}`)
    const { address } = await serve(out, wanted)
    console.log(`The mini-program: ${address}`)
    console.log(
      'In its address: ?scene=1154 (single-page mode), ?network=none, #/pages/…?id=… (a shared path)',
    )
  },
})

void runCli(preview)
