import { readFile } from 'node:fs/promises'
import { copyOf } from '../../../model/image-copies'
import { inLanes } from '../../disk/lanes'
import type { Progress } from '../build'
import type { Steps } from '../steps'
import { copiesOf, type Shown } from './copies'
import type { Images } from './images'
import { publishedBytes } from './read-picture'

/** Pictures in work at a time: each is encoded by one core. */
const LANES = 2

/**
 * Writes the pictures that were found, as readers get them, with their copies.
 * @param keptIn folder where copies are kept from run to run
 */
export async function writePictures(
  images: Images,
  steps: Pick<Steps, 'make'>,
  keptIn: string | undefined,
  progress?: Progress,
): Promise<void> {
  await inLanes(images.files, LANES, async ([name, { image, file, sha256 }]) => {
    const { found = '{}' } = await steps.make(
      name,
      () => sha256,
      async (sink, note) => {
        const bytes = await publishedBytes(await readFile(file))
        const { shown, files } = await copiesOf(image, bytes, sha256, keptIn)
        note(JSON.stringify(shown))
        await sink.file(name, bytes)
        for (const [width, copy] of files) await sink.file(copyOf(name, width), copy)
      },
    )
    images.setShown(name, JSON.parse(found) as Shown)
    progress?.show(name)
  })
}
