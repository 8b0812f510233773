/** WeChat's file system and its files of chats, as the harness answers them. */
import type { MiniProgram } from '../../driver'
import { call, expect, run, test } from './mini'

const USR = 'wxfile://usr'
const file = (app: MiniProgram, method: string, options: object): Promise<unknown> =>
  run(app, 'file', method, options)
const write = (app: MiniProgram, name: string, data = 'x'): Promise<unknown> =>
  file(app, 'writeFile', { filePath: `${USR}/${name}`, data })

test('folders and files of the reader’s folder: made, read, moved, listed, removed; they survive', async ({
  openMiniProgram,
}) => {
  const app = await openMiniProgram()
  expect(await file(app, 'mkdir', { dirPath: `${USR}/a/b`, recursive: true })).toEqual({})
  expect(await write(app, 'a/b/one.txt', '一')).toEqual({})
  expect(await file(app, 'rename', { oldPath: `${USR}/a/b/one.txt`, newPath: `${USR}/a/two.txt` })).toEqual(
    {},
  )
  const again = await openMiniProgram()
  expect(await file(again, 'readFile', { filePath: `${USR}/a/two.txt`, encoding: 'utf8' })).toEqual({
    data: '一',
  })
  expect(await file(again, 'readdir', { dirPath: `${USR}/a` })).toEqual({ files: ['b', 'two.txt'] })
  const { stats } = (await file(again, 'stat', { path: `${USR}/a`, recursive: true })) as {
    stats: { path: string; stats: { size: number; lastModifiedTime: number } }[]
  }
  expect(stats.map(one => [one.path, one.stats.size])).toEqual([
    ['/', 0],
    ['/b', 0],
    ['/two.txt', 3],
  ])
  expect(stats[2]?.stats.lastModifiedTime).toBeLessThan(1e11) // in seconds
  expect(await file(again, 'rmdir', { dirPath: `${USR}/a`, recursive: true })).toEqual({})
  expect(await file(again, 'access', { path: `${USR}/a` })).toBe(
    `access:fail no such file or directory ${USR}/a`,
  )
})

test('what WeChat refuses of files, in its words', async ({ openMiniProgram }) => {
  const app = await openMiniProgram({ settings: { fileLimit: 1 } })
  await file(app, 'mkdir', { dirPath: `${USR}/a` })
  expect(await write(app, 'a/x')).toEqual({})
  for (const [method, options, words] of [
    ['mkdir', { dirPath: `${USR}/a` }, `file already exists ${USR}/a`],
    ['mkdir', { dirPath: `${USR}/b/c` }, `no such file or directory ${USR}/b/c`],
    ['mkdir', { dirPath: '/pages/b' }, 'permission denied, open /pages/b'],
    ['rmdir', { dirPath: `${USR}/a` }, 'directory not empty'],
    ['unlink', { filePath: `${USR}/a` }, `operation not permitted, unlink ${USR}/a`],
    ['unlink', { filePath: `${USR}/none` }, `no such file or directory ${USR}/none`],
    ['readFile', { filePath: `${USR}/none` }, `no such file or directory, open ${USR}/none`],
    ['writeFile', { filePath: `${USR}/b/x`, data: '' }, `no such file or directory, open ${USR}/b/x`],
    ['writeFile', { filePath: `${USR}/a`, data: '' }, `illegal operation on a directory, open "${USR}/a"`],
    [
      'writeFile',
      { filePath: `${USR}/y`, data: 'x'.repeat(1024) },
      'the maximum size of the file storage limit is exceeded',
    ],
    [
      'rename',
      { oldPath: `${USR}/none`, newPath: `${USR}/y` },
      `no such file or directory, rename ${USR}/none -> ${USR}/y`,
    ],
  ] as const)
    expect(await file(app, method, options)).toBe(`${method}:fail ${words}`)
  await app.change({ files: 'forbidden' })
  expect(await write(app, 'a/x')).toBe(`writeFile:fail permission denied, open ${USR}/a/x`)
})

test('a file of a chat, as WeChat hands it over; what it refuses', async ({ openMiniProgram }) => {
  const app = await openMiniProgram()
  const choose = async (name: string): Promise<unknown> => {
    const chooser = app.page.waitForEvent('filechooser')
    const chosen = call(app, 'chooseMessageFile', { count: 1, type: 'file', extension: ['json'] })
    const buffer = Buffer.from('{}')
    await (await chooser).setFiles([{ name, mimeType: 'application/json', buffer }])
    return chosen
  }
  expect(await choose('mine.json')).toMatchObject({
    tempFiles: [
      {
        name: 'mine.json',
        size: 2,
        type: 'file',
        path: expect.stringMatching(/^wxfile:\/\/tmp_/) as unknown,
      },
    ],
  })
  expect(await choose('mine.txt')).toBe('chooseMessageFile:fail cancel')
  expect(await call(app, 'chooseMessageFile', { count: 101 })).toMatch(
    /^chooseMessageFile:fail parameter error/,
  )
  await app.change({ chosenFiles: 'undeclared' })
  expect(await call(app, 'chooseMessageFile', { count: 1 })).toBe(
    'chooseMessageFile:fail api scope is not declared in the privacy agreement',
  )
})

test.describe('strictness', () => {
  test.use({ expectedErrors: [/^wx\.FileSystemManager\./], expectedMissing: ['FileSystemManager.unzip'] })

  test('arguments are checked by WeChat’s own typings; what the harness lacks is named', async ({
    openMiniProgram,
  }) => {
    const app = await openMiniProgram()
    await file(app, 'mkdir', { dirPath: 3, deep: true })
    expect(await app.errors()).toEqual([
      'wx.FileSystemManager.mkdir: dirPath should be string, not number',
      'wx.FileSystemManager.mkdir: unknown option deep',
    ])
    await file(app, 'unzip', {}).catch(() => undefined)
    expect(await app.missing()).toEqual(['FileSystemManager.unzip'])
  })
})
