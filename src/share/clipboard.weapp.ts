/** Copying in the mini-program. */
import Taro from '@tarojs/taro'

/** Whether the system itself says that a text was copied: a word of ours would lie over WeChat's. */
export const isCopyTold = (): boolean => true

/**
 * Copies a text; WeChat itself says that it did.
 * @returns false where WeChat refuses, as it does until the app's privacy declaration names the clipboard and the
 * reader has agreed to it: then show the text so that the reader can select it. Never rejects.
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
