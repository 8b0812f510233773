/**
 * WeChat fetches a newer release while the app runs, and takes it at the next cold start, which may be days away: the
 * reader is told when it has come.
 */
import Taro from '@tarojs/taro'
import { createStore, type Store } from '../../store/store'

const waiting = createStore<boolean>(false)
/** Whether a newer release than the one that runs has come and waits to be taken; a reader who would rather wait sets it back. */
export const newReleaseStore: Store<boolean> = waiting

/** Watches for a newer release; to be called when the app starts. */
export function watchReleases(): void {
  Taro.getUpdateManager().onUpdateReady(() => waiting.set(true))
}

/** Starts the app anew with the newer release. */
export function takeNewRelease(): Promise<void> {
  Taro.getUpdateManager().applyUpdate()
  return Promise.resolve()
}
