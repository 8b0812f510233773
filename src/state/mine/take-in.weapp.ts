import Taro from '@tarojs/taro'
import type { Language } from '../../words/language'
import { MINE_WORDS } from './mine-words'
import { isCancelled } from './hand-over'
import type { TakenIn } from './exchange'

/**
 * Lets the reader choose a file that was sent to a chat (WeChat has no others), or paste what was copied.
 * @returns its text; undefined where the reader thought better of it
 */
export async function takeIn(language: Language): Promise<TakenIn> {
  const { choose, paste, refused } = MINE_WORDS[language]
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: [choose, paste] })
    return { text: tapIndex === 1 ? (await Taro.getClipboardData()).data : await chosenFile() }
  } catch (error) {
    return isCancelled(error) ? undefined : { refused }
  }
}

async function chosenFile(): Promise<string> {
  const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['json'] })
  return Taro.getFileSystemManager().readFileSync(tempFiles[0]?.path ?? '', 'utf8') as string
}
