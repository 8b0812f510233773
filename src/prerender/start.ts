/**
 * Asks for the app's scripts when the text has been drawn: a browser that compiles them at the same time lays the text
 * out half as fast (two cores; `npm run bench -- page`). They run in the order in which an element's `data-scripts` names
 * them; the bare shell has no such element, and its script by an address. A page in the background draws no frame, and
 * does not wait for one.
 */
export const START =
  'document.addEventListener("DOMContentLoaded",function(){' +
  'var data=document.querySelector("[data-scripts]"),names=data?data.dataset.scripts.split(" "):[];' +
  'function ask(){names.splice(0).forEach(function(name){var script=document.createElement("script");' +
  'script.async=false;script.src=name;data.before(script)})}' +
  'requestAnimationFrame(function(){setTimeout(ask)});setTimeout(ask,1000)})'
