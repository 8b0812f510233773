/** The two builds that have the gallery in them, and its samples instead of the articles. */
import path from 'node:path'
import { runAllQuietly } from '../../config/scripts/command'
import { ROOT } from '../../config/scripts/root'

export type Target = 'h5' | 'weapp'

const outputOf = (target: Target): string => `.cache/gallery/${target}`

/** Where the build of a target lies. */
export const galleryDist = (target: Target): string => path.join(ROOT, outputOf(target))

/** What makes a build of Taro's one with the gallery. */
export const galleryEnv = (target: Target): NodeJS.ProcessEnv => ({
  GALLERY: '1',
  OUTPUT_DIR: outputOf(target),
})

/**
 * Builds targets with the gallery, as production builds are, side by side.
 * @throws CommandError where a build fails
 */
export const buildGallery = (...targets: readonly Target[]): Promise<void> =>
  runAllQuietly(
    `Building the gallery: ${targets.join(', ')}`,
    targets.map(target => ({
      command: ['npx', 'taro', 'build', '--type', target],
      env: galleryEnv(target),
    })),
  )
