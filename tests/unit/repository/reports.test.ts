import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countReport } from '../../reports'

describe('countReport', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'reports-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const count = (report: unknown) => {
    const file = path.join(folder, 'report.json')
    writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report))
    return countReport(file)
  }

  it('reads a report of Vitest', () => {
    const report = {
      numTotalTests: 12,
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        {
          assertionResults: [
            { fullName: 'a file reads', status: 'passed', duration: 12.5 },
            {
              fullName: 'a file writes',
              status: 'failed',
              failureMessages: ['Error: \u001b[31mno space\u001b[39m', 'later'],
            },
          ],
        },
        { assertionResults: [{ fullName: 'a page opens', status: 'failed' }] },
      ],
    }
    expect(count(report)).toEqual({
      passed: 7,
      failed: 2,
      skipped: 3,
      failures: [
        { name: 'a file writes', why: 'Error: no space' },
        { name: 'a page opens', why: '' },
      ],
      times: [
        { name: 'a file reads', ms: 12.5 },
        { name: 'a file writes', ms: 0 },
        { name: 'a page opens', ms: 0 },
      ],
      unsteady: [],
    })
  })

  it('reads a report of Playwright, and names what passed at its second try', () => {
    const spec = (title: string, status: string, ...messages: (string | undefined)[]) => ({
      title,
      tests: [
        {
          status,
          results: messages.map(message =>
            message === undefined ? { duration: 5 } : { duration: 7, error: { message } },
          ),
        },
      ],
    })
    const report = {
      suites: [
        {
          title: 'reader.spec.ts',
          specs: [
            spec('opens', 'expected', undefined),
            spec('closes', 'unexpected', 'Error: open', 'Error: still'),
          ],
          suites: [{ title: 'looks', specs: [spec('is dark', 'flaky', 'Error: light', undefined)] }],
        },
      ],
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 },
    }
    expect(count(report)).toEqual({
      passed: 6,
      failed: 1,
      skipped: 3,
      failures: [{ name: 'reader.spec.ts › closes', why: 'Error: open' }],
      times: [
        { name: 'reader.spec.ts › opens', ms: 5 },
        { name: 'reader.spec.ts › closes', ms: 14 },
        { name: 'reader.spec.ts › looks › is dark', ms: 12 },
      ],
      unsteady: [{ name: 'reader.spec.ts › looks › is dark', why: 'Error: light' }],
    })
  })

  it('says the first lines of a long message', () => {
    const message = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n')
    const report = {
      suites: [
        {
          title: 'a',
          specs: [{ title: 'b', tests: [{ status: 'unexpected', results: [{ error: { message } }] }] }],
        },
      ],
      stats: { expected: 0, unexpected: 1, flaky: 0, skipped: 0 },
    }
    const [failure] = count(report)?.failures ?? []
    expect(failure?.why.split('\n').at(-1)).toBe('line 11')
  })

  it.each(['', '{', '{}', '{"stats":{}}'])('finds no count in %j', report => {
    expect(count(report)).toBeUndefined()
  })

  it('finds no count where there is no report', () => {
    expect(countReport(path.join(folder, 'missing.json'))).toBeUndefined()
  })
})
