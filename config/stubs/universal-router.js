// Stands in for the universal-router package: pages are found by patterns no richer than `/a/:id` (src/start/boot.h5.ts).
const segmentsOf = path => path.split('/').filter(Boolean)

/** The parameters of `path` by `pattern`; undefined where it is another page's. */
const match = (pattern, path) => {
  const names = segmentsOf(pattern)
  const values = segmentsOf(path)
  if (names.length !== values.length) return undefined
  const params = {}
  const fits = names.every((name, at) => {
    if (!name.startsWith(':')) return name === values[at]
    params[name.slice(1)] = values[at]
    return true
  })
  return fits ? params : undefined
}

/** The app's code and its first page's run in two tasks: between them a slow phone scrolls and answers a tap. */
const appHasRun = new Promise(resolve => setTimeout(resolve))

export default class UniversalRouter {
  constructor(routes) {
    this.routes = routes
  }

  /** Resolves to what the page's own `action` gives; rejects with status 404 where no page has the path. */
  async resolve(pathname) {
    await appHasRun
    for (const route of this.routes) {
      for (const pattern of [].concat(route.path)) {
        const params = match(pattern, pathname)
        if (params) return route.action({ pathname, route }, params)
      }
    }
    throw Object.assign(new Error(`No page has the path ${pathname}`), { status: 404 })
  }
}
