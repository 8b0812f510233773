/** The themes and scripts that pictures are taken in. */
import type { Variant } from '../../src/model/schema'
import type { Settings } from '../../src/state/settings'

type Theme = Settings['theme']
type Scheme = 'light' | 'dark'

export interface Look {
  /** As it is called in the picture's name: `sepia`. */
  name: string
  /** What the reader has chosen; `system` follows the scheme. */
  theme: Theme
  scheme: Scheme
}

/** The five that there are: light and dark as the system has them, the others as chosen. */
export const LOOKS = {
  light: { name: 'light', theme: 'system', scheme: 'light' },
  dark: { name: 'dark', theme: 'system', scheme: 'dark' },
  sepia: { name: 'sepia', theme: 'sepia', scheme: 'light' },
  grey: { name: 'grey', theme: 'grey', scheme: 'light' },
  contrast: { name: 'contrast', theme: 'contrast', scheme: 'dark' },
} as const satisfies Record<string, Look>

/** The address of a view of the gallery, on both targets. */
export const galleryPath = (view: string, script: Variant, theme: Theme): string =>
  `/pages/gallery/index?view=${view}&script=${script}&theme=${theme}`
