/** `tsx publish-once.ts CONTENT OUT CACHE`: publishes once, in a process of its own, and says what it took as JSON. */
import { publishLibrary } from '../../src/publishing/build/publish'

const [contentDir = '', outDir = '', cacheDir = ''] = process.argv.slice(2)
const began = performance.now()
void publishLibrary({ contentDir, outDir, cacheDir, site: 'https://site.example' }).then(report => {
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, report }))
})
