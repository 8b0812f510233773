import { describe, expect, it, vi } from 'vitest'

vi.mock('@tarojs/taro', () => ({
  default: { getStorageSync: () => undefined, setStorageSync: () => undefined },
}))

const { defaults, lookOf } = await import('../../../src/state/settings')

describe('the look', () => {
  it('has no class for what is default', () => {
    expect(lookOf(defaults)).toBe('')
  })

  it('has one for each setting that differs, and none for what is a matter of text', () => {
    expect(
      lookOf({
        size: 20,
        face: 'serif',
        leading: 'loose',
        width: 'wide',
        paragraphs: 'space',
        align: 'start',
        quotes: 'corner',
        theme: 'sepia',
        motion: 'reduced',
        interface: 'en',
        care: true,
        continuous: true,
      }),
    ).toBe(
      'size-20 face-serif leading-loose width-wide paragraphs-space align-start theme-sepia motion-reduced care',
    )
  })
})
