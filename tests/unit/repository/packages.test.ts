import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.resolve(__dirname, '../../..', name), 'utf8'))

const versions = v.record(v.string(), v.string())
const manifest = v.parse(
  v.object({ dependencies: versions, devDependencies: versions }),
  read('package.json'),
)
const lock = v.parse(
  v.object({
    packages: v.record(
      v.string(),
      v.object({
        resolved: v.optional(v.string()),
        integrity: v.optional(v.string()),
        optionalDependencies: v.optional(versions),
        hasInstallScript: v.optional(v.boolean()),
      }),
    ),
  }),
  read('package-lock.json'),
)

describe('packages', () => {
  it.each(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))(
    '%s is pinned to one version (%s)',
    (_, version) => {
      expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
    },
  )

  it('of those that the app is built of, none runs a script of its own when installed', () => {
    const running = Object.keys(manifest.dependencies).filter(
      name => lock.packages[`node_modules/${name}`]?.hasInstallScript,
    )
    expect(running).toEqual([])
  })

  it('run no script when installed, whoever installs them', () => {
    const settings = readFileSync(path.resolve(__dirname, '../../../.npmrc'), 'utf8').split('\n')
    expect(settings).toContain('ignore-scripts=true')
  })

  it('are locked by their contents', () => {
    const installed = Object.entries(lock.packages).filter(([name]) => name !== '')
    expect(installed.length).toBeGreaterThan(Object.keys(manifest.dependencies).length)
    expect(installed.filter(([, { integrity }]) => !integrity).map(([name]) => name)).toEqual([])
  })

  it('come from whichever registry the installer has set, never from an address in the lock file', () => {
    const addressed = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)
    expect(addressed.map(([name]) => name)).toEqual([])
  })

  // A version that was never published is left out of the lock file, and then `npm ci` refuses to install.
  it('are locked for every platform', () => {
    const missing = Object.entries(lock.packages).flatMap(([owner, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(name => !isLocked(owner, name)),
    )
    expect(missing).toEqual([])
  })
})

/** Whether the lock file holds `name` where `owner` finds it: in its own node_modules or one further up. */
function isLocked(owner: string, name: string): boolean {
  const place = owner === '' ? '' : `${owner}/`
  if (Object.hasOwn(lock.packages, `${place}node_modules/${name}`)) return true
  return owner !== '' && isLocked(owner.slice(0, Math.max(0, owner.lastIndexOf('/node_modules/'))), name)
}
