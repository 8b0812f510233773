/** Saving a picture to the phone's album. */
import Taro from '@tarojs/taro'

const SCOPE = 'scope.writePhotosAlbum'

/**
 * `refused`: the reader has refused the album, now or earlier, and WeChat will not ask again by itself. `private`: the
 * privacy declaration lacks the album, or its reader has not agreed to it (errno 112, 104): no setting helps there.
 */
export type SaveOutcome = 'saved' | 'cancelled' | 'refused' | 'private' | 'failed'

/**
 * Saves a picture; WeChat asks the reader the first time. Never rejects.
 * @param path of a local file
 */
export async function saveToAlbum(path: string): Promise<SaveOutcome> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: path })
    return 'saved'
  } catch (error) {
    const { errMsg = '' } = error as { errMsg?: string }
    if (/privacy/i.test(errMsg)) return 'private'
    if (/auth|authorize|permission/i.test(errMsg)) return 'refused'
    return errMsg.includes('cancel') ? 'cancelled' : 'failed'
  }
}

/** Opens WeChat's settings for the reader to allow it after all; from a tap only. @returns whether it is allowed now */
export async function askInSettings(): Promise<boolean> {
  try {
    const { authSetting } = await Taro.openSetting()
    return authSetting[SCOPE] === true
  } catch {
    return false
  }
}
