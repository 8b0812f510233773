import type { Language } from '../../words/language'
import type { HandedOver } from './exchange'

/** Hands a text over to the reader as a file that the browser saves. */
export function handOver(name: string, type: string, text: string, _language: Language): Promise<HandedOver> {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the file after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return Promise.resolve('done')
}
