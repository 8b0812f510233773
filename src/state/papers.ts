import type { Settings } from './settings'

/** Paper of each theme (src/styles/_tokens.scss), for what lies around the page: the browser's bars, WeChat's. */
export const PAPERS: Record<Exclude<Settings['theme'], 'system'>, string> = {
  light: '#f8f5ef',
  sepia: '#f1e4c8',
  grey: '#e4e5e4',
  dark: '#16150f',
  contrast: '#000000',
}
