/**
 * A script at the page's end that asks for the app's scripts when the text has been drawn: a browser that compiles them
 * at the same time lays the text out half as fast (two cores; `npm run bench -- page`). They run in the order of the
 * element's `data-scripts`. A page in the background draws no frame, and does not wait for one.
 */
export const START =
  '(function(start){var names=start.dataset.scripts.split(" ");function ask(){' +
  'names.splice(0).forEach(function(name){var script=document.createElement("script");' +
  'script.async=false;script.src=name;start.before(script)})}' +
  'requestAnimationFrame(function(){setTimeout(ask)});setTimeout(ask,1000)})(document.currentScript)'
