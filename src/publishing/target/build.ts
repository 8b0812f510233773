/** What a publish knows of an H5 build: the lists of its files, hidden in its folder. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { PublishingError } from '../errors'

/** What the build has put there. */
export const BUILD_FILE = '.build.json'

/** What the prerender has drawn. */
export const PAGES_FILE = '.pages.json'

/** @throws PublishingError where there is no build, or one of an edition that does not list its files */
export function assertBuild(folder: string): void {
  if ([BUILD_FILE, PAGES_FILE].every(file => existsSync(path.join(folder, file)))) return
  throw new PublishingError({
    file: folder,
    message: 'There is no H5 build of this edition here',
    mend: 'Make one: npm run build:h5',
  })
}
