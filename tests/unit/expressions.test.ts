/** ESLint asks the same of every expression that is written out; these are put together while modules load. */
import { check } from 'recheck'
import { glob } from 'tinyglobby'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

/** Steps, not time; as in ESLint's configuration. */
const LIMITS = {
  timeout: 120_000,
  attackTimeout: null,
  recallTimeout: null,
  attackLimit: 100_000_000,
  recallLimit: 100_000_000,
}
const made = new Map<string, RegExp>()

/** Remembers expressions that are made in a file of ours. */
const Watched = new Proxy(RegExp, {
  construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
    const expression = new target(pattern, flags)
    const place = new Error().stack?.split('\n')[2] ?? ''
    if (/[\\/]src[\\/]/.test(place) && !place.includes('node_modules'))
      made.set(expression.source, expression)
    return expression
  },
})

beforeAll(async () => {
  vi.stubGlobal('RegExp', Watched)
  const root = `${import.meta.dirname}/../..`
  const modules = await glob(['src/publishing/**/*.ts', 'src/script/**/*.ts', 'src/share/cut.ts'], {
    cwd: root,
    ignore: ['src/publishing/cli/**', '**/*.weapp.ts'],
  })
  for (const name of modules) await import(`${root}/${name}`)
}, 120_000)
afterAll(() => vi.unstubAllGlobals())

describe('expressions that are put together', () => {
  it('take time that grows with the text and no faster', async () => {
    expect(made.size).toBeGreaterThan(10)
    const faults = []
    for (const { source, flags } of made.values()) {
      const { status, ...why } = await check(source, flags, LIMITS)
      if (status === 'vulnerable') faults.push({ source, attack: 'attack' in why && why.attack.pattern })
    }
    expect(faults).toEqual([])
  })
})
