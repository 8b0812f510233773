/** The account of letters never stops an import: what parts credits is counted as such, what does not fit is text. */
import { describe, expect, it } from 'vitest'
import { readFileOfAnyFormat } from '../../../../src/publishing/formats/registry'
import type { Inline } from '../../../../src/model/schema'
import { understand } from '../../../../src/publishing/structure/understand'
import { creditLines, outline } from '../formats/text/outline'

const read = (text: string, name = 'a.txt') => readFileOfAnyFormat({ name, bytes: Buffer.from(text) })
const PROSE = '书店开在河边，早上八点开门，晚上九点关灯。'

describe('credits', () => {
  it.each([
    ['文丨李明', ['文: 李明']],
    ['文 丨 李明 编辑丨王芳', ['文: 李明', '编辑: 王芳']],
    ['文/图：李明 和 王芳', ['文/图: 李明、王芳']],
    ['图文｜李明、王芳', ['图文: 李明、王芳']],
  ])('%s: what parts them is no text', async (line, credits) => {
    for (const text of [`河边的书店\n\n${line}\n\n${PROSE}`, `河边的书店\n\n${PROSE}\n\n${line}`]) {
      const { draft, leftOut } = await read(text)
      expect(creditLines(draft)).toEqual(credits)
      expect(outline(draft)).toEqual([`p ${PROSE}`])
      expect(leftOut).toEqual([])
    }
  })

  it('a line of time, source and author within the text is none of it', async () => {
    const line = '发布时间：2020-03-05 10:00:00 来源：某某网 作者：李明'
    const { draft } = await read(`河边的书店\n\n${PROSE}\n\n${line}\n\n店主说，人却没有少来。`)
    expect(draft.date).toBe('2020-03-05')
    expect(creditLines(draft)).toEqual(['来源: 某某网', '作者: 李明'])
    expect(outline(draft)).toEqual([`p ${PROSE}`, 'p 店主说，人却没有少来。'])
  })

  it('of a public account with bars that are letters', async () => {
    const page = `<div id="js_content"><p>${PROSE}</p><p>${PROSE}</p><p>文丨李明</p><p>编辑丨王芳</p></div>`
    const { draft } = await read(`<h1 id="activity-name">河边的书店</h1>${page}`, 'a.html')
    expect(creditLines(draft)).toEqual(['文: 李明', '编辑: 王芳'])
  })
})

describe('lists', () => {
  it('that lie loose in each other give each item once, in their order', async () => {
    const { draft, leftOut } = await read(
      `<title>河边的书店</title><p>${PROSE}</p><ul><ul><li>甲</li></ul><h3>小节</h3><ul><li>乙</li></ul></ul><p>${PROSE}</p>`,
      'a.html',
    )
    expect(outline(draft)).toEqual([`p ${PROSE}`, 'list 甲', '# 小节', 'list 乙', `p ${PROSE}`])
    expect(leftOut).toEqual([])
  })
})

describe('a text whose account does not come out', () => {
  it('stands as paragraphs, with a warning', () => {
    const content: Inline[] = [PROSE]
    const { draft, leftOut } = understand(
      [
        { line: 1, text: '河边的书店', content: ['河边的书店'] },
        { line: 2, text: `${PROSE}又来了`, content },
        { line: 3, text: '分享到：', content: ['分享到：'] },
      ],
      'a.txt',
    )
    expect(outline(draft)).toEqual([`p ${PROSE}`, 'p 分享到：'])
    expect(leftOut).toEqual([
      { line: 1, text: '', reason: expect.stringContaining('warning: 3 letters are missing') as string },
    ])
  })
})
