import Taro from '@tarojs/taro'

/**
 * Hands a text over to the reader: in WeChat by the clipboard, from where it can be pasted into a chat or a note.
 * @returns whether it could be done; WeChat says so itself
 */
export async function handOver(_name: string, _type: string, text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
