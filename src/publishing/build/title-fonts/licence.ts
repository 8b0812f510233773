import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Sink } from '../sink'

/** The fonts' licence goes with them: SIL Open Font License 1.1, condition 2. */
export async function writeLicence(sink: Sink): Promise<void> {
  const file = createRequire(path.resolve('package.json')).resolve(
    '@fontsource-variable/noto-serif-sc/LICENSE',
  )
  await sink.file('f/OFL.txt', await readFile(file))
}
