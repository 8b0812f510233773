import Taro from '@tarojs/taro'

/**
 * Calls when this device has a network again.
 * @returns stops calling
 */
export function whenOnline(call: () => void): () => void {
  const changed = ({ isConnected }: { isConnected: boolean }): void => {
    if (isConnected) call()
  }
  Taro.onNetworkStatusChange(changed)
  return () => Taro.offNetworkStatusChange(changed)
}
