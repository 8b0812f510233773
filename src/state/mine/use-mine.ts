import { clearReadMarks, useReadMarks } from '../read-marks'
import { clearProgress, useProgress } from '../progress/progress'
import { clearBookmarks, useBookmarks } from './bookmarks'
import type { Mine } from './export'
import { clearFollows, useFollows } from './follows'
import { clearHighlights, useHighlights } from './highlights'
import { clearHistory, useHistory } from './history'

/** All that the device keeps for its reader, oldest first. */
export function useMine(): Mine {
  return {
    bookmarks: useBookmarks(),
    highlights: useHighlights(),
    history: useHistory(),
    progress: useProgress(),
    follows: useFollows(),
    read: [...useReadMarks()],
  }
}

/** Forgets all of it. False where the device did not let it be written. */
export const clearMine = (): boolean =>
  [clearBookmarks, clearHighlights, clearHistory, clearProgress, clearFollows, clearReadMarks]
    .map(clear => clear())
    .every(Boolean)
