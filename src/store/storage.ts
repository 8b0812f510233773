import Taro from '@tarojs/taro'
import { createStore, type Store } from './store'

const unsaved = createStore(false)
/** Whether something of this visit could not be kept on the device: its storage is full or forbidden. */
export const unsavedStore: Store<boolean> = unsaved

/**
 * Reads a value that this device keeps. What is foreign or damaged is moved to `<key>:aside`, never lost.
 * @param key storage key
 * @param isRight tells what the value must be; anything else (foreign, damaged, absent) gives `fallback`
 */
export function readStored<T>(key: string, isRight: (value: unknown) => value is T, fallback: T): T {
  try {
    const value = Taro.getStorageSync<unknown>(key)
    if (isRight(value)) return value
    if (value !== undefined && value !== null && value !== '') Taro.setStorageSync(`${key}:aside`, value)
  } catch {
    // Storage forbidden (private mode): the reader goes on without a memory.
  }
  return fallback
}

/** Keeps a value on this device. Says whether it was kept: storage may be full or forbidden. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value)
    unsaved.set(false)
    return true
  } catch {
    unsaved.set(true)
    return false
  }
}
