/** Files as the app names them: of its package, temporary ones, and those of its reader's folder. */
import { isUserPath, userFile } from './user-files'

const temporaryFiles = new Map<string, Blob>()
const addresses = new Map<string, string>()
let temporary = 0

/** Keeps a file that WeChat would keep as a temporary one. @returns its path */
export function addTempFile(blob: Blob): string {
  const extension = blob.type.split('/')[1]?.replace(/\W.*$/, '') ?? 'bin'
  temporary += 1
  const path = `wxfile://tmp_${temporary}.${extension}`
  temporaryFiles.set(path, blob)
  addresses.set(path, URL.createObjectURL(blob))
  return path
}

export const bytesOf = (binary: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(binary, character => character.charCodeAt(0) & 0xff)

/** A temporary file, or one of the reader's folder. */
export function localFile(path: string): Blob | undefined {
  const bytes = isUserPath(path) ? userFile(path)?.bytes : undefined
  return bytes === undefined ? temporaryFiles.get(path) : new Blob([bytesOf(bytes)])
}

/**
 * The address a browser can load, for one written in the app: a file of the package, a local file, data or web.
 * @param route where a relative path starts
 */
export function resourceAddress(src: string, route: string): string {
  if (/^(?:data:|blob:|https?:)/.test(src)) return src
  const file = isUserPath(src) ? localFile(src) : undefined
  if (file) return URL.createObjectURL(file)
  return addresses.get(src) ?? `files${new URL(src, `http://app/${route}`).pathname}`
}
