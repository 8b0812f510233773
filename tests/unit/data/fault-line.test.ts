import { describe, expect, it } from 'vitest'
import { faultLine } from '../../../src/data/fault-line'

const ROUTE = 'pages/article/index'

describe('what a fault is told to the owner', () => {
  it('is its kind, the page and the places, not what it says', () => {
    const fault = new TypeError('渡口的灯 is not iterable')
    fault.stack = `TypeError: 渡口的灯 is not iterable\n    at draw (https://servicewechat.com/wx1/3/common.js:2:118)\n    at https://servicewechat.com/wx1/3/taro.js:1:9042?q=灯`
    expect(faultLine(fault, ROUTE)).toBe(
      'TypeError pages/article/index https://servicewechat.com/wx1/3/common.js:2:118 https://servicewechat.com/wx1/3/taro.js:1:9042',
    )
  })

  it('is as little where WeChat tells it as a text', () => {
    expect(
      faultLine(
        'MiniProgramError\n我写的笔记\nSyntaxError: 我写的笔记\n at x (pages/mine/index.js:1:2)',
        ROUTE,
      ),
    ).toBe('SyntaxError pages/article/index pages/mine/index.js:1:2')
  })

  it.each([
    [{ errMsg: 'setStorage:fail 我的笔记 quota' }, 'setStorage:fail pages/article/index'],
    [{ errMsg: '我的笔记' }, 'unknown pages/article/index'],
    ['我的笔记', 'unknown pages/article/index'],
    [undefined, 'unknown pages/article/index'],
  ])('%j', (fault, line) => expect(faultLine(fault, ROUTE)).toBe(line))

  it('is eight places at most', () => {
    const text = Array.from({ length: 20 }, (_, at) => `at a.js:${at}:1`).join('\n')
    expect(faultLine(`Error\n${text}`, ROUTE).split(' ')).toHaveLength(2 + 8)
  })
})
