/** On H5 it stands at the foot of every page. */
export const MineSite = (): null => null
