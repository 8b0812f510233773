/** Questions about conflicts, asked in a terminal. */
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { asking } from '../../../../src/publishing/cli/ask'
import type { Conflict } from '../../../../src/publishing/import/merge/article'

const conflicts: Conflict[] = [
  { field: 'title', base: '渡口', ours: '渡頭', theirs: '碼頭' },
  { base: '五点。', ours: '凌晨五点。', theirs: '' },
]
const SOURCE = '---\nid: deng\ntitle: 渡頭\n---\n\n凌晨五点。\n'

/** Answers each question as it comes; after the last answer the input ends. */
async function ask(...answers: string[]) {
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
  const sides = await asking(input, output, () => undefined)('deng.md', conflicts, SOURCE)
  return { sides, shown: stripVTControlCharacters(shown) }
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
