/** `npm run desk`. */
import { deskCommand } from '../../src/desk/server/desk'
import { prerender } from '../../src/prerender/prerender'
import { appVersion } from '../../src/publishing/incremental/code-version'
import { assertBuild } from '../../src/publishing/targets/h5-build'
import { buildToLookAt, DIST_H5 } from './build-h5'
import { drawWeapp } from './draw-weapp'

/** A build of this code is good enough: which articles it carries does not matter. */
async function buildOfCode(): Promise<string> {
  try {
    assertBuild(DIST_H5, await appVersion())
    return DIST_H5
  } catch {
    return buildToLookAt()
  }
}

void deskCommand({
  build: buildOfCode,
  draw: (dist, library, cache) => prerender({ dist, library, cache, origin: '' }),
  drawMiniProgram: drawWeapp,
})
