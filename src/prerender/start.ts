/** Milliseconds that a page was on its way, above which a script that is asked for now comes after the text is drawn. */
const SLOW = 500

/**
 * Asks for the app's scripts when the text has been drawn: a browser that compiles them at the same time lays the text
 * out half as fast (two cores; `npm run bench -- page`). Where the page itself was a while on its way the network is slow,
 * and the text is drawn long before a script can be there: then they are fetched at once, and run no earlier. They run in
 * the order in which the document's `data-scripts` names them. A page in the background draws no frame, and does not wait
 * for one.
 *
 * Android has no Chinese serif: the font that the titles bring (`data-font`) is asked for before anything else, for it is
 * shown at the first drawing or not at all.
 *
 * Where something fails before the app answers (`appRuns`, which `src/start/hydrate.h5.ts` sets), or it has not come after ten
 * seconds, the script is asked for that `data-plain` names: what works without the app (`src/plain/`).
 */
export const START =
  '(function(){var data=document.documentElement.dataset,names=(data.scripts||"").match(/\\S+/g)||[],plain=data.plain;' +
  'function put(kind,props){return document.head.appendChild(Object.assign(document.createElement(kind),props))}' +
  'if(data.font&&/Android/.test(navigator.userAgent))put("link",{rel:"preload",as:"font",crossOrigin:"",href:data.font});' +
  // The app's own, which is the largest and last, first: browsers hold few connections to a host.
  `if(performance.now()>${SLOW})` +
  'names.slice().reverse().forEach(function(name){put("link",{rel:"preload",as:"script",href:name})});' +
  'document.addEventListener("DOMContentLoaded",function(){' +
  'function load(name,lost){put("script",{async:!lost,onerror:lost,src:name})}' +
  'function ask(){names.splice(0).forEach(function(name){load(name,lost)})}' +
  'function lost(){if(plain&&!self.appRuns)plain=load(plain)}self.lostApp=lost;' +
  'addEventListener("error",lost);addEventListener("unhandledrejection",lost);setTimeout(lost,1e4);' +
  'requestAnimationFrame(function(){setTimeout(ask)});setTimeout(ask,1e3)})})()'

/**
 * The attributes by which a document names its scripts.
 * @param scripts in the order of running, below the output folder
 * @param plain the one for where the app does not come
 * @param font address of the font that the page's titles bring
 */
export const startData = (scripts: readonly string[], plain: string, font?: string): string =>
  `data-scripts="${scripts.map(file => `/${file}`).join(' ')}" data-plain="/${plain}"` +
  (font ? ` data-font="${font}"` : '')
