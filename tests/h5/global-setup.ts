import { existsSync } from 'node:fs'
import path from 'node:path'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'

/** Serves dist/h5 on a free port for the time of the run; workers read its address from H5_URL. */
export default async function serveBuild(): Promise<() => void> {
  if (!existsSync(path.join(DIST_H5, 'index.html'))) {
    throw new Error(
      'There is no H5 build to test: run `npm run build:h5`, or `npm test -- h5`, which builds it.',
    )
  }
  const server = createServer(DIST_H5)
  const port = await listen(server, 0, '127.0.0.1')
  process.env.H5_URL = `http://127.0.0.1:${port}`
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
