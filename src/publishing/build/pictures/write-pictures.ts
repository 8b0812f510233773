import { readFile } from 'node:fs/promises'
import type { Steps } from '../steps'
import type { Images } from './images'
import { publishedBytes } from './read-picture'

/** Writes the pictures that were found, as readers get them. */
export async function writePictures(images: Images, steps: Steps): Promise<void> {
  for (const [name, { file, sha256 }] of images.files)
    await steps.make(
      name,
      () => sha256,
      async sink => {
        await sink.file(name, await publishedBytes(await readFile(file)))
      },
    )
}
