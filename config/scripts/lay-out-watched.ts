/** `tsx config/scripts/lay-out-watched.ts <built> <dist>`: what a build that watches has made, to where tools look for it. */
import { lastResort } from '../../src/command-line/last-resort'
import { warn } from '../../src/command-line/terminal'
import { PublishingError } from '../../src/publishing/errors'
import { layOut } from './lay-out'

const [built = '', dist = ''] = process.argv.slice(2)

void layOut(built, dist).catch((error: unknown) => {
  const isOurs = error instanceof PublishingError || (error instanceof Error && error.name === 'Error')
  warn(isOurs ? error.message : lastResort(error))
  process.exitCode = 1
})
