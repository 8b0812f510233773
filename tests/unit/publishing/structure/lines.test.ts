import { describe, expect, it } from 'vitest'
import { asAccountLine } from '../../../../src/publishing/structure/account-line'
import { parseDate } from '../../../../src/publishing/structure/dates'
import {
  asCaption,
  asMarker,
  isDivider,
  isPictureStandIn,
} from '../../../../src/publishing/structure/markers'
import { numbering } from '../../../../src/publishing/structure/numbering'

describe('dates', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026.03.05', '2026-03-05'],
    ['２０２６年３月５日', '2026-03-05'],
    ['2026年3月5日 星期四 上午 10:00', '2026-03-05'],
    ['发布时间：2026-03-05 10:00:30', '2026-03-05'],
    ['發佈於 2026年3月5號', '2026-03-05'],
    ['二〇二六年三月五日', '2026-03-05'],
    ['二○二六年十二月三十一日', '2026-12-31'],
    ['2026年2月30日', undefined],
    ['2026年3月5日，渡口的灯还亮着。', undefined],
    ['3月5日', undefined],
  ])('%s → %s', (text, date) => {
    expect(parseDate(text)).toBe(date)
  })
})

describe('markers', () => {
  it.each([
    ['分享到:', 'control'],
    ['分享至：微信 微博', 'control'],
    ['—— 分享到 ——', 'control'],
    ['相關文章:', 'related'],
    ['相关阅读', 'related'],
    ['推荐阅读 >>', 'related'],
    ['延伸閱讀：', 'related'],
    ['▼往期回顾▼', 'series'],
    ['往期精彩推荐', 'series'],
    ['下一篇：灯下补网', 'series'],
    ['点击阅读原文', 'control'],
    ['閱讀原文', 'control'],
    ['广告', 'control'],
    ['【廣告】', 'control'],
    ['长按识别二维码关注我们', 'control'],
    ['微信扫一扫 关注该公众号', 'control'],
    ['关注我们', 'control'],
    ['点赞 在看 分享', 'control'],
    ['觉得好看就点个在看吧', 'control'],
    ['- END -', 'control'],
    ['（完）', 'control'],
    ['版权声明', 'label'],
    ['版权声明：本文由河埠头原创，转载请注明出处。', 'notice'],
    ['未经授权，禁止转载', 'notice'],
    ['转载请联系河埠头编辑部', 'notice'],
    ['© 2026 河埠头', 'notice'],
  ])('%s is a %s', (text, kind) => {
    const marker = asMarker(text)
    expect(marker?.kind === 'list' ? marker.list : marker?.kind).toBe(kind)
  })

  it.each([
    '分享到最后，她才说起那条河。',
    '广告牌下的人',
    '关注一条河的人，多半住在河边，他们每天都要看看水。',
    '完成一次摆渡',
    '点赞的人很多，上船的人很少。',
    '声明与沉默',
    '往期刊物里的渡口',
    '相关部门的答复',
  ])('not: %s', text => {
    expect(asMarker(text)).toBeUndefined()
  })

  it('keeps what follows the label of a list', () => {
    expect(asMarker('上一篇：林老三：修桥的人')).toMatchObject({ list: 'series', rest: '林老三：修桥的人' })
  })
})

describe('other lines', () => {
  it.each([
    ['一、水从哪里来', 'first'],
    ['第十二章', 'first'],
    ['第3节 船', 'first'],
    ['PART 02', 'first'],
    ['（一）上游', 'second'],
    ['2. 下游', 'second'],
    ['2.5米', undefined],
    ['一条河', undefined],
    ['第一次上船', undefined],
  ])('the number of %s is %s', (text, rank) => {
    expect(numbering(text)).toBe(rank)
  })

  it.each([
    ['▲ 清晨的渡口', '清晨的渡口'],
    ['图1：清晨的渡口', '图1：清晨的渡口'],
    ['圖為清晨的渡口', '圖為清晨的渡口'],
    ['图书馆的灯', undefined],
    ['图谋已久', undefined],
  ])('the caption in %s is %s', (text, caption) => {
    expect(asCaption(text)).toBe(caption)
  })

  it('are dividers, stand-ins for pictures, or account lines by their form', () => {
    expect(['* * *', '————', '※※※', '……', '--', '1---'].map(isDivider)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
    expect(['[图片]', '【圖】', '（图1）', '图片', '[图片说明]'].map(isPictureStandIn)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect(asAccountLine('原创 苏晚 河埠头 2026年3月5日 10:00 江苏')).toEqual({ date: '2026-03-05' })
    expect(asAccountLine('河埠头 2026-03-05')).toEqual({ date: '2026-03-05' })
    expect(asAccountLine('原创 苏晚 河埠头\n 2026年03月01日 08:00 天津\n听全文')).toEqual({
      date: '2026-03-01',
    })
    expect(asAccountLine('原创 苏晚 河埠头\n清晨五点的渡口，灯还亮着')).toBeUndefined()
    expect(asAccountLine('听全文')).toBeUndefined()
    expect(asAccountLine('那是 2026-03-05，她第一次上船')).toBeUndefined()
    expect(asAccountLine('清晨 五点')).toBeUndefined()
  })
})
