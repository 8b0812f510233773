import Taro from '@tarojs/taro'

/**
 * WeChat's viewer opens addresses and the user's own files, but no files of the package: those are copied once into
 * the user's folder.
 */
function viewable(source: string): string {
  if (/^https?:/.test(source)) return source
  const files = Taro.getFileSystemManager()
  const copied = `${Taro.env.USER_DATA_PATH ?? ''}/${source.replace(/\W+/g, '-').replace(/-(\w+)$/, '.$1')}`
  try {
    files.accessSync(copied)
  } catch {
    files.writeFileSync(copied, files.readFileSync(source.replace(/^\//, '')), 'binary')
  }
  return copied
}

/** Opens WeChat's viewer. Resolves when it is open; a picture that cannot be copied is shown from where it is. */
export async function previewImages(sources: readonly string[], current: string): Promise<void> {
  const safely = (source: string): string => {
    try {
      return viewable(source)
    } catch {
      return source
    }
  }
  await Taro.previewImage({ urls: sources.map(safely), current: safely(current) })
}
