import { lazily } from '../../lazily'

/** A highlight with its note. */
export const NoteSheet = lazily(() => import('./NotePanel'))
