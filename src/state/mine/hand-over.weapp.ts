import Taro from '@tarojs/taro'
import { copy } from '../../share/clipboard'
import type { Language } from '../../words/language'
import { MINE_WORDS } from './mine-words'
import type { HandedOver } from './exchange'

/**
 * Hands a text over to the reader, as they choose: as a file for a chat, or by the clipboard.
 * @param name of the file
 * @returns how it ended; WeChat itself says that a text was copied
 */
export async function handOver(
  name: string,
  _type: string,
  text: string,
  language: Language,
): Promise<HandedOver> {
  const { send, copy: copyAll, refused } = MINE_WORDS[language]
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: [send, copyAll] })
    if (tapIndex === 1) return (await copy(text)) ? 'told' : { refused }
    await sendFile(name, text)
    return 'told'
  } catch (error) {
    return isCancelled(error) ? 'told' : { refused }
  }
}

async function sendFile(name: string, text: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName: name })
}

/** Whether the reader has put a menu of WeChat's away, which WeChat tells as a failure. */
export const isCancelled = (error: unknown): boolean =>
  ((error as { errMsg?: string } | undefined)?.errMsg ?? '').includes('cancel')
