/** The address that this page was loaded by: the one shown when the first chunk, which this must be in, is evaluated. */
export const landing = typeof location === 'undefined' ? '' : location.href
