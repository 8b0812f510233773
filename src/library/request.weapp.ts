import Taro from '@tarojs/taro'

export interface Answer {
  status: number
  text: string
}

/** Asks for an address and waits for the whole answer; as text, since WeChat passes over JSON that it cannot read. */
export async function request(address: string): Promise<Answer> {
  const { statusCode, data } = await Taro.request<string>({ url: address, dataType: 'text' })
  return { status: statusCode, text: data }
}
