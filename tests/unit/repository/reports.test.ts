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
            { fullName: 'a file reads', status: 'passed' },
            { fullName: 'a file writes', status: 'failed' },
          ],
        },
        { assertionResults: [{ fullName: 'a page opens', status: 'failed' }] },
      ],
    }
    expect(count(report)).toEqual({
      passed: 7,
      failed: 2,
      skipped: 3,
      failures: ['a file writes', 'a page opens'],
    })
  })

  it('reads a report of Playwright, where a flaky test is a failing one', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
    const report = {
      suites: [
        {
          title: 'reader.spec.ts',
          specs: [spec('opens', 'expected'), spec('closes', 'unexpected')],
          suites: [{ title: 'looks', specs: [spec('is dark', 'flaky')] }],
        },
      ],
      stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 },
    }
    expect(count(report)).toEqual({
      passed: 5,
      failed: 3,
      skipped: 3,
      failures: ['reader.spec.ts › closes', 'reader.spec.ts › looks › is dark'],
    })
  })

  it.each(['', '{', '{}', '{"stats":{}}'])('finds no count in %j', report => {
    expect(count(report)).toBeUndefined()
  })

  it('finds no count where there is no report', () => {
    expect(countReport(path.join(folder, 'missing.json'))).toBeUndefined()
  })
})
