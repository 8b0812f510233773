import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { test } from '@playwright/test'
import type { Checked } from './harness/check-project'
import { tsx } from '../tsx'

const run = promisify(execFile)

/** What WeChat's uploader takes, and which of its quality checks fail. Rejects with its complaint. */
export async function uploaded(dist: string): Promise<Checked> {
  const checker = path.join(__dirname, 'harness/check-project.ts')
  // The uploader leaves empty folders where it is started.
  const cwd = test.info().outputPath('uploader')
  fs.mkdirSync(cwd, { recursive: true })
  const { stdout } = await run(...tsx(checker, dist), { cwd, maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Checked
}
