import { bytesOf, DiskError, type Disk, type Held } from '../../../../src/data/copies/disk'

export interface MemoryDisk extends Disk {
  files: Map<string, { text: string; time: number }>
  /** Bytes that the device has room for. */
  room: number
  forbidden: boolean
}

/** A device's folder, in memory; what lies there stays when the copies are opened anew. */
export function memoryDisk(): MemoryDisk {
  const files: MemoryDisk['files'] = new Map()
  const taken = (): number => [...files.values()].reduce((sum, { text }) => sum + bytesOf(text), 0)
  const disk: MemoryDisk = {
    files,
    room: Infinity,
    forbidden: false,
    list: () =>
      Promise.resolve(
        new Map(
          [...files].map(([name, { text, time }]): [string, Held] => [name, { bytes: bytesOf(text), time }]),
        ),
      ),
    read: name => {
      const file = files.get(name)
      return file
        ? Promise.resolve(file.text)
        : Promise.reject(new Error(`no such file or directory ${name}`))
    },
    write(name, text) {
      if (disk.forbidden) return Promise.reject(new DiskError('forbidden', 'permission denied'))
      if (taken() - bytesOf(files.get(name)?.text ?? '') + bytesOf(text) > disk.room)
        return Promise.reject(new DiskError('full', 'the maximum size of the file storage limit is exceeded'))
      files.set(name, { text, time: Date.now() })
      return Promise.resolve()
    },
    async fetch(name, address) {
      await disk.write(name, address)
      return bytesOf(address)
    },
    remove(name) {
      files.delete(name)
      return Promise.resolve()
    },
  }
  return disk
}
