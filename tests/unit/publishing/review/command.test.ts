import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary'
import { article, SERIES } from './library'

const run = (...args: string[]) => {
  const { status, stdout } = spawnSync('npx', ['tsx', 'src/publishing/cli/review.ts', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout }
}

describe('npm run review', { timeout: 60_000 }, () => {
  it('exits with 1 where something must not be published so; JSON and nothing else; the page', async () => {
    const content = await temporaryFolder({
      'he-bu/series.yaml': SERIES,
      'he-bu/deng.md': article('deng', '卡号4111111111111111'),
    })
    const page = path.join(content, 'page.html')
    const { status, stdout } = run('--content', content, '--json', '--html', page)
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toEqual([
      {
        file: path.join(content, 'he-bu/deng.md'),
        line: 7,
        column: 3,
        kind: 'private',
        severity: 'error',
        message: 'This is the number of a bank card: 411…11',
        mend: 'Remove it, or leave only its last digits, unless it is meant for the public',
      },
    ])
    expect(await readFile(page, 'utf8')).toContain('<mark class="error">4111111111111111</mark>')
  })

  it('exits with 0 where all that is found may stand', async () => {
    const content = await temporaryFolder({
      'he-bu/series.yaml': SERIES,
      'he-bu/deng.md': article('deng', '走吧。 他说'),
    })
    const { status, stdout } = run('--content', content)
    expect(status).toBe(0)
    expect(stdout).toMatch(/deng\.md:7:4 warning spacing: .*\n2 files: 0 errors, 1 warnings, 0 notes\n$/)
  })

  it('exits with 2 where it is not understood', () => {
    expect(run('--colour').status).toBe(2)
    expect(run('--site', 'example').status).toBe(2)
    expect(run('src/content').status).toBe(2)
  })
})
