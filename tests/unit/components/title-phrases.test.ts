import { describe, expect, it } from 'vitest'
import { phrasesOf } from '../../../src/components/title-phrases'

describe('the phrases of a title', () => {
  it.each([
    ['李楠:職責所在 義不容辭', ['李楠:', '職責所在 ', '義不容辭']],
    ['周密部署，精准施策', ['周密部署，', '精准施策']],
    ['“走吧！”他说：《渡口》', ['“走吧！”', '他说：', '《渡口》']],
    ['晚上10:30，船到了', ['晚上10:30，', '船到了']],
    ['渡口', ['渡口']],
    ['……后来呢？——走', ['……后来呢？——', '走']],
    ['', []],
  ])('%s', (title, phrases) => {
    expect(phrasesOf(title)).toEqual(phrases)
    expect(phrasesOf(title).join('')).toBe(title)
  })
})
