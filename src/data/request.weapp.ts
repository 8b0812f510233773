import Taro from '@tarojs/taro'
import { LoadError } from './errors'
import type { PostRequest } from './post-request'
import { DEADLINE, MAX_CHARACTERS } from './request-limits'

export interface Answer {
  status: number
  text: string
}

/**
 * Asks for an address and waits for the whole answer; as text, since WeChat passes over JSON that it cannot read.
 * Rejects with LoadError where it takes too long or is too large, with what WeChat says where nothing came.
 */
export async function request(address: string, question?: PostRequest): Promise<Answer> {
  const timeout = question?.deadline ?? DEADLINE
  const { statusCode, data } = await Taro.request<string>({
    url: address,
    dataType: 'text',
    timeout,
    ...(question && { method: 'POST', data: question.body, header: question.headers }),
  }).catch((error: unknown) => {
    throw isTimeout(error) ? new LoadError('slow', `${address}: no answer within ${timeout} ms`) : error
  })
  if (data.length > MAX_CHARACTERS)
    throw new LoadError('garbled', `${address}: more than ${MAX_CHARACTERS} characters`)
  return { status: statusCode, text: data }
}

/** WeChat fails with `request:fail timeout`. */
const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && String(error.errMsg).includes('timeout')
