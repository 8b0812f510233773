import { describe, expect, it } from 'vitest'
import { frameWords } from '../../../src/desk/words/frame'
import { listWords } from '../../../src/desk/words/list'
import { publishWords } from '../../../src/desk/words/publish'
import { articleWords } from '../../../src/desk/words/article'

describe('words in traditional script', () => {
  it('are those of Taiwan', () => {
    expect(frameWords['zh-Hant-TW'].desk).toBe('編輯檯')
    expect(publishWords['zh-Hant-TW'].publish).toBe('發布')
    expect(articleWords['zh-Hant-TW'].tool.addRow).toBe('加一列')
    expect(articleWords['zh-Hant-TW'].tool.addColumn).toBe('加一欄')
    expect(articleWords['zh-Hant-TW'].removeCredit('撰文')).toBe('去掉「撰文」')
  })

  it('leave what is put into them as it is', () => {
    expect(listWords['zh-Hant-TW'].create('后里区的发布')).toBe('在《后里区的发布》裡新寫一篇')
    expect(listWords['zh-Hant-TW'].count(2)).toBe('2 篇')
  })
})
