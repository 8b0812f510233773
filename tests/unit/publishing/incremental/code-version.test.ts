import path from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { codeFiles, PUBLISHING_ROOMS } from '../../../../src/publishing/incremental/code-version'

const SRC = path.resolve(__dirname, '../../../../src')

/** All modules of `src` that a module is made of, but what it says to a terminal. */
async function modulesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [path.join(SRC, entry)],
    absWorkingDir: SRC,
    bundle: true,
    metafile: true,
    packages: 'external',
    platform: 'node',
    write: false,
    logLevel: 'silent',
  })
  const inputs = Object.keys(metafile.inputs).filter(input => !/^(?:\.\.|command-line\/)/.test(input))
  return inputs.map(input => path.join(SRC, input))
}

it('every module that publishes is among those that a cache is keyed by', async () => {
  const keyed = new Set(await codeFiles(PUBLISHING_ROOMS))
  const modules = await modulesOf('publishing/build/publish.ts')
  expect(modules.length).toBeGreaterThan(100)
  expect(modules.filter(file => !keyed.has(file))).toEqual([])
})
