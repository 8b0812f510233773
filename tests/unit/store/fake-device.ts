import { vi } from 'vitest'

/** A device's storage, as Taro's synchronous functions give it; `full` makes each write fail. */
export function fakeDevice() {
  const entries = new Map<string, unknown>()
  const device = { entries, full: false }
  const taro = {
    getStorageSync: (key: string): unknown => structuredClone(entries.get(key) ?? ''),
    setStorageSync(key: string, value: unknown): void {
      if (device.full) throw new DOMException('full', 'QuotaExceededError')
      entries.set(key, structuredClone(value))
    },
  }
  vi.doMock('@tarojs/taro', () => ({ default: taro, ...taro }))
  return device
}
