/** Questions about conflicts, asked in a terminal. */
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { asking, askingCuts } from '../../../../src/publishing/cli/ask'
import type { Conflict } from '../../../../src/publishing/import/merge/merge-article'

const conflicts: Conflict[] = [
  { field: 'title', base: '渡口', ours: '渡頭', theirs: '碼頭' },
  { base: '五点。', ours: '凌晨五点。', theirs: '' },
]
const SOURCE = '---\nid: deng\ntitle: 渡頭\n---\n\n凌晨五点。\n'

type Terminal = Parameters<typeof asking>

/** Answers each question as it comes; after the last answer the input ends. */
async function answering<Value>(question: (...terminal: Terminal) => Promise<Value>, answers: string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let shown = ''
  let asked = 0
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
    if (!shown.slice(asked).includes('[s]kip? ')) return
    asked = shown.length
    const answer = answers.shift()
    if (answer === undefined) input.end()
    else input.write(`${answer}\n`)
  })
  const value = await question(input, output, () => undefined)
  return { value, shown: stripVTControlCharacters(shown) }
}

async function ask(...answers: string[]) {
  const { value, shown } = await answering(
    (...terminal) => asking(...terminal)('deng.md', conflicts, SOURCE),
    answers,
  )
  return { sides: value, shown }
}

describe('conflicts', () => {
  it('are shown with all versions, one by one', async () => {
    const { sides, shown } = await ask('t', 'o')
    expect(sides).toEqual(['theirs', 'ours'])
    for (const words of [
      'deng.md and its origin have both been changed:',
      "  line 3, title\n    the origin was  渡口\n    the editor's    渡頭\n    the origin is   碼頭\n",
      "  line 6\n    the origin was  五点。\n    the editor's    凌晨五点。\n    the origin is   (nothing)\n",
    ])
      expect(shown).toContain(words)
  })

  it.each([
    [['O'], ['ours', 'ours']],
    [['T'], ['theirs', 'theirs']],
    [
      ['what?', 't', 'O'],
      ['theirs', 'ours'],
    ],
    [['s'], undefined],
    [['t', 's'], undefined],
    [['t'], undefined],
    [[], undefined],
  ])('%j → %j', async (answers, sides) => {
    expect((await ask(...answers)).sides).toEqual(sides)
  })
})

describe('other articles in a text', () => {
  const titles = [
    { line: 11, text: '【河埠头】灯' },
    { line: 20, text: '【河埠头】桥' },
  ]
  it.each([
    [
      ['y', 'n'],
      [true, false],
    ],
    [['Y'], [true, true]],
    [
      ['n', 'y'],
      [false, true],
    ],
    [['s'], undefined],
    [[], undefined],
  ])('%j → %j', async (answers, expected) => {
    const { value, shown } = await answering(
      (...terminal) => askingCuts(...terminal)('a.txt', titles),
      answers,
    )
    expect(value).toEqual(expected)
    expect(shown).toContain('a.txt seems to hold more than one article:\n  line 11: 【河埠头】灯\n')
  })
})
