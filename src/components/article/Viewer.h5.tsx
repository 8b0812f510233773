import { later } from '../later'

/** The viewer of pictures. */
export const Viewer = later(async () => (await import('./ViewerPanel')).ViewerPanel)
