/** What bytes are by themselves, whatever they are said to be. */

export interface Picture {
  type: 'image/jpeg' | 'image/png'
  bytes: Uint8Array
}

const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47]

/** The picture that bytes begin like; undefined where they are none. */
export function pictureIn(bytes: Uint8Array): Picture | undefined {
  const begins = (mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)
  if (begins(JPEG)) return { type: 'image/jpeg', bytes }
  return begins(PNG) ? { type: 'image/png', bytes } : undefined
}
