import { existsSync } from 'node:fs'
import path from 'node:path'
import http from 'node:http'
import sirv from 'sirv'
import { listen } from '../../config/serve/network'
import { buildHarness } from '../weapp/harness/build'
import { serve } from '../weapp/harness/serve'
import { galleryDist } from './build'

/** Serves both builds with the gallery for the time of the run; workers read their addresses from the environment. */
export default async function setUp(): Promise<() => Promise<void>> {
  const h5 = galleryDist('h5')
  if (!existsSync(path.join(h5, 'index.html')))
    throw new Error('There is no build with the gallery: run `npm test -- gallery`, which builds it.')
  // Nothing is prerendered: every address is drawn by the app.
  const server = http.createServer(sirv(h5, { single: true }))
  process.env.H5_URL = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
  const harness = await buildHarness(galleryDist('weapp'), path.join(galleryDist('weapp'), '../weapp-page'))
  const mini = await serve(harness.out)
  process.env.WEAPP_ADDRESS = mini.address
  return async () => {
    server.close()
    server.closeAllConnections()
    await mini.close()
  }
}
