import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { precompress } from '../../../config/serve/precompress'
import { makeSite, removeSite } from './site'

const LONG = '職責所在，義不容辭。'.repeat(100)

describe('precompress', () => {
  let dist: string
  beforeEach(async () => {
    dist = await makeSite({
      'index.html': LONG,
      'library/a/li-nan.json': LONG,
      'small.js': 'a'.repeat(1023),
      'cover.png': LONG,
    })
  })
  afterEach(() => removeSite(dist))

  const at = (name: string): string => path.join(dist, name)

  it('writes both copies of text of 1 KB and more, and of nothing else', async () => {
    expect(await precompress(dist)).toBe(2)
    const names = await readdir(dist, { recursive: true })
    expect(names.filter(name => /\.(?:br|gz|draft)$/.test(name)).sort()).toEqual([
      'index.html.br',
      'index.html.gz',
      'library/a/li-nan.json.br',
      'library/a/li-nan.json.gz',
    ])
    expect(brotliDecompressSync(await readFile(at('index.html.br'))).toString()).toBe(LONG)
    expect(gunzipSync(await readFile(at('index.html.gz'))).toString()).toBe(LONG)
  })

  it('keeps copies that are up to date', async () => {
    await precompress(dist)
    const before = await stat(at('index.html.br'))
    expect(await precompress(dist)).toBe(0)
    expect((await stat(at('index.html.br'))).ino).toBe(before.ino)
  })

  it('makes the copies of a changed file anew', async () => {
    await precompress(dist)
    const changed = LONG.replaceAll('職', '天')
    await writeFile(at('index.html'), changed)
    const later = new Date(Date.now() + 60_000)
    await utimes(at('index.html'), later, later)
    expect(await precompress(dist)).toBe(1)
    expect(brotliDecompressSync(await readFile(at('index.html.br'))).toString()).toBe(changed)
  })
})
