import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { loadToHans, loadToHantHK, loadToHantTW } from '../../../src/script/device'

/** Size in bytes of every chunk of an entry, by the dictionaries in it. */
const bundle = async (entry: string) => {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    metafile: true,
    write: false,
    outdir: 'out',
  })
  return Object.values(metafile.outputs).map(({ bytes, inputs, entryPoint }) => ({
    bytes,
    entryPoint,
    dictionaries: Object.keys(inputs).filter(input => input.includes('opencc-js/dist/esm-lib/dict')),
    inputs: Object.keys(inputs),
  }))
}

describe('what the device loads', () => {
  it('gets no dictionary with the detection', async () => {
    const chunks = await bundle('src/script/index.ts')
    expect(chunks).toHaveLength(1)
    expect(chunks[0]?.dictionaries).toEqual([])
    expect(chunks[0]?.bytes).toBeLessThan(12_000)
  })

  it('gets the large dictionary in chunks apart', async () => {
    const chunks = await bundle('src/script/device.ts')
    const first = chunks.find(chunk => chunk.entryPoint === 'src/script/device.ts')
    expect(first?.bytes).toBeLessThan(1_000)
    const small = chunks.find(chunk => chunk.inputs.includes('src/script/to-hans.ts'))
    expect(small?.dictionaries.some(name => name.includes('STPhrases'))).toBe(false)
    expect(small?.bytes).toBeLessThan(100_000)
    const names = chunks.flatMap(chunk => chunk.inputs).join()
    expect(names).not.toContain('jieba')
    expect(names).not.toContain('publishing')
  })
})

describe('device converters', () => {
  it('folds traditional of either region into simplified', async () => {
    const toHans = await loadToHans()
    expect(toHans('職責所在,義不容辭')).toBe('职责所在,义不容辞')
    expect(toHans('看著這裡')).toBe('看着这里')
    expect(toHans('看着這裏')).toBe('看着这里')
    expect(toHans('縂書記')).toBe('总书记')
  })

  it('converts to the traditional of each region', async () => {
    expect((await loadToHantTW())('这里说着头发')).toBe('這裡說著頭髮')
    expect((await loadToHantHK())('这里说着头发')).toBe('這裏説着頭髮')
  })
})
