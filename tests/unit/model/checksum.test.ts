import { describe, expect, it } from 'vitest'
import { checksum, isWhole, summed } from '../../../src/model/checksum'

describe('checksum', () => {
  // The two words are test vectors of the authors of FNV-1a; the code units of ASCII are its bytes.
  it.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['foobar', 'bf9cf968'],
  ])('of %j is %s', (text, sum) => {
    expect(checksum(text)).toBe(sum)
  })
})

describe('a summed document', () => {
  const written = JSON.stringify(summed({ version: 1, title: '灯', blocks: ['一', '二', '三'] }))
  const read = (text: string): object => JSON.parse(text) as object

  it('is whole as it was written', () => {
    expect(isWhole(read(written))).toBe(true)
  })

  it('is not whole without its end, or with a part of another edition', () => {
    expect(isWhole(read(written.replace(',"三"', '')))).toBe(false)
    expect(isWhole(read(written.replace('灯', '燈')))).toBe(false)
  })

  it('is taken as it is where it carries no sum', () => {
    expect(isWhole({ version: 1 })).toBe(true)
  })
})
