import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeDevice } from '../store/fake-device'

const KEY = 'reader:variant'

/** The variant that a reader begins in. @param readIn the owner's build setting */
async function begun(language: string, readIn: string, stored?: string): Promise<string> {
  vi.resetModules()
  const device = fakeDevice()
  if (stored) device.entries.set(KEY, stored)
  vi.stubGlobal('navigator', { language, userAgent: '' })
  vi.stubGlobal('READ_IN', readIn)
  return (await import('../../../src/state/variant')).currentVariant()
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.doUnmock('@tarojs/taro')
})

describe('the script that a reader begins in', () => {
  it.each([
    ['zh-TW', '', undefined, 'original'],
    ['zh-TW', 'device', undefined, 'zh-Hant-TW'],
    ['zh-Hant-HK', 'device', undefined, 'zh-Hant-HK'],
    ['zh-MO', 'device', undefined, 'zh-Hant-HK'],
    ['zh-CN', 'device', undefined, 'original'],
    ['en-GB', 'device', undefined, 'original'],
    ['zh-TW', 'device', 'original', 'original'],
    ['zh-TW', 'device', 'zh-Hans', 'zh-Hans'],
    ['zh-TW', '', 'zh-Hant-HK', 'zh-Hant-HK'],
  ])(
    'on a device of %s, built with READ_IN=%s, having chosen %s: %s',
    async (locale, readIn, stored, variant) => {
      expect(await begun(locale, readIn, stored)).toBe(variant)
    },
  )
})
