/** The builds that specs share, side by side, before any of them begins. */
import { test as setup } from '@playwright/test'
import { CommandError } from '../../config/scripts/command'
import { buildApp, BUILDS, type Build } from './build-app'

for (const build of Object.keys(BUILDS) as Build[])
  setup(`the mini-program is built: ${build}`, async () => {
    setup.setTimeout(400_000)
    try {
      await buildApp(build)
    } catch (error) {
      throw error instanceof CommandError ? new Error(`${error.message}\n${error.output}`) : error
    }
  })
