/** What a publish knows of an H5 build: the lists of its files, hidden in its folder. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PublishingError } from '../errors'

/** What the build has put there. */
export const BUILD_FILE = '.build.json'

/** What the prerender has drawn. */
export const PAGES_FILE = '.pages.json'

/** Says of what code the app is. */
export const CODE_FILE = '.code'

/**
 * @param code that of the app as these sources have it, which the pages are to be drawn with
 * @throws PublishingError where there is no build, one of an edition that does not list its files, or one of other code
 */
export function assertBuild(folder: string, code: string): void {
  const [builds, pages, own] = [BUILD_FILE, PAGES_FILE, CODE_FILE].map(file => path.join(folder, file))
  if (!builds || !pages || !own || ![builds, pages, own].every(existsSync))
    throw new PublishingError({
      file: folder,
      message: 'There is no H5 build of this edition here',
      mend: 'Make one: npm run build:h5',
    })
  if (readFileSync(own, 'utf8') !== code)
    throw new PublishingError({
      file: folder,
      message: 'This build was made by other code, whose app could not take over the pages of this one',
      mend: 'Build anew with npm run build:h5, or publish with the code that made it',
    })
}
