/** Browsers have bookmarks of their own. */
export const AddHint = (): null => null
