import { asynchronous, handedOut, type Api } from './api'

/** Where a mini-program may write. */
export const USER_DATA_PATH = 'wxfile://usr'

const contents = new Map<string, Blob>()
const addresses = new Map<string, string>()
let temporary = 0

/** Keeps a file that WeChat would keep as a temporary one. @returns its path */
export function addTempFile(blob: Blob): string {
  const extension = blob.type.split('/')[1]?.replace(/\W.*$/, '') ?? 'bin'
  temporary += 1
  return store(`wxfile://tmp_${temporary}.${extension}`, blob)
}

function store(path: string, blob: Blob): string {
  contents.set(path, blob)
  addresses.set(path, URL.createObjectURL(blob))
  return path
}

export const tempFile = (path: string): Blob | undefined => contents.get(path)

/**
 * The address a browser can load, for one written in the app: a file of the package, a temporary file, data or web.
 * @param route where a relative path starts
 */
export function resourceAddress(src: string, route: string): string {
  if (/^(?:data:|blob:|https?:)/.test(src)) return src
  const file = addresses.get(src)
  if (file) return file
  return `files${new URL(src, `http://app/${route}`).pathname}`
}

type Data = string | ArrayBuffer
const noSuchFile = (path: string): Error => new Error(`no such file or directory, open '${path}'`)

const bytesOf = (binary: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(binary, character => character.charCodeAt(0) & 0xff)

function write(path: string, data: Data, encoding = 'utf8'): void {
  if (!path.startsWith(USER_DATA_PATH)) throw new Error(`permission denied, open '${path}'`)
  if (typeof data !== 'string' || encoding === 'utf8' || encoding === 'utf-8') store(path, new Blob([data]))
  else if (encoding === 'base64') store(path, new Blob([bytesOf(atob(data))]))
  else if (encoding === 'binary') store(path, new Blob([bytesOf(data)]))
  else throw new Error(`invalid encoding "${encoding}"`)
}

/** Reads at once: only a synchronous request can, and its answer comes as text, a character for each byte. */
function read(path: string, encoding?: string): Data {
  const request = new XMLHttpRequest()
  request.open('GET', resourceAddress(path, ''), false)
  request.overrideMimeType('text/plain; charset=x-user-defined')
  request.send()
  if (request.status !== 200) throw noSuchFile(path)
  const bytes = bytesOf(request.responseText)
  if (encoding === undefined) return bytes.buffer
  if (encoding === 'base64') return btoa(String.fromCharCode(...bytes))
  return new TextDecoder().decode(bytes)
}

function access(path: string): void {
  if (!contents.has(path)) throw noSuchFile(path)
}

function remove(path: string): void {
  access(path)
  contents.delete(path)
  addresses.delete(path)
}

const manager = handedOut('FileSystemManager', {
  accessSync: access,
  readFileSync: read,
  writeFileSync: write,
  unlinkSync: remove,
  access: asynchronous<{ path: string }>('access', ({ path }) => access(path)),
  readFile: asynchronous<{ filePath: string; encoding?: string }>('readFile', ({ filePath, encoding }) => ({
    data: read(filePath, encoding),
  })),
  writeFile: asynchronous<{ filePath: string; data: Data; encoding?: string }>(
    'writeFile',
    ({ filePath, data, encoding }) => write(filePath, data, encoding),
  ),
  unlink: asynchronous<{ filePath: string }>('unlink', ({ filePath }) => remove(filePath)),
})

export const filesApi = (): Api => ({
  getFileSystemManager: () => manager,
  env: { USER_DATA_PATH },
})
