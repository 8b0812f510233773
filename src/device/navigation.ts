import Taro from '@tarojs/taro'

/** Goes back; from a page that was opened cold, to the home. */
export async function goBack(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await goHome()
}

/** Goes to the home and forgets the pages on the way. */
export async function goHome(): Promise<void> {
  await Taro.reLaunch({ url: '/pages/home/index' })
}
