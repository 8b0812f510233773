import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import asDifferences from '../../../config/words-loader.js'
import type { Words } from '../../../src/words'
import { hantHk } from '../../../src/words/zh-hant-hk'

const FILE = path.resolve(import.meta.dirname, '../../../src/words/zh-hant-hk.ts')

/** Functions by what they say. */
const SAMPLES = [[2, 5], [undefined], ['甲', '乙'], [0, 9, 1]]
const said = (words: object): unknown =>
  JSON.parse(
    JSON.stringify(words, (_, value: unknown) =>
      typeof value === 'function'
        ? SAMPLES.map(sample => String((value as (...given: unknown[]) => unknown)(...sample)))
        : value,
    ),
  )

it('Hong Kong’s words told by their differences are the same words, for less', async () => {
  const source = readFileSync(FILE, 'utf8')
  const asked: string[] = []
  const told = asDifferences.call({ resourcePath: FILE, addDependency: file => asked.push(file) }, source)
  expect(Buffer.byteLength(told)).toBeLessThan(Buffer.byteLength(source) / 2)
  expect(asked).toEqual([path.join(path.dirname(FILE), 'zh-hant-tw.ts')])
  const { outputFiles } = await build({
    stdin: { contents: told, resolveDir: path.dirname(FILE), loader: 'ts' },
    ...{ bundle: true, format: 'esm', write: false },
  })
  const { text = '' } = outputFiles[0] ?? {}
  const module = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { hantHk: Words }
  expect(said(module.hantHk)).toEqual(said(hantHk))
  expect(Object.keys(module.hantHk.settings.theme)).toEqual(Object.keys(hantHk.settings.theme))
})
