import Taro from '@tarojs/taro'

/**
 * Reads a value that this device keeps.
 * @param key storage key
 * @param isRight tells what the value must be; anything else (foreign, damaged, absent) gives `fallback`
 */
export function readStored<T>(key: string, isRight: (value: unknown) => value is T, fallback: T): T {
  try {
    const value = Taro.getStorageSync<unknown>(key)
    return isRight(value) ? value : fallback
  } catch {
    return fallback // storage forbidden (private mode): the reader goes on without a memory
  }
}

/** Keeps a value on this device. Says whether it was kept: storage may be full or forbidden. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}
