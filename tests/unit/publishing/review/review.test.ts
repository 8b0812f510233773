import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { segment } from '../../../../src/publishing/script/segment'
import { article, reviewed, SERIES } from './library'

const one = (body: string, matter?: string) => reviewed({ 'he-bu/deng.md': article('deng', body, matter) })

// The dictionaries load once, and not in the time of one test.
beforeAll(() => {
  segment('')
}, 60_000)

it('names the comments of a manuscript at the words that they are about', async () => {
  const { of } = await one(
    '每天八点开门。',
    'comments:\n  - {by: 王芳, on: 八点, text: 是几点？}\n  - text: 可以发\n',
  )
  expect(of('comment').map(({ line, column, message }) => [line, column, message])).toEqual([
    [7, 1, 'A comment: 可以发'],
    [10, 3, 'A comment by 王芳 on “八点”: 是几点？'],
  ])
})

describe('script ambiguities', { timeout: 60_000 }, () => {
  it('name the character, its readings, the one chosen, and the rows that settle it', async () => {
    const { of } = await one('桥上的人\n都走了，**他说不**干。')
    expect(of('script')).toEqual([
      {
        file: 'he-bu/deng.md',
        line: 8,
        column: 12,
        kind: 'script',
        severity: 'warning',
        message: '干 in “说不干” has two readings; it became 幹, not 乾 (zh-Hant-TW, zh-Hant-HK)',
        mend: 'Settle it under overrides: - {text: 说不干, zh-Hant-TW: 說不幹, zh-Hant-HK: 説不幹} or - {text: 说不干, zh-Hant-TW: 說不乾, zh-Hant-HK: 説不乾}',
      },
    ])
  })

  it('give a short row where every variant has one form', async () => {
    const [finding] = (await one('他们不干。')).of('script')
    expect(finding?.mend).toBe('Settle it under overrides: - 们不干: 們不幹 or - 们不干: 們不乾')
  })

  it('never come back once settled, by either row', async () => {
    const { of } = await one('他说不干。', 'overrides:\n  - 说不干: 說不幹\n')
    expect(of('script')).toEqual([])
    const library = await reviewed({
      'overrides.yaml': 'overrides:\n  - 说不干: 說不乾\n',
      'he-bu/deng.md': article('deng', '他说不干。'),
    })
    expect(library.of('script')).toEqual([])
  })

  it('are found in titles, captions, cells and the files of series, but not in code', async () => {
    const { of } = await reviewed({
      'he-bu/series.yaml': `${SERIES}listed:\n  - {title: 他说不干}\n`,
      'he-bu/deng.md': article(
        'deng',
        '`他说不干`\n\n![灯](images/x.png "他说不干")\n\n| 船 | 他说不干 |\n| --- | --- |\n| 一 | 二 |',
        'subtitle: 他说不干\n',
      ),
    })
    expect(of('script').map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'he-bu/series.yaml:5:16',
      'he-bu/deng.md:5:14',
      'he-bu/deng.md:10:23',
      'he-bu/deng.md:12:10',
    ])
  })
})

describe('pictures', { timeout: 60_000 }, () => {
  it('that are named but not there, not handed over, or not described', async () => {
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const { of } = await reviewed({
      'he-bu/images/deng.png': png,
      'he-bu/deng.md': article('deng', '![灯](images/nie.png)\n\n![灯]()\n\n![](images/deng.png)'),
    })
    expect(of('picture').map(({ line, severity }) => [line, severity])).toEqual([
      [7, 'error'],
      [9, 'note'],
      [11, 'warning'],
    ])
  })
})

describe('structure', { timeout: 60_000 }, () => {
  it('knows a heading that skips a level', async () => {
    const { of } = await one('## 一\n\n#### 二\n\n### 三\n\n#### 四')
    expect(of('heading')).toMatchObject([{ line: 9, column: 1, severity: 'warning' }])
    expect((await one('### 一')).of('heading')).toHaveLength(1)
  })

  it('knows a credit without names', async () => {
    const matter = 'credits:\n  - {role: 撰文, names: [苏晚]}\n  - {role: 摄影, names: []}\n'
    expect((await one('正文。', matter)).of('credit')).toMatchObject([{ line: 7, column: 12 }])
  })

  it.each(['摄影：', '責 編｜', '审核 /'])('knows a role that stands alone in the text: %s', async text => {
    expect((await one(`正文。\n\n${text}`)).of('credit')).toMatchObject([{ line: 9, column: 1 }])
    expect((await one('正文。\n\n他说：')).of('credit')).toEqual([])
  })

  it('knows a title that a share card cuts: more than 32 Chinese characters', async () => {
    const titled = (title: string) =>
      reviewed({ 'he-bu/deng.md': article('deng', '正文。').replace('渡口', title) })
    expect((await titled('灯'.repeat(32))).of('title')).toEqual([])
    expect((await titled('灯'.repeat(33))).of('title')).toMatchObject([{ line: 3, column: 8 }])
    expect((await titled('a'.repeat(64))).of('title')).toEqual([])
  })
})

