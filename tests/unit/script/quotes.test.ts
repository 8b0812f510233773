import { describe, expect, it } from 'vitest'
import { setQuotes } from '../../../src/script'

describe('setQuotes', () => {
  it.each([
    ['他说：“你好。”', '他说：「你好。」'],
    ['“外‘中“内”中’外”', '「外『中「内」中』外」'],
    ['‘单独’', '「单独」'],
    ['“开了没关', '「开了没关'],
    ['没开就关”', '没开就关」'],
    ['“甲”与“乙”', '「甲」與「乙」'.replace('與', '与')],
    ["It's “fine”", "It's 「fine」"],
    ['don’t 说“不”', 'don’t 说「不」'],
    ['《书名》"直"', '《书名》"直"'],
  ])('puts %s as %s in corner brackets', (text, expected) => {
    expect(setQuotes(text, 'corner')).toBe(expected)
  })

  it.each([
    ['「外『中「內」中』外」', '“外‘中“內”中’外”'],
    ['『先双後單「內」』', '“先双後單‘內’”'],
    ['「沒關', '“沒關'],
    ['沒開』', '沒開’'],
  ])('puts %s as %s in curly marks', (text, expected) => {
    expect(setQuotes(text, 'curly')).toBe(expected)
  })

  it('leaves a text of its own style as it is', () => {
    expect(setQuotes('“外‘内’外”', 'curly')).toBe('“外‘内’外”')
  })
})
