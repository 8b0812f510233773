/**
 * The look that the reader chose, before anything is drawn, so that no wrong theme or size flashes, and the colour of
 * the browser's own bars;
 * `src/state/look.h5.ts` keeps it.
 */
export const LOOK =
  'try{document.documentElement.className=' +
  '(localStorage.getItem("reader:look")||"").replace(/[^\\w -]/g,"");' +
  'var paper=localStorage.getItem("reader:paper");if(/^#\\w{6}$/.test(paper))' +
  'document.querySelectorAll("[name=theme-color]").forEach(function(bars){bars.content=paper})}catch(_){}'
