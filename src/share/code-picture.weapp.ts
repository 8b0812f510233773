import Taro from '@tarojs/taro'

/** Milliseconds: a reader waits for the poster. */
const PATIENCE = 3_000

/**
 * The mini-program's own code for a page, as a file; from the signing service, which has it from WeChat.
 * @param address of the H5 page, whole
 * @returns undefined where the owner runs no such service, or it has none: a QR code of the H5 page is drawn then
 */
export async function codePicture(address: string): Promise<string | undefined> {
  if (!SIGNING_URL) return undefined
  const path = address.slice(SITE_ORIGIN.length)
  const url = `${SIGNING_URL}/code?path=${encodeURIComponent(path)}`
  try {
    const { statusCode, tempFilePath } = await Taro.downloadFile({ url, timeout: PATIENCE })
    return statusCode === 200 ? tempFilePath : undefined
  } catch {
    return undefined
  }
}
