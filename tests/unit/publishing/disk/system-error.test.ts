import { describe, expect, it } from 'vitest'
import { inWordsOfFiles } from '../../../../src/publishing/disk/system-error'

const refusal = (code: string, file?: string): Error =>
  Object.assign(new Error(`${code}: refused`), { code, ...(file === undefined ? {} : { path: file }) })

describe('what the system says of files', () => {
  it.each([
    ['EACCES', 'Permission is denied'],
    ['EROFS', 'This folder can be read only'],
    ['ENOSPC', 'The disk is full; what was there before is whole'],
  ])('%s is said in words', (code, words) => {
    const error = inWordsOfFiles(refusal(code, 'content/he/deng.md.1234567'), 'a.txt')
    expect(String(error)).toContain(`content/he/deng.md: ${words}.`)
  })

  it('names the file at hand where the system names none', () => {
    expect(String(inWordsOfFiles(refusal('ENOSPC'), 'a.txt'))).toContain('a.txt: The disk is full')
  })

  it('leaves other errors as they are', () => {
    for (const error of [new Error('x'), refusal('EWHATEVER'), 'x', undefined])
      expect(inWordsOfFiles(error, 'a.txt')).toBe(error)
  })
})
