/** What publish refuses, review names: with file and line, all of it at once. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { PublishingError } from '../../../../src/publishing/errors'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { findingsOf, reviewLibrary } from '../../../../src/publishing/review/review'
import { segment } from '../../../../src/publishing/script/segment'
import { temporaryFolder } from '../temporary'
import { article, reviewed, SERIES } from './library'

beforeAll(() => {
  segment('')
}, 60_000)

/** @returns `file:line` of each, for both, in their order */
async function both(files: Record<string, string>): Promise<{ refused: string[]; named: string[] }> {
  const contentDir = await temporaryFolder({ 'he-bu/series.yaml': SERIES, ...files })
  const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
  const error = await publishLibrary({ contentDir, outDir, cacheDir }).catch((failure: unknown) => failure)
  if (!(error instanceof PublishingError)) return { refused: [], named: [] }
  const place = (file: string, line = 1): string => `${path.relative(contentDir, file)}:${line}`
  const errors = findingsOf(await reviewLibrary({ contentDir })).filter(one => one.severity === 'error')
  return {
    refused: error.problems.map(({ file, line }) => place(file, line)).sort(),
    named: errors.map(({ file, line }) => place(file, line)).sort(),
  }
}

describe('what publish refuses', { timeout: 60_000 }, () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['an id that is not the file’s name', { 'he-bu/deng.md': article('lamp', '文。') }, ['he-bu/deng.md:2']],
    [
      'all faults of one file: front matter, id, text',
      {
        'he-bu/deng.md':
          '---\nid: deng\ntitle: 灯\nscript: zh\ndate: 昨天\n---\n\n<b>灯</b>\n\n文[一](a)文[二](b)。\n\n- 船<i>头</i>\n',
      },
      ['he-bu/deng.md:12', 'he-bu/deng.md:4', 'he-bu/deng.md:5', 'he-bu/deng.md:8'],
    ],
    [
      'a picture that is not there',
      { 'he-bu/deng.md': article('deng', '![灯](images/nie.png)') },
      ['he-bu/deng.md:7'],
    ],
    ['words of npm run new', { 'he-bu/deng.md': article('deng', '正文从这里开始。') }, ['he-bu/deng.md:7']],
    [
      'a full-width colon in the front matter',
      { 'he-bu/deng.md': '---\nid: deng\ntitle：灯\nscript：zh-Hans\n---\n\n文。\n' },
      ['he-bu/deng.md:3', 'he-bu/deng.md:4'],
    ],
  ])('review names: %s', async (_, files, places) => {
    const { refused, named } = await both(files)
    expect(named).toEqual(refused)
    for (const place of places) expect(refused).toContain(place)
  })

  it('one id in two files is a finding of the second', async () => {
    const files = {
      'he-bu/deng.md': article('deng', '文。'),
      'shan/series.yaml': SERIES,
      'shan/deng.md': article('deng', '字。'),
    }
    expect(await both(files)).toEqual({ refused: ['shan/deng.md:2'], named: ['shan/deng.md:2'] })
  })

  it('all faults of all series are said at once', async () => {
    const contentDir = await temporaryFolder({
      'he-bu/series.yaml': 'title: 河\n',
      'shan/series.yaml': 'title：山\nscript: zh-Hans\ntags: []\n',
    })
    const said = await reviewLibrary({ contentDir }).catch(String)
    expect(said).toMatch(/he-bu\/series\.yaml:1: "script" is missing/)
    expect(said).toMatch(/shan\/series\.yaml:1: A full-width ： stands after "title"\. Write "title: …"/)
  })

  it('a folder that does not exist, and one without a series, are refused by both', async () => {
    const review = (contentDir: string) => reviewLibrary({ contentDir }).then(() => '', String)
    expect(await review('src/contnet')).toMatch(/There is no content folder here/)
    expect(await review(await temporaryFolder({ 'notes.txt': '' }))).toMatch(/There is no series here/)
    const series = path.join(await temporaryFolder({ 'he-bu/series.yaml': SERIES }), 'he-bu')
    expect(await review(series)).toMatch(/This is the folder of one series/)
  })
})

