/** A command that runs out of files put together before does what its sources of today say. */
import { execFile } from 'node:child_process'
import { copyFile, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from './publishing/temporary'

const ROOT = path.join(__dirname, '../..')
const BUILT = 'src/command-line/built.mjs'
const COMMAND = 'src/publishing/cli/import.ts'

/** Whatever else is put together beside the command. */
async function otherEntries(): Promise<Record<string, string>> {
  const text = await readFile(path.join(ROOT, BUILT), 'utf8')
  const entries = [...text.matchAll(/^ {2}'((?:src|config)\/[^']+\.ts)',$/gm)].map(([, entry = '']) => entry)
  expect(entries).toContain(COMMAND)
  return Object.fromEntries(entries.filter(entry => entry !== COMMAND).map(entry => [entry, 'export {}\n']))
}

/** A repository of few files, with the packages of this one. */
async function repository(): Promise<string> {
  const root = await temporaryFolder({
    'package-lock.json': '{}',
    'src/publishing/cli/import.ts':
      "import { word } from './word'\nvoid import('./later').then(({ later }) => console.log(word, later, ...process.argv.slice(2)))\n",
    'src/publishing/cli/word.ts': "export const word: string = 'first'\n",
    'src/publishing/cli/later.ts':
      "import path from 'node:path'\nexport const later = path.basename(__dirname)\n",
    ...(await otherEntries()),
  })
  await mkdir(path.join(root, 'src/command-line'), { recursive: true })
  await copyFile(path.join(ROOT, BUILT), path.join(root, BUILT))
  await symlink(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'))
  return root
}

async function say(root: string, ...args: string[]): Promise<string> {
  const run = promisify(execFile)
  return (await run(process.execPath, [path.join(root, BUILT), COMMAND, ...args], { cwd: '/' })).stdout.trim()
}

describe('a command put together', { timeout: 60_000 }, () => {
  it('says what its sources say, wherever it is called', async () => {
    expect(await say(await repository(), 'a.txt', '--id', 'deng')).toBe('first cli a.txt --id deng')
  })

  it('is put together again when a source has changed, and only then', async () => {
    const root = await repository()
    const record = path.join(root, '.cache/commands/built.json')
    await say(root)
    const { mtimeMs } = await stat(record)
    await say(root)
    expect((await stat(record)).mtimeMs).toBe(mtimeMs)
    await writeFile(path.join(root, 'src/publishing/cli/word.ts'), "export const word = 'the second'\n")
    expect(await say(root)).toBe('the second cli')
  })

  it('leaves the files of the one before, which may be running, and no others', async () => {
    const root = await repository()
    const folder = path.join(root, '.cache/commands')
    const filesAfter = async (word: string): Promise<string[]> => {
      await writeFile(path.join(root, 'src/publishing/cli/word.ts'), `export const word = '${word}'\n`)
      await say(root)
      return (JSON.parse(await readFile(path.join(folder, 'built.json'), 'utf8')) as { files: string[] })
        .files
    }
    await filesAfter('one')
    const [before, now] = [await filesAfter('another'), await filesAfter('the last one')]
    expect((await readdir(folder)).sort()).toEqual([...new Set([...before, ...now, 'built.json'])].sort())
  })

  it('runs where nothing can be kept', async () => {
    const root = await repository()
    await rm(path.join(root, '.cache'), { recursive: true, force: true })
    await writeFile(path.join(root, '.cache'), '')
    expect(await say(root, 'a.txt')).toBe('first cli a.txt')
  })
})
