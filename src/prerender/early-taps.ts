/**
 * A script for the page's head that remembers the button tapped last before the app has taken over: its own listeners
 * come much later on a slow phone. `src/hydrate.h5.ts` taps it again. Links need no such help: they are real.
 */
export const EARLY_TAPS =
  'document.addEventListener("click",function(e){' +
  'var t=e.target.closest;earlyTap=t&&t.call(e.target,"button")},true);var earlyTap'
