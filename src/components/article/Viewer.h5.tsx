import { lazyOverlay } from '../lazy-overlay'

/** The viewer of pictures. */
export const Viewer = lazyOverlay(async () => (await import('./ViewerPanel')).ViewerPanel)
