import { LoadError } from './errors'
import type { PostRequest } from './post-request'
import { DEADLINE, MAX_CHARACTERS } from './request-limits'

export interface Answer {
  status: number
  text: string
}

/**
 * Asks for an address and waits for the whole answer. What is kept of an earlier one is asked for anew if it changed.
 * Rejects with LoadError where it takes too long or does not end, with what the browser says where nothing came.
 */
export async function request(address: string, question?: PostRequest): Promise<Answer> {
  const { deadline = DEADLINE, ...sent } = question ?? {}
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), deadline)
  try {
    const response = await fetch(address, {
      ...(question && { method: 'POST', ...sent }),
      credentials: 'same-origin',
      cache: 'no-cache',
      signal: abort.signal,
    })
    return { status: response.status, text: await textOf(response, abort) }
  } catch (error) {
    throw abort.signal.aborted && !(error instanceof LoadError)
      ? new LoadError('slow', `${address}: no whole answer within ${deadline} ms`)
      : error
  } finally {
    clearTimeout(timer)
  }
}

/** The body as text, read piece by piece, so that one without an end is noticed. */
async function textOf(response: Response, abort: AbortController): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return response.text() // browsers without streams
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length <= MAX_CHARACTERS) continue
    abort.abort()
    throw new LoadError('garbled', `${response.url}: more than ${MAX_CHARACTERS} characters`)
  }
}
