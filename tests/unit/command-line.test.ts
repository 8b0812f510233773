/** What a command says of others' words, and of what nobody has foreseen. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { lastResort, upon, Unforeseen } from '../../src/command-line/last-resort'
import { forTerminal, say, warn } from '../../src/command-line/terminal'
import { cleanText, isUnfit } from '../../src/publishing/formats/text/clean'
import { CONTROLS, DIRECTIONS, outsideWord } from '../outside-words'
import { runs } from '../nightly'

const OBEYED = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

describe('what is shown in a terminal', () => {
  it.each([
    ['\u001b]52;c;cm0=\u0007', String.raw`\u001b]52;c;cm0=\u0007`],
    ['\u001b[2J', String.raw`\u001b[2J`],
    ['a\rb', String.raw`a\u000db`],
    ['\u202egnp.exe', String.raw`\u202egnp.exe`],
    ['灯\n\t亮', '灯\n\t亮'],
  ])('%j', (text, shown) => {
    expect(forTerminal(text)).toBe(shown)
  })

  it('has nothing that it would obey', () => {
    const text = fc.array(fc.oneof(outsideWord, fc.string({ unit: 'binary' }))).map(words => words.join(''))
    fc.assert(
      fc.property(text, one => {
        expect(forTerminal(one)).not.toMatch(OBEYED)
      }),
      { numRuns: runs(500, 100_000) },
    )
  })
})

describe('a line that a command says', () => {
  const written = (stream: 'stdout' | 'stderr', work: () => void): string => {
    const lines: string[] = []
    const spy = vi.spyOn(process[stream], 'write').mockImplementation(text => lines.push(String(text)) > 0)
    work()
    spy.mockRestore()
    return lines.join('')
  }

  it('has our colours and nothing else that a terminal obeys', () => {
    const line = `\u001b[1ma.md\u001b[22m \u001b]52;c;cm0=\u0007\u001b[2J\u001b[8m灯`
    const shown = String.raw`${'\u001b[1m'}a.md${'\u001b[22m'} \u001b]52;c;cm0=\u0007\u001b[2J\u001b[8m灯${'\n'}`
    expect(written('stdout', () => say(line))).toBe(shown)
    expect(written('stderr', () => warn(line))).toBe(shown)
  })

  it('is the same JSON as before', () => {
    const value = { name: '\u009b2J\u202e\u001b[8m灯', lines: 'a\n\tb' }
    const line = written('stdout', () => say(JSON.stringify(value, null, 2)))
    expect(JSON.parse(line)).toEqual(value)
    expect(line).not.toMatch(OBEYED)
  })
})

describe('text on its way in', () => {
  it.each([...CONTROLS, '\ud842', '\udfb7', '\u{1ffff}'])('has no %j', word => {
    expect(isUnfit(cleanText(`灯${word}亮`))).toBe(false)
  })

  it.each(['灯\n\t亮', '𠮷', '👩‍👩‍👧', '葛\u{e0100}', ...DIRECTIONS])('keeps %j', word => {
    expect(cleanText(word)).toBe(word)
  })
})

describe('an error that was not foreseen', () => {
  const thrown = (): Error => new TypeError('Cannot read properties of undefined\n    at secret (here.ts:1)')

  it('is told with the file, what to do and a report, never as a stack trace', async () => {
    const error: unknown = await upon(
      'a/deng.md',
      () => false,
      () => Promise.reject(thrown()),
    ).catch((one: unknown) => one)
    expect(error).toBeInstanceOf(Unforeseen)
    const said = lastResort(error)
    expect(said).toMatch(
      /^a\/deng\.md: Something went wrong here.*TypeError: Cannot read properties of undefined\)/,
    )
    expect(said).not.toContain('    at ')
    const [report = ''] = /\S+report\.txt/.exec(said) ?? []
    expect(readFileSync(report, 'utf8')).toMatch(/at: a\/deng\.md[\s\S]*TypeError[\s\S]*command-line\.test/)
  })

  it('of a file within another keeps its name, and what was foreseen stays what it is', async () => {
    const inner = (): Promise<never> =>
      upon(
        'inner.md',
        () => false,
        () => Promise.reject(thrown()),
      )
    await expect(upon('outer.md', () => false, inner)).rejects.toMatchObject({ file: 'inner.md' })
    const foreseen = new Error('known')
    await expect(
      upon(
        'a.md',
        one => one === foreseen,
        () => Promise.reject(foreseen),
      ),
    ).rejects.toBe(foreseen)
  })

  it.each([[undefined], [null], ['words'], [{ toString: 1 }], [new Error('\u001b[2J')]])('%j too', error => {
    expect(lastResort(error)).toMatch(/Something went wrong here/)
    expect(lastResort(error)).not.toMatch(OBEYED)
  })
})
