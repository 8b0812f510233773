/** `npm run preview:weapp`: the built mini-program in any browser, for those without WeChat's own tools. */
import { buildAppHarness } from './app'
import { serve } from './serve'

const PORT = 10_086

async function preview(): Promise<void> {
  const { out, diagnostics } = await buildAppHarness()
  for (const { file, line, column, message } of diagnostics)
    console.warn(`${file}:${line}:${column} ${message}`)
  const { address } = await serve(out, PORT)
  console.log(`The mini-program: ${address}`)
  console.log('In its address: ?scene=1154 (single-page mode), ?network=none, #/pages/…?id=… (a shared path)')
}

preview().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause)
  process.exitCode = 1
})
