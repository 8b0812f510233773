import { lazily } from '../lazily'

/** The viewer of pictures. */
export const Viewer = lazily(() => import('./ViewerPanel'))
