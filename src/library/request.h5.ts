export interface Answer {
  status: number
  text: string
}

/** Asks for an address and waits for the whole answer. What is kept of an earlier one is asked for anew if it changed. */
export async function request(address: string): Promise<Answer> {
  const response = await fetch(address, { credentials: 'same-origin', cache: 'no-cache' })
  return { status: response.status, text: await response.text() }
}
