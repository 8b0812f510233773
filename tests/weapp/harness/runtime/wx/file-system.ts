/**
 * WeChat's file system manager. What it refuses and in which words is its documentation's:
 * https://developers.weixin.qq.com/miniprogram/dev/api/file/FileSystemManager.html
 */
import { isThere, settings } from '../state'
import { asynchronous, handedOut, named, type Api } from './api'
import { checkArguments } from './arguments'
import { bytesOf, resourceAddress } from './files'
import {
  isUserPath,
  parentOf,
  putUserFile,
  removeUserFile,
  USER_DATA_PATH,
  userFile,
  userFilesBelow,
  type UserFile,
} from './user-files'

type Data = string | ArrayBuffer

const binaryOf = (bytes: Uint8Array): string => Array.from(bytes, byte => String.fromCharCode(byte)).join('')
const missing = (path: string, doing = ''): Error => new Error(`no such file or directory${doing} ${path}`)
const isFolder = (path: string): boolean => {
  const file = userFile(path)
  return file !== undefined && file.bytes === undefined
}

function assertWritable(path: string): void {
  if (!isUserPath(path) || settings.files === 'forbidden') throw new Error(`permission denied, open ${path}`)
}

function encoded(data: Data, encoding: string): string {
  if (typeof data !== 'string') return binaryOf(new Uint8Array(data))
  if (encoding === 'utf8' || encoding === 'utf-8') return binaryOf(new TextEncoder().encode(data))
  if (encoding === 'base64') return atob(data)
  if (encoding === 'binary') return data
  throw new Error(`invalid encoding "${encoding}"`)
}

export function writeFile(path: string, data: Data, encoding = 'utf8'): void {
  assertWritable(path)
  if (isFolder(path)) throw new Error(`illegal operation on a directory, open "${path}"`)
  if (!isFolder(parentOf(path))) throw missing(path, ', open')
  putUserFile(path, encoded(data, encoding))
}

/** Reads at once: only a synchronous request can, and its answer comes as text, a character for each byte. */
function bytesAt(path: string): Uint8Array<ArrayBuffer> {
  if (isUserPath(path)) {
    const file = userFile(path)
    if (!file) throw missing(path, ', open')
    if (file.bytes === undefined) throw new Error(`illegal operation on a directory, open "${path}"`)
    return bytesOf(file.bytes)
  }
  const request = new XMLHttpRequest()
  request.open('GET', resourceAddress(path, ''), false)
  request.overrideMimeType('text/plain; charset=x-user-defined')
  request.send()
  if (request.status !== 200) throw missing(path, ', open')
  return bytesOf(request.responseText)
}

function readFile(path: string, encoding?: string): Data {
  const bytes = bytesAt(path)
  if (encoding === undefined) return bytes.buffer
  if (encoding === 'base64') return btoa(binaryOf(bytes))
  if (encoding === 'binary') return binaryOf(bytes)
  return new TextDecoder().decode(bytes)
}

function access(path: string): void {
  if (!userFile(path)) throw missing(path)
}

function unlink(path: string): void {
  assertWritable(path)
  access(path)
  if (isFolder(path)) throw new Error(`operation not permitted, unlink ${path}`)
  removeUserFile(path)
}

function mkdir(path: string, recursive = false): void {
  assertWritable(path)
  if (userFile(path)) throw new Error(`file already exists ${path}`)
  if (!isFolder(parentOf(path))) {
    if (!recursive) throw missing(path)
    mkdir(parentOf(path), true)
  }
  putUserFile(path)
}

function rmdir(path: string, recursive = false): void {
  assertWritable(path)
  if (!isFolder(path)) throw missing(path)
  const inside = userFilesBelow(path)
  if (inside.length > 0 && !recursive) throw new Error('directory not empty')
  for (const [name] of inside) removeUserFile(path + name)
  removeUserFile(path)
}

function readdir(path: string): string[] {
  if (!userFile(path)) throw missing(path)
  if (!isFolder(path)) throw new Error(`not a directory ${path}`)
  return userFilesBelow(path).flatMap(([name]) => (name.lastIndexOf('/') === 0 ? [name.slice(1)] : []))
}

function rename(from: string, to: string): void {
  if (settings.files === 'forbidden' || !isUserPath(from) || !isUserPath(to))
    throw new Error(`permission denied, rename ${from} -> ${to}`)
  const file = userFile(from)
  if (!file || !isFolder(parentOf(to))) throw missing(`${from} -> ${to}`, ', rename')
  removeUserFile(from)
  putUserFile(to, file.bytes)
}

const statsOf = ({ bytes, modified }: UserFile): object => ({
  mode: bytes === undefined ? 16_877 : 33_188,
  size: bytes?.length ?? 0,
  lastAccessedTime: modified,
  lastModifiedTime: modified,
  isDirectory: () => bytes === undefined,
  isFile: () => bytes !== undefined,
})

function stat(path: string, recursive = false): object {
  const file = userFile(path)
  if (!file) throw missing(path)
  if (!recursive || file.bytes !== undefined) return statsOf(file)
  const all: [string, UserFile][] = [['/', file], ...userFilesBelow(path)]
  return all.map(([name, one]) => ({ path: name, stats: statsOf(one) }))
}

const methods: Api = {
  accessSync: named('accessSync', access),
  readFileSync: named('readFileSync', readFile),
  writeFileSync: named('writeFileSync', writeFile),
  unlinkSync: named('unlinkSync', unlink),
  access: asynchronous<{ path: string }>('access', ({ path }) => access(path)),
  readFile: asynchronous<{ filePath: string; encoding?: string }>('readFile', ({ filePath, encoding }) => ({
    data: readFile(filePath, encoding),
  })),
  writeFile: asynchronous<{ filePath: string; data: Data; encoding?: string }>(
    'writeFile',
    ({ filePath, data, encoding }) => writeFile(filePath, data, encoding),
  ),
  unlink: asynchronous<{ filePath: string }>('unlink', ({ filePath }) => unlink(filePath)),
  mkdir: asynchronous<{ dirPath: string; recursive?: boolean }>('mkdir', ({ dirPath, recursive }) =>
    mkdir(dirPath, recursive),
  ),
  rmdir: asynchronous<{ dirPath: string; recursive?: boolean }>('rmdir', ({ dirPath, recursive }) =>
    rmdir(dirPath, recursive),
  ),
  readdir: asynchronous<{ dirPath: string }>('readdir', ({ dirPath }) => ({ files: readdir(dirPath) })),
  rename: asynchronous<{ oldPath: string; newPath: string }>('rename', ({ oldPath, newPath }) =>
    rename(oldPath, newPath),
  ),
  stat: asynchronous<{ path: string; recursive?: boolean }>('stat', ({ path, recursive }) => ({
    stats: stat(path, recursive),
  })),
}

/** As `wx` itself is: what a phone would refuse of a call's arguments is reported. */
const checked = Object.fromEntries(
  Object.entries(methods)
    .filter(([name]) => isThere(`FileSystemManager.${name}`))
    .map(([name, method]) => [
      name,
      (...given: unknown[]): unknown => {
        checkArguments(`FileSystemManager.${name}`, given)
        return (method as (...given: unknown[]) => unknown)(...given)
      },
    ]),
)

const manager = handedOut('FileSystemManager', checked)

export const fileSystemApi = (): Api => ({
  getFileSystemManager: () => manager,
  env: { USER_DATA_PATH },
})
