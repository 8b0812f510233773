/** The themes that there are beside the system's own, and what lies around the page in each. */
interface Surround {
  /** The page's paper (`src/styles/_tokens.scss`), for the browser's own bars and WeChat's. */
  paper: string
  /** The ink that WeChat draws its bar with on it: it knows these two. */
  ink: '#000000' | '#ffffff'
}

const theme = (paper: string, ink: Surround['ink']): Surround => ({ paper, ink })

export const SURROUNDS = {
  light: theme('#f8f5ef', '#000000'),
  sepia: theme('#f1e4c8', '#000000'),
  grey: theme('#e4e5e4', '#000000'),
  dark: theme('#16150f', '#ffffff'),
  contrast: theme('#000000', '#ffffff'),
}

/** A theme with colours of its own. */
export type PaintedTheme = keyof typeof SURROUNDS

/** What a reader may choose. */
export const THEMES: readonly ('system' | PaintedTheme)[] = [
  'system',
  ...(Object.keys(SURROUNDS) as PaintedTheme[]),
]
