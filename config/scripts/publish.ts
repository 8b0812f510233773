/** `npm run publish -- --out DIR`. */
import { publishCommand } from '../../src/publishing/cli/publish'
import type { Tally } from '../../src/publishing/build/output'
import { prerender } from '../../src/prerender/prerender'
import { homeNames } from './home-names'

/** The pages of a build from a library that has just been published. */
const drawPages = (dist: string, library: string, origin: string): Promise<Tally> =>
  prerender({ dist, library, origin, cache: '.cache/prerender' })

void publishCommand(homeNames, drawPages)
