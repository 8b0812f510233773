import Taro from '@tarojs/taro'

/** Whether this is a phone with Android. */
export const isAndroid = (): boolean =>
  (Taro.canIUse('getDeviceInfo') ? Taro.getDeviceInfo() : Taro.getSystemInfoSync()).platform === 'android'
