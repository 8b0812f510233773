/**
 * A script for the page's head that remembers what the reader did before the app has taken over, since the app's own
 * listeners come much later on a slow phone: the button tapped last, which `src/start/hydrate.h5.ts` taps again (links need
 * no such help: they are real), and whether the page was moved by hand, which `src/state/progress/scroll.h5.ts` respects.
 */
export const EARLY =
  'var earlyTap,earlyMove;document.addEventListener("click",function(e){' +
  'var t=e.target.closest;earlyTap=t&&t.call(e.target,"button")},true);' +
  '"wheel touchmove keydown mousedown".split(" ").forEach(function(n){' +
  'addEventListener(n,function(){earlyMove=true},{passive:true})})'
