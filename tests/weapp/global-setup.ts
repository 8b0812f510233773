import path from 'node:path'
import { buildAppHarness, MINI } from './harness/app'
import { buildHarness } from './harness/build'
import { serve } from './harness/serve'

const MINI_PAGE = path.resolve(__dirname, '../../.cache/weapp-mini')

/** Builds and serves, once a run, the harness's page for the app and the one for the harness's own fixture. */
export default async function setUp(): Promise<() => Promise<void>> {
  const app = await serve((await buildAppHarness()).out)
  const mini = await serve((await buildHarness(MINI, MINI_PAGE)).out)
  process.env.WEAPP_ADDRESS = app.address
  process.env.WEAPP_MINI_ADDRESS = mini.address
  return async () => {
    await Promise.all([app.close(), mini.close()])
  }
}
