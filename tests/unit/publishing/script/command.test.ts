import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const run = (input: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'src/publishing/cli/convert.ts', ...args], {
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

  it.each([[[]], [['--to', 'tw']], [['--to', 'zh-Hans', '--from', 'cn']], [['--to', 'zh-Hans', '--colour']]])(
    'exits with 2 on %j',
    args => {
      expect(run('', ...args)).toMatchObject({ status: 2, stdout: '' })
    },
  )
})
