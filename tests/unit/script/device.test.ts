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

/** The dictionaries of a chunk by name. */
const named = (chunk: { dictionaries: string[] } | undefined): string[] =>
  (chunk?.dictionaries ?? []).map(name => /(\w+)\.js$/.exec(name)?.[1] ?? name).sort()

describe('what the device loads', () => {
  it('gets no dictionary with the detection', async () => {
    const chunks = await bundle('src/script/index.ts')
    expect(chunks).toHaveLength(1)
    expect(chunks[0]?.dictionaries).toEqual([])
    expect(chunks[0]?.bytes).toBeLessThan(12_000)
  })

  it('gets nothing before it asks, and in no direction more than that direction needs', async () => {
    const chunks = await bundle('src/script/device.ts')
    const first = chunks.find(chunk => chunk.entryPoint === 'src/script/device.ts')
    expect(first?.bytes).toBeLessThan(1_000)
    const of = (entry: string) => chunks.find(chunk => chunk.inputs.includes(entry))
    const small = of('src/script/to-hans.ts')
    expect(named(small)).toEqual([
      'HKVariantsRev',
      'TSCharacters',
      'TSPhrases',
      'TWVariantsRev',
      'TWVariantsRevPhrases',
    ])
    expect(small?.bytes).toBeLessThan(70_000)
    expect(named(of('src/script/to-hant-tw.ts'))).toEqual(['TWVariants', 'TWVariantsPhrases'])
    expect(named(of('src/script/to-hant-hk.ts'))).toEqual(['HKVariants', 'HKVariantsPhrases'])
    const large = chunks.filter(chunk => named(chunk).some(name => name.startsWith('ST')))
    expect(large.map(named)).toEqual([
      ['STCharacters', 'STPhrases', 'STPhrases_GeneratedFromRegionalPhrases'],
    ])
    expect(large[0]?.bytes).toBeLessThan(1_100_000)
  })

  it('has nothing of the package root, which holds every dictionary, nor of publishing', async () => {
    const inputs = (await bundle('src/script/device.ts')).flatMap(chunk => chunk.inputs)
    const packages = inputs.filter(name => name.includes('node_modules'))
    expect(packages.every(name => /opencc-js\/dist\/esm-lib\/(?:core|dict\/\w+)\.js$/.test(name))).toBe(true)
    expect(inputs.join()).not.toContain('publishing')
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
