import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary'
import { built } from '../../../tsx'

const COMMAND = 'src/publishing/cli/convert.ts'

const run = (input: string | Uint8Array, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(...built(COMMAND, ...args), {
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('npm run convert', { timeout: 60_000 }, () => {
  it('converts line by line and prints nothing else', () => {
    expect(run('在这里\n\n頭髮\n', '--to', 'zh-Hant-TW')).toEqual({
      status: 0,
      stdout: '在這裡\n\n頭髮\n',
      stderr: '',
    })
  })

  it('finds the script of a line out, and leaves Japanese alone', () => {
    expect(run('看著書\n漢字かな交じり文\n', '--to', 'zh-Hans').stdout).toBe('看着书\n漢字かな交じり文\n')
  })

  it('prints JSON with the flags', () => {
    const { stdout } = run('他说不干\n', '--to', 'zh-Hant-TW', '--from', 'zh-Hans', '--json')
    expect(JSON.parse(stdout)).toEqual({
      text: '他說不幹',
      from: 'zh-Hans',
      to: 'zh-Hant-TW',
      flags: [{ at: 3, char: '干', chosen: '幹', other: '乾' }],
    })
  })

  it('ends each line as it was, and the last one too', () => {
    expect(run('\ufeff在这里\r\n\n头发', '--to', 'zh-Hant-TW').stdout).toBe('\ufeff在這裡\r\n\n頭髮')
  })

  it('prints JSON a line of its own for the last line too', () => {
    const { stdout } = run('好\r\n好', '--to', 'zh-Hant-TW', '--json')
    const line = '{"text":"好","from":"zh-Hans","to":"zh-Hant-TW","flags":[]}\n'
    expect(stdout).toBe(line + line)
  })

  it('stops at bytes that are not UTF-8: names the line and what to do, puts no substitute', () => {
    const input = Buffer.concat([
      Buffer.from('在这里\n好'),
      Buffer.from([0xb0, 0xa1, 0x0a]),
      Buffer.from('头发\n'),
    ])
    const { status, stdout, stderr } = run(input, '--to', 'zh-Hant-TW')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '在這裡\n' })
    expect(stderr).toMatch(/^standard input:2: The bytes are not UTF-8.*iconv/)
  })

  it('puts what the library has settled, its house style, and Taiwan’s words where asked to', async () => {
    const content = await temporaryFolder({
      'overrides.yaml': 'overrides:\n  - 他说不干: 他說不乾\n',
      'house-style.yaml': 'zh-Hant-TW: {臺: 台}\n',
    })
    const { stdout } = run(
      '他说不干，软件在台湾\n',
      ...['--to', 'zh-Hant-TW', '--json', '--phrases', '--content', content],
    )
    expect(JSON.parse(stdout)).toMatchObject({ text: '他說不乾，軟體在台灣', flags: [] })
  })

  it('answers a line before the next one comes: input of any length is never held', async () => {
    const child = spawn(...built(COMMAND, '--to', 'zh-Hant-TW'))
    const answer = async (): Promise<string> => String(((await once(child.stdout, 'data')) as [Buffer])[0])
    child.stdin.write('在这里\n头')
    expect(await answer()).toBe('在這裡\n')
    child.stdin.end('发')
    expect(await answer()).toBe('頭髮')
  })

  it.each([
    [[]],
    [['--to', 'tw']],
    [['--to', 'zh-Hans', '--from', 'cn']],
    [['--to', 'zh-Hans', '--colour']],
    [['--to', 'zh-Hant-HK', '--phrases']],
    [['--to', 'zh-Hant-TW', '--from', 'zh-Hant-HK', '--phrases']],
  ])('exits with 2 on %j', args => {
    expect(run('', ...args)).toMatchObject({ status: 2, stdout: '' })
  })
})
