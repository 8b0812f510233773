/** `npm run publish -- --out DIR`. */
import { publishCommand } from '../../src/publishing/cli/publish'
import type { Tally } from '../../src/publishing/compile/output'
import { prerender } from '../../src/prerender/prerender'
import { precompress } from '../serve/precompress'
import { homeNames } from './home-names'

/** The pages of a build from a library that has just been published, and their compressed copies where it has any. */
async function drawPages(dist: string, library: string, origin: string): Promise<Tally> {
  const tally = await prerender({ dist, library, origin, cache: '.cache/prerender' })
  await precompress(dist)
  return tally
}

void publishCommand(homeNames, drawPages)
