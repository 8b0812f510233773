import Taro from '@tarojs/taro'
import * as v from 'valibot'

/**
 * Reads a value that this device keeps.
 * @param key storage key
 * @param schema what the value must be; anything else (foreign, damaged, absent) gives `fallback`
 */
export function readStored<T>(key: string, schema: v.GenericSchema<unknown, T>, fallback: T): T {
  try {
    const result = v.safeParse(schema, Taro.getStorageSync<unknown>(key))
    return result.success ? result.output : fallback
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
