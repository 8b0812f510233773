/**
 * Runs in a page of WebKit before each function that a test calls there. It keeps the objects that the test holds on to,
 * and writes values as WebDriver BiDi does (https://w3c.github.io/webdriver-bidi/#type-script-RemoteValue).
 * Its value is the object with `call`, one for each document.
 */
;(() => {
  const key = Symbol.for('webdriver-bidi')
  if (window[key]) return window[key]

  const objects = new Map()
  const shared = new WeakMap()
  const waiting = new Map()
  let last = 0

  /** A new name for each that is to hold an object, so that one may let go of it and another not. */
  const hold = value => {
    const handle = `object-${(last += 1)}`
    objects.set(handle, value)
    return handle
  }

  /** The one name of a node, which nobody lets go of. */
  const share = node => {
    const known = shared.get(node) ?? hold(node)
    shared.set(node, known)
    return known
  }

  const number = value => (Object.is(value, -0) ? '-0' : Number.isFinite(value) ? value : String(value))

  const kind = value => {
    if (value instanceof Node) return 'node'
    if (value === window) return 'window'
    if (Array.isArray(value)) return 'array'
    const tag = Object.prototype.toString.call(value).slice(8, -1).toLowerCase()
    const known = [
      'function',
      'promise',
      'date',
      'regexp',
      'map',
      'set',
      'error',
      'nodelist',
      'htmlcollection',
    ]
    return known.includes(tag.replace('async', '')) ? tag.replace('async', '') : 'object'
  }

  /** @param depth how deep objects are written out */
  const write = (value, depth, isHeld) => {
    if (value === undefined) return { type: 'undefined' }
    if (value === null) return { type: 'null' }
    if (typeof value === 'number') return { type: 'number', value: number(value) }
    if (typeof value === 'bigint') return { type: 'bigint', value: String(value) }
    if (typeof value === 'string' || typeof value === 'boolean') return { type: typeof value, value }
    if (typeof value === 'symbol') return { type: 'symbol' }
    const type = kind(value)
    const written = { type, ...(isHeld && { handle: hold(value) }) }
    if (type === 'node')
      return {
        ...written,
        sharedId: share(value),
        value: { localName: value.localName, nodeType: value.nodeType },
      }
    if (type === 'date') return { ...written, value: value.toISOString() }
    if (type === 'regexp') return { ...written, value: { pattern: value.source, flags: value.flags } }
    if (depth <= 0) return written
    if (['array', 'nodelist', 'htmlcollection'].includes(type))
      return { ...written, value: [...value].map(one => write(one, depth - 1, false)) }
    if (type === 'object')
      return {
        ...written,
        value: Object.entries(value).map(([name, one]) => [name, write(one, depth - 1, false)]),
      }
    return written
  }

  const read = value => {
    const handle = value.handle ?? value.sharedId
    if (handle !== undefined) {
      if (!objects.has(handle)) throw new Error(`no such handle: ${handle}`)
      return objects.get(handle)
    }
    if (value.type === 'undefined') return undefined
    if (value.type === 'null') return null
    if (value.type === 'number') return Number(value.value)
    if (value.type === 'bigint') return BigInt(value.value)
    if (value.type === 'array') return value.value.map(read)
    if (value.type === 'object')
      return Object.fromEntries(
        value.value.map(([name, one]) => [typeof name === 'string' ? name : read(name), read(one)]),
      )
    if (value.type === 'date') return new Date(value.value)
    if (value.type === 'regexp') return new RegExp(value.value.pattern, value.value.flags)
    return value.value
  }

  const failure = error => ({
    exception: String((error && error.stack && `${error}\n${error.stack}`) || error),
  })

  /** What a call has come to: its value, what it threw, or the name under which it is still waited for. */
  const settle = (value, depth, isHeld) => {
    if (!(value && typeof value.then === 'function')) return { value: write(value, depth, isHeld) }
    const ticket = `call-${(last += 1)}`
    waiting.set(ticket, undefined)
    Promise.resolve(value).then(
      result => waiting.set(ticket, { value: write(result, depth, isHeld) }),
      error => waiting.set(ticket, failure(error)),
    )
    return { ticket }
  }

  const own = {
    document: String(Math.random()),
    call(make, args, depth, isHeld) {
      try {
        return settle(make(...args.map(read)), depth ?? Infinity, isHeld)
      } catch (error) {
        return failure(error)
      }
    },
    collect(ticket) {
      if (!waiting.has(ticket)) return { exception: 'the page has gone' }
      const result = waiting.get(ticket)
      if (result === undefined) return { ticket }
      waiting.delete(ticket)
      return result
    },
    release(names) {
      for (const name of names) objects.delete(name)
    },
  }
  Object.defineProperty(window, key, { value: own })
  return own
})()
