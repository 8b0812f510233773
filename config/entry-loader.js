/**
 * Has the entry of the H5 app, which Taro generates as one module, run in several tasks: a slow phone answers between
 * them. The modules named here run one after the other, each with what it needs and no earlier one has run.
 */
const STEPS = ['react-dom', './start/runtime', './start/router', './start/hydrate', './app']

/** Comes first where a browser lacks what the app uses, as a file of its own: others fetch nothing for it. */
const OLDER = `[].at&&window.ResizeObserver?0:import('./start/older')`

/** Query of the entry as Taro generates it. */
const WHOLE = '?whole'

/** None of them makes a file of its own: webpack's "eager" mode only puts off when they run. */
const run = request => `import(/* webpackMode: "eager" */ ${JSON.stringify(request)})`

/**
 * A webpack loader for `app.config.ts`. Plain JavaScript: webpack itself loads it.
 * @param {string} entry the module as Taro generates it
 */
module.exports = function inSteps(entry) {
  if (this.resourceQuery === WHOLE) return entry
  const pause = 'new Promise(resolve => setTimeout(resolve))'
  const steps = [...STEPS, `./app.config${WHOLE}`].map(step => `.then(() => ${run(step)})`)
  return `Promise.resolve(${OLDER})${steps.join(`.then(() => ${pause})`)}`
}
