import Taro from '@tarojs/taro'

/**
 * Lets the reader choose a file that was sent to a chat: WeChat has no others.
 * @returns its text; undefined where none was chosen or it could not be read
 */
export async function takeIn(): Promise<string | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['json'] })
    const filePath = tempFiles[0]?.path
    if (filePath === undefined) return undefined
    return Taro.getFileSystemManager().readFileSync(filePath, 'utf8') as string
  } catch {
    return undefined
  }
}
