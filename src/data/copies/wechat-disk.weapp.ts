/** The folder that WeChat gives a mini-program for files: https://developers.weixin.qq.com/miniprogram/dev/framework/ability/file-system.html */
import Taro from '@tarojs/taro'
import { LoadError } from '../errors'
import { DiskError, type Disk, type Held } from './disk'

type Files = ReturnType<typeof Taro.getFileSystemManager>
interface Stats {
  size: number
  lastModifiedTime: number
  isFile: () => boolean
}
/** A list since base library 2.x; an object by path in older ones. */
type AllStats = readonly { path: string; stats: Stats }[] | Record<string, Stats>

/** Of a file that is being written; one that is found was left half-written. */
const UNFINISHED = '.part'

const messageOf = (failure: unknown): string =>
  typeof failure === 'object' && failure !== null && 'errMsg' in failure
    ? String(failure.errMsg)
    : String(failure)

/** The words of 1300202; whatever else a write fails of, nothing can be kept. */
const faultOf = (failure: unknown): DiskError => {
  const message = messageOf(failure)
  return new DiskError(/storage limit|no space/i.test(message) ? 'full' : 'forbidden', message)
}

/** A call of the file system manager as a promise: not each of its methods gives one. */
const told = <Result>(
  call: (
    files: Files,
    callbacks: { success: (result: Result) => void; fail: (failure: unknown) => void },
  ) => void,
): Promise<Result> => new Promise((success, fail) => call(Taro.getFileSystemManager(), { success, fail }))

/** Names are kept flat: a folder of its own for each would be one call more for each. */
const flat = (name: string): string => name.replace(/\//g, '~')
const named = (file: string): string => file.replace(/~/g, '/')

/** The path of a file in such a folder. */
export const pathIn = (folder: string, name: string): string =>
  `${Taro.env.USER_DATA_PATH ?? ''}/${folder}/${flat(name)}`

/**
 * @param folder its name in the user's folder; made when something is to be written
 * @param isForsaken whether another folder there is one of the same kind that nobody reads any more: it goes
 */
export function weChatDisk(folder: string, isForsaken: (folder: string) => boolean): Disk {
  const path = (name: string): string => pathIn(folder, name)
  const dirPath = path('').slice(0, -1)

  const makeFolder = (): Promise<unknown> =>
    told((files, callbacks) => files.mkdir({ dirPath, recursive: true, ...callbacks })).catch(
      (failure: unknown) => {
        if (!messageOf(failure).includes('already exists')) throw faultOf(failure)
      },
    )
  const unlink = (filePath: string): Promise<unknown> =>
    told((files, callbacks) => files.unlink({ filePath, ...callbacks })).catch(() => undefined)
  const move = (oldPath: string, newPath: string): Promise<unknown> =>
    told((files, callbacks) => files.rename({ oldPath, newPath, ...callbacks }))
  async function dropForsaken(): Promise<void> {
    const root = Taro.env.USER_DATA_PATH ?? ''
    const { files: names } = await told<{ files: string[] }>((files, callbacks) =>
      files.readdir({ dirPath: root, ...callbacks }),
    )
    for (const name of names.filter(isForsaken))
      await told((files, callbacks) =>
        files.rmdir({ dirPath: `${root}/${name}`, recursive: true, ...callbacks }),
      )
  }
  /** A whole file takes its place at once. @param write makes it at the path it is given */
  async function place(name: string, write: (filePath: string) => Promise<unknown>): Promise<void> {
    const unfinished = path(name) + UNFINISHED
    try {
      await makeFolder()
      await write(unfinished)
      await unlink(path(name)) // where a file of that name is, some phones refuse to rename
      await move(unfinished, path(name))
    } catch (failure) {
      await unlink(unfinished)
      throw failure instanceof Error ? failure : faultOf(failure)
    }
  }

  return {
    async list() {
      await dropForsaken().catch(() => undefined) // they take room, and no more
      const held = new Map<string, Held>()
      const all = await told<{ stats: unknown }>((files, callbacks) =>
        files.stat({ path: dirPath, recursive: true, ...callbacks }),
      ).catch(() => undefined) // nothing has been written yet
      const stats = (all?.stats ?? []) as AllStats
      const entries = Array.isArray(stats)
        ? (stats as { path: string; stats: Stats }[]).map(one => [one.path, one.stats] as const)
        : Object.entries(stats as Record<string, Stats>)
      for (const [at, one] of entries) {
        const file = at.replace(/^\//, '')
        if (!one.isFile()) continue
        if (file.endsWith(UNFINISHED)) await unlink(`${dirPath}/${file}`)
        else held.set(named(file), { bytes: one.size, time: one.lastModifiedTime * 1000 })
      }
      return held
    },
    read: name =>
      told<{ data: unknown }>((files, callbacks) =>
        files.readFile({ filePath: path(name), encoding: 'utf8', ...callbacks }),
      ).then(({ data }) => data as string),
    write: (name, text) =>
      place(name, filePath =>
        told((files, callbacks) => files.writeFile({ filePath, data: text, encoding: 'utf8', ...callbacks })),
      ),
    async fetch(name, address) {
      let bytes = 0
      await place(name, async filePath => {
        const { statusCode } = await Taro.downloadFile({ url: address, filePath }).catch(
          (failure: unknown) => {
            const fault = faultOf(failure)
            throw fault.fault === 'full'
              ? fault
              : new LoadError('unreachable', `${address}: ${fault.message}`)
          },
        )
        if (statusCode !== 200) throw new LoadError('refused', `${address}: HTTP ${statusCode}`)
        const { stats } = await told<{ stats: unknown }>((files, callbacks) =>
          files.stat({ path: filePath, ...callbacks }),
        )
        bytes = (stats as Stats).size
      })
      return bytes
    },
    async remove(name) {
      await unlink(path(name))
    },
  }
}
