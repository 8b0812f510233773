import { spawn, spawnSync } from 'node:child_process'
import { get } from 'node:http'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary'
import { article, SERIES } from './library'
import { built } from '../../../tsx'

const run = (...args: string[]) => {
  const { status, stdout } = spawnSync(...built('src/publishing/cli/review.ts', ...args), {
    encoding: 'utf8',
  })
  return { status, stdout }
}

describe('npm run review', { timeout: 60_000 }, () => {
  it('exits with 1 where something must not be published so; JSON and nothing else; the page', async () => {
    const content = await temporaryFolder({
      'he-bu/series.yaml': SERIES,
      'he-bu/deng.md': article('deng', '卡号4111111111111111\n\n![灯](images/nie.png)'),
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
        severity: 'warning',
        message: 'This is the number of a bank card: 411…11',
        mend: 'Remove it, or leave only its last digits, unless it is meant for the public',
      },
      {
        file: path.join(content, 'he-bu/deng.md'),
        line: 9,
        column: 1,
        kind: 'picture',
        severity: 'error',
        message: 'There is no such picture: images/nie.png',
        mend: 'Check the name, or write ![…]() for a picture that is missing',
      },
    ])
    expect(await readFile(page, 'utf8')).toContain('<mark class="warning">4111111111111111</mark>')
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

  it('shows the page on this machine, anew at each look, and to nobody else', async () => {
    const content = await temporaryFolder({
      'he-bu/series.yaml': SERIES,
      'he-bu/deng.md': article('deng', '走吧。 他说'),
    })
    const child = spawn(...built('src/publishing/cli/review.ts', '--content', content, '--serve'))
    try {
      const address = await new Promise<string>((resolve, reject) => {
        child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
        child.once('exit', code => reject(new Error(`It ended with ${code}`)))
      })
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
      expect(await (await fetch(address)).text()).toContain('A blank stands beside a full-width mark')
      await writeFile(path.join(content, 'he-bu/deng.md'), article('deng', '走吧。他说'))
      const after = await fetch(address)
      expect(await after.text()).not.toContain('A blank stands beside a full-width mark')
      expect(after.headers.get('content-security-policy')).toContain("default-src 'none'")
      const status = await new Promise<number | undefined>(resolve => {
        get(address, { headers: { host: 'elsewhere.example' } }, response => resolve(response.statusCode))
      })
      expect(status).toBe(421)
    } finally {
      child.kill()
    }
    expect(await new Promise(resolve => child.once('exit', resolve))).toBe(0)
  })

  it('names file and line of everything there is to find, in text and in JSON', async () => {
    const text =
      '清晨五点，渡口的灯还亮着，周小满把缆绳解开，对岸有人等船。渡船的船头慢慢离了岸，摆渡的人一句话也没有说，只看水，看了很久很久。'
    const content = await temporaryFolder({
      'he-bu/series.yaml': SERIES,
      'he-bu/cha.md': article('cha', text),
      'he-bu/deng.md': `---
id: deng
title: ${'灯'.repeat(33)}
script: zh-Hans
credits:
  - {role: 摄影, names: []}
---

他说不干。

![河口](images/none.png)

#### 跳级的小标题

电话13800138000，身份证11010519491231002X。

[上一篇](https://site.example/a/nie/)
`,
      'he-bu/hui.md': article('hui', text),
    })
    const args = ['--content', content, '--site', 'https://site.example']
    const expected = [
      ['deng.md', 3, 'title'],
      ['deng.md', 6, 'credit'],
      ['deng.md', 9, 'script'],
      ['deng.md', 11, 'picture'],
      ['deng.md', 13, 'heading'],
      ['deng.md', 15, 'private'],
      ['deng.md', 15, 'private'],
      ['deng.md', 17, 'link'],
      ['hui.md', 1, 'duplicate'],
    ]
    const findings = JSON.parse(run(...args, '--json').stdout) as {
      file: string
      line: number
      kind: string
    }[]
    expect(findings.map(({ file, line, kind }) => [path.basename(file), line, kind])).toEqual(expected)
    const lines = run(...args).stdout.split('\n')
    expected.forEach(([file, line, kind], at) => {
      expect(lines[at]).toMatch(new RegExp(`${String(file)}:${line}:\\d+ (?:error|warning|note) ${kind}: `))
    })
  })
})
