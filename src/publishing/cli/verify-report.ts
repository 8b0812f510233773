/** `npm run publish -- --verify`: what it says of what was published. */
import path from 'node:path'
import { say, warn } from '../../command-line/terminal'
import { readIfThere } from '../source/library-files'
import { verify, type Published } from '../targets/verify'
import { EXIT } from './command'
import { Progress } from './progress'

const inFolder = (folder: string): Published => ({
  get: name => readIfThere(path.join(folder, name)),
  nameOf: name => path.join(folder, name),
})

/**
 * @param folder what was published to, where it was no store
 * @returns the exit code: failed where anything is not as it was written
 */
export async function verified(folder: string, store: Published | undefined, json = false): Promise<number> {
  const published = store ?? inFolder(folder)
  const progress = new Progress(process.stderr.isTTY && !json)
  let expected = 0
  const found = await verify(published, (name, files) => {
    progress.expect(files - expected)
    expected = files
    progress.show(name)
  })
  progress.clear()
  const { files, missing, changed } = found
  const isSound = missing.length + changed.length === 0
  if (json) say(JSON.stringify(found))
  else if (isSound) say(`${files} files, all of them as they were published`)
  else {
    for (const name of missing)
      warn(`${published.nameOf(name)}: is not there. Publish again, and it is written anew.`)
    for (const name of changed)
      warn(
        `${published.nameOf(name)}: is not as it was published. Look at it, remove it, and publish again: it is written anew.`,
      )
    warn(`${files} files: ${missing.length} missing, ${changed.length} changed`)
  }
  return isSound ? EXIT.done : EXIT.failed
}