describe('links into the site', { timeout: 60_000 }, () => {
  const body =
    '[一](https://site.example/a/deng/)、[二](https://site.example/hans/a/nie/#p3)、[三](https://site.example/s/he-bu/)、' +
    '[四](https://site.example/x/)、[五](https://other.example/a/nie/)'

  it('that lead nowhere are named', async () => {
    const files = { 'he-bu/deng.md': article('deng', body) }
    const { of } = await reviewed(files, 'https://site.example')
    expect(of('link').map(({ line, column, severity }) => [line, column, severity])).toEqual([
      [7, 1 + body.indexOf('[二'), 'warning'],
      [7, 1 + body.indexOf('[四'), 'warning'],
    ])
    expect((await reviewed(files)).of('link')).toEqual([])
  })
})

describe('blanks beside full-width marks', { timeout: 60_000 }, () => {
  it.each([
    ['他说：“走吧。 ”', 8],
    ['他说：“ 走吧。”', 5],
    ['走吧 ，他说', 3],
    ['走吧。 他说', 4],
    ['走吧，，他说', 3],
  ])('%j', async (text, column) => {
    expect((await one(text)).of('spacing')).toMatchObject([{ line: 7, column }])
  })

  it.each(['他说：“走吧。” “好。”', '用 React 写，走吧！！', '走吧……他说——', 'a, b。c'])(
    'not in %j',
    async text => {
      expect((await one(text)).of('spacing')).toEqual([])
    },
  )
})

describe('articles that are nearly the same', { timeout: 60_000 }, () => {
  const text =
    '清晨五点，渡口的灯还亮着，周小满把缆绳解开，对岸有人发现她的渡船没有点灯。渡船的船头慢慢离了岸，摆渡的人一句话也没有说，只看水。'
  const other =
    '山里的茶农在春天采茶，夏天制茶，一住就是半年，茶园的雾比江上的还要浓，采茶的歌一句接着一句，传得很远，一直传到谷底的村子里去。'

  it('are found across scripts, and others are not', async () => {
    const hant =
      '清晨五點，渡口的燈還亮著，周小滿把纜繩解開，對岸有人發現她的渡船沒有點燈。渡船的船頭慢慢離了岸，擺渡的人一句話也沒有說，只看水。'
    const { of } = await reviewed({
      'he-bu/cha.md': article('cha', other),
      'he-bu/deng.md': article('deng', `${text}完。`),
      'he-bu/hant.md': article('hant', hant).replace('zh-Hans', 'zh-Hant-TW'),
    })
    expect(of('duplicate')).toHaveLength(1)
    expect(of('duplicate')[0]).toMatchObject({ file: 'he-bu/hant.md', severity: 'warning' })
    expect(of('duplicate')[0]?.message).toMatch(/About 9\d% .*deng\.md/)
  })
})

describe('a source that cannot be read', { timeout: 60_000 }, () => {
  it('is an error at its line, and the others are reviewed', async () => {
    const { findings } = await reviewed({
      'he-bu/cha.md': article('cha', '文\n\n# 一级标题'),
      'he-bu/deng.md': article('deng', '走吧。 他说'),
    })
    expect(findings.map(({ file, line, kind, severity }) => [file, line, kind, severity])).toEqual([
      ['he-bu/cha.md', 9, 'source', 'error'],
      ['he-bu/deng.md', 7, 'spacing', 'warning'],
    ])
  })
})

describe('dates', { timeout: 60_000 }, () => {
  const matter = (date: string) => (date ? `date: ${date}\n` : 'order: 3\n')

  it('that one instalment lacks and others have are asked for, and by nobody where none has one', async () => {
    const files = (first: string, second: string) => ({
      'he-bu/deng.md': article('deng', '渡口的灯还亮着。', matter(first)),
      'he-bu/qiao.md': article('qiao', '桥通车以后，渡船停了。', matter(second)),
    })
    expect((await reviewed(files('2026-03-01', ''))).of('date')).toEqual([
      {
        file: 'he-bu/qiao.md',
        line: 1,
        column: 1,
        kind: 'date',
        severity: 'warning',
        message: 'It has no date, while others of its series have: readers find it as the oldest instalment',
        mend: 'Write the day it appeared into the front matter, as in date: 2026-03-05',
      },
    ])
    expect((await reviewed(files('', ''))).of('date')).toEqual([])
    expect((await reviewed(files('2026-03-01', '2026-03-02'))).of('date')).toEqual([])
  })
})
