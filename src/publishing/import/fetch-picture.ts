/** Pictures from the web, for an editor who asks for them: http and https only, of bounded time and size. */

const LARGEST = 20_000_000
const MILLISECONDS = 30_000

/** @throws Error with words for the report: what the server answered instead of a picture */
export async function fetchPicture(address: string): Promise<Buffer> {
  const { protocol } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error(`${protocol} is no address on the web`)
  const response = await fetch(address, {
    headers: { accept: 'image/*' },
    signal: AbortSignal.timeout(MILLISECONDS),
  }).catch((error: unknown) => {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    throw new Error(
      isLate ? `no answer within ${MILLISECONDS / 1000} seconds` : 'the server cannot be reached',
    )
  })
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  const type = response.headers.get('content-type') ?? 'nothing'
  if (!type.startsWith('image/')) throw new Error(`the server sent ${type}, not a picture`)
  return readUpTo(response, LARGEST)
}

/** The length that a server announces may be wrong or absent, so what arrives is counted. */
async function readUpTo({ body }: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > most) throw new Error(`the picture is larger than ${most / 1_000_000} MB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
