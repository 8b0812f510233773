import { describe, expect, it } from 'vitest'
import { splitTagged, splitTitle, titleKey } from '../../../../src/publishing/source/title'

describe('titles', () => {
  it.each([
    ['【津衛新青年】李楠:職責所在 義不容辭', '津衛新青年', '李楠:職責所在 義不容辭'],
    ['【 津衛突擊隊 】 戰“疫”', '津衛突擊隊', '戰“疫”'],
    ['〔灯下〕补网', '灯下', '补网'],
    ['〖灯下〗补网', '灯下', '补网'],
    ['[灯下] 补网', '灯下', '补网'],
    ['［灯下］补网', '灯下', '补网'],
    ['#灯下# 补网', '灯下', '补网'],
    ['灯下｜补网', '灯下', '补网'],
    ['灯下 丨 补网', '灯下', '补网'],
    ['【一】【二】三', '一', '【二】三'],
    ['补网', undefined, '补网'],
    ['春天，来了 | 花', undefined, '春天，来了 | 花'],
  ])('%s has the tag %s', (text, tag, title) => {
    expect(splitTagged(text)).toEqual(tag === undefined ? { title } : { tag, title })
  })

  it.each([
    ['李楠:職責所在 義不容辭', '李楠', '職責所在 義不容辭'],
    ['周小满： 一盏灯', '周小满', '一盏灯'],
    ['10:30的船', undefined, '10:30的船'],
    ['https://example.com', undefined, 'https://example.com'],
    ['春天来了，花开了：一个故事', undefined, '春天来了，花开了：一个故事'],
    ['渡口：', undefined, '渡口：'],
  ])('%s has the subject %s', (title, subject, headline) => {
    expect(splitTitle(title)).toEqual(subject === undefined ? { headline } : { subject, headline })
  })

  it('have one key in both scripts, in full and half width, with and without tag; marks count', () => {
    const key = titleKey('【津衛新青年】李楠:職責所在 義不容辭')
    expect(titleKey('【津卫新青年】李楠：职责所在　义不容辞')).toBe(key)
    expect(titleKey('李楠:職責所在義不容辭')).toBe(key)
    expect(titleKey('李楠:職責所在,義不容辭')).not.toBe(key)
  })
})
