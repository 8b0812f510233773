/** `tsx config/scripts/write-worker.ts [dist]`: the service worker of the H5 build; SERVICE_WORKER=off retires it. */
import { lastResort } from '../../src/command-line/last-resort'
import { DIST_H5 } from './build-h5'
import { writeWorker } from './worker'
import { say, warn } from '../../src/command-line/terminal'

void writeWorker(process.argv[2] ?? DIST_H5, process.env.SERVICE_WORKER === 'off').then(
  ({ files, bytes }) => {
    const shell = files === 0 ? 'retires itself' : `${files} files, ${Math.round(bytes / 1024)} KB`
    say(`sw.js: ${shell}`)
  },
  (error: unknown) => {
    const isOurs = error instanceof Error && error.name === 'Error'
    warn(isOurs ? error.message : lastResort(error))
    process.exitCode = 1
  },
)