describe('what publish lets pass', { timeout: 60_000 }, () => {
  it.each([
    ['a link into the site that leads nowhere', '见[灯](https://site.example/a/nie/)。', 'link'],
    ['the number of an identity card', '身份证11010519491231002X。', 'private'],
    ['bold that is none', '他说**粗 **的。', 'markup'],
  ])('is no error of review: %s', async (_, body, kind) => {
    const contentDir = await temporaryFolder({
      'he-bu/series.yaml': SERIES,
      'he-bu/deng.md': article('deng', body),
    })
    const [outDir, cacheDir, site] = [
      await temporaryFolder(),
      await temporaryFolder(),
      'https://site.example',
    ]
    expect(await publishLibrary({ contentDir, outDir, cacheDir, site })).toMatchObject({ articles: 1 })
    const findings = findingsOf(await reviewLibrary({ contentDir, site }))
    expect(findings.filter(one => one.severity === 'error')).toEqual([])
    expect(findings).toMatchObject([{ kind, line: 7, severity: 'warning' }])
  })
})

describe('marks that have not become what they were meant for', { timeout: 60_000 }, () => {
  const found = async (body: string) => {
    const { of } = await reviewed({ 'he-bu/deng.md': article('deng', body) })
    return of('markup').map(({ line, column, message }) => [line, column, message.slice(0, 12)])
  }

  it.each<[string, string, (string | number)[][]]>([
    ['## without its blank', '文。\n\n##摆渡人\n\n文。', [[9, 1, 'These are to']]],
    ['## without its blank, below a line of text', '文。\n###摆渡人', [[8, 1, 'These are to']]],
    ['bold whose marks stand apart', '他说**粗 **的。', [[7, 3, 'Two asterisk']]],
    ['a note without its text', '文[^1]，字[^2]。\n\n[^2]: 二。', [[7, 2, 'This refers ']]],
    ['a fence without an end', '文。\n\n```\n渡船\n\n所有的字', [[9, 1, 'All that fol']]],
    ['a paragraph behind a tab', '文。\n\n\t渡船停了。', [[9, 1, 'A tab, or fo']]],
    [
      'none of it',
      '## 摆渡人\n\n他说**粗**的[^1]，\\*\\*不粗，#话题#。\n\n```\n渡**船\n```\n\n`**`\n\n[^1]: 一。',
      [],
    ],
  ])('%s', async (_, body, places) => {
    expect(await found(body)).toEqual(places)
  })
})

describe('characters that were lost', { timeout: 60_000 }, () => {
  it.each([
    ['渡船?停了，雾很大。', 1],
    ['渡船??停了。', 1],
    ['渡船\ufffd停了。', 1],
    ['走吗？走。Why? 走吧', 0],
    ['他问：“走吗?”', 0],
  ])('%s', async (body, findings) => {
    const { of } = await reviewed({ 'he-bu/deng.md': article('deng', body) })
    expect(of('lost')).toHaveLength(findings)
  })
})

describe('states', { timeout: 60_000 }, () => {
  it('drafts and what is held back are in every review, and say so; a draft’s faults stop nothing', async () => {
    const contentDir = await temporaryFolder({
      'he-bu/series.yaml': SERIES,
      'he-bu/deng.md': article('deng', '![灯](images/nie.png)', 'draft: true\n'),
      'he-bu/qiao.md': article('qiao', '文。', 'publish_at: 2099-12-01T07:00+08:00\n'),
      'he-bu/chuan.md': article('chuan', '字。', 'date: 2099-01-01\n'),
      'he-bu/drafts/an.md': article('shore', '岸。'),
    })
    const findings = findingsOf(await reviewLibrary({ contentDir }))
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const states = findings.filter(({ kind, line }) => kind === 'state' || (kind === 'date' && line > 1))
    expect(
      states.map(({ file, line, message }) => `${path.relative(contentDir, file)}:${line} ${message}`),
    ).toEqual([
      'he-bu/chuan.md:5 Its date lies ahead, and the next publish gives it to readers all the same',
      'he-bu/deng.md:5 This is a draft: nothing of it is published',
      'he-bu/qiao.md:5 This is held back until 2099-12-01T07:00+08:00',
      'he-bu/drafts/an.md:1 This is a draft: nothing of it is published',
    ])
  })
})

it('a draft that is moved out of drafts/ is published', async () => {
  const contentDir = await temporaryFolder({ 'he-bu/series.yaml': SERIES })
  await mkdir(path.join(contentDir, 'he-bu/drafts'))
  await writeFile(path.join(contentDir, 'he-bu/drafts/an.md'), article('an', '岸。'))
  const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
  expect((await publishLibrary({ contentDir, outDir, cacheDir })).articles).toBe(0)
  await rename(path.join(contentDir, 'he-bu/drafts/an.md'), path.join(contentDir, 'he-bu/an.md'))
  expect((await publishLibrary({ contentDir, outDir, cacheDir })).articles).toBe(1)
  await rm(contentDir, { recursive: true })
}, 60_000)
