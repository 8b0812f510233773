/** Feeds are read again before they are written: one that cannot be is refused, by the article that is at fault. */
import { parseXml } from '@rgrove/parse-xml'
import { expect, it } from 'vitest'
import type { Article, Block, Instalment } from '../../../../../src/model/schema'
import type { WholeSeries } from '../../../../../src/publishing/build/series/whole-series'
import { feedsOf } from '../../../../../src/publishing/build/feeds/feeds'
import { soundFeeds } from '../../../../../src/publishing/build/feeds/sound-feeds'
import { OUTSIDE_WORDS } from '../../../../outside-words'
import { isUnfit } from '../../../../../src/publishing/formats/text/clean'

const SITE = { origin: 'https://your.site', library: 'https://your.site/library' }
const row = (id: string, title: string): Instalment => ({ id, title, date: '2026-03-01', summary: title })
const series = (...instalments: Instalment[]): WholeSeries => ({
  id: 'he-bu',
  variant: 'zh-Hans',
  title: '河埠头',
  script: 'zh-Hans',
  tags: [],
  count: instalments.length,
  held: instalments.length,
  instalments,
})
const article = (...blocks: Block[]): Article => ({
  version: 1,
  id: 'deng',
  variant: 'zh-Hans',
  script: 'zh-Hans',
  title: '灯',
  summary: '灯',
  length: 1,
  blocks,
  credits: [],
  series: { id: 'he-bu', title: '河埠头', count: 1 },
  others: [],
  related: [],
})
const NONE = new Map<string, Article>()

it.each(['\u001b[2J', '\0', '\ufffe', '\ud842'])('with %j in a title they are refused', word => {
  const all = series(row('qiao', '桥'), row('deng', `灯${word}`))
  expect(() => soundFeeds(all, NONE, SITE)).toThrow('he-bu/deng.md: With these words a feed')
})

it('with it in the words of the series they are refused, too', () => {
  expect(() => soundFeeds({ ...series(row('deng', '灯')), title: '河\u0007' }, NONE, SITE)).toThrow(
    'he-bu/series.yaml: With these words a feed',
  )
})

it('with anything else they are as they were made, and well-formed XML', () => {
  const words = [
    ...OUTSIDE_WORDS.filter(word => !isUnfit(word)),
    ']]>',
    '<!--',
    '-->',
    '&lt;',
    '</item>',
    '&#0;',
  ]
  for (const word of words) {
    const all = series(row('deng', `灯${word}`))
    const text = article(
      { type: 'paragraph', content: [`灯${word}`, { text: word, code: true }] },
      { type: 'code', text: word },
    )
    const feeds = soundFeeds(all, new Map([['deng', text]]), SITE)
    expect(feeds).toEqual(feedsOf(all, new Map([['deng', text]]), SITE))
    for (const [name, feed] of feeds)
      if (name.endsWith('.xml')) expect(() => parseXml(feed), word).not.toThrow()
  }
})
