/**
 * The look that the reader chose, before anything is drawn, so that no wrong theme or size flashes;
 * `src/library/look.h5.ts` keeps it.
 */
export const LOOK =
  'try{document.documentElement.className=' +
  '(localStorage.getItem("reader:look")||"").replace(/[^\\w -]/g,"")}catch(_){}'
