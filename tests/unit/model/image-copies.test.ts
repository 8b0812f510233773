import { describe, expect, it } from 'vitest'
import { copyOf, originalOfCopy, srcsetOf } from '../../../src/model/image-copies'

const SRC = 'images/lu/river.1a2b3c4d.jpg'

describe('a copy of a picture', () => {
  it('is named after it, and leads back to it, also as an address', () => {
    expect(copyOf(SRC, 800)).toBe('images/lu/river.1a2b3c4d.jpg.800.webp')
    expect(originalOfCopy('images/lu/river.1a2b3c4d.jpg.800.webp')).toBe(SRC)
    const address = `https://library.example/columns/${SRC}`
    expect(originalOfCopy(`${address}.1200.webp`)).toBe(address)
  })

  it.each([
    SRC,
    'images/lu/river.1a2b3c4d.webp',
    // A hash of digits alone, and a source that is named like a copy.
    'images/lu/river.12345678.webp',
    'images/lu/river.12345678.png.480.87654321.webp',
    'covers/lu/river.1a2b3c4d.jpg',
  ])('%s is none', name => {
    expect(originalOfCopy(name)).toBeUndefined()
  })

  it('stands in a srcset with its width', () => {
    expect(srcsetOf([480, 800], `/library/${SRC}`)).toBe(
      `/library/${SRC}.480.webp 480w,/library/${SRC}.800.webp 800w`,
    )
  })
})
