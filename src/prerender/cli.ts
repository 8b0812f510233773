/** `npm run prerender`: a page of HTML for every address of the H5 build. */
import { EXIT, main } from '../publishing/cli/command'
import { LIBRARY_ADDRESS } from '../model/library-address'
import { prerender } from './prerender'
import { say } from '../command-line/terminal'

void main({
  meta: { name: 'npm run prerender --', description: 'Draw every page of the H5 build as HTML' },
  args: {
    dist: { type: 'string', description: 'The H5 build', default: 'dist/h5', valueHint: 'folder' },
    'goes-to': { type: 'string', description: 'Where it is put afterwards', valueHint: 'folder' },
  },
  async run({ dist, 'goes-to': goesTo }) {
    const origin = process.env.SITE_ORIGIN ?? ''
    const { written, unchanged, removed } = await prerender({
      dist,
      // What was compiled for this build; the library that readers ask may be published later.
      library: LIBRARY_ADDRESS ? '.cache/compiled/h5' : undefined,
      origin,
      cache: '.cache/prerender',
      goesTo,
    })
    say(`${dist}: ${written} pages written, ${unchanged} unchanged, ${removed} removed`)
    if (!origin) say('Without SITE_ORIGIN there is no sitemap, and previews show no picture.')
    return EXIT.done
  },
})
