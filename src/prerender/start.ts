/**
 * Asks for the app's scripts when the text has been drawn: a browser that compiles them at the same time lays the text
 * out half as fast (two cores; `npm run bench -- page`). They run in the order in which an element's `data-scripts` names
 * them. A page in the background draws no frame, and does not wait for one.
 *
 * Where something fails before the app answers (`appRuns`, which `src/start/hydrate.h5.ts` sets), or it has not come after ten
 * seconds, the script is asked for that the same element's `data-plain` names: what works without the app (`src/plain/`).
 */
export const START =
  'document.addEventListener("DOMContentLoaded",function(){' +
  'var data=document.querySelector("[data-scripts]"),names=data?data.dataset.scripts.split(" "):[],plain=data;' +
  'function load(name,lost){var script=document.createElement("script");' +
  'script.async=!lost;script.onerror=lost;script.src=name;data.before(script)}' +
  'function ask(){names.splice(0).forEach(function(name){load(name,lost)})}' +
  'function lost(){if(plain&&!self.appRuns)plain=load(data.dataset.plain)}self.lostApp=lost;' +
  'addEventListener("error",lost);addEventListener("unhandledrejection",lost);setTimeout(lost,1e4);' +
  'requestAnimationFrame(function(){setTimeout(ask)});setTimeout(ask,1e3)})'

/**
 * The attributes by which a page's element names its scripts.
 * @param scripts in the order of running, below the output folder
 * @param plain the one for where the app does not come
 */
export const startData = (scripts: readonly string[], plain: string): string =>
  `data-scripts="${scripts.map(file => `/${file}`).join(' ')}" data-plain="/${plain}"`
