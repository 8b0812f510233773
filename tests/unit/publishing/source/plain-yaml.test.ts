import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../../../src/publishing/source/article-file'
import { parseSeries } from '../../../../src/publishing/source/series-file'
import { readPlainYaml } from '../../../../src/publishing/source/plain-yaml'

const article = (...fields: string[]): string =>
  `---\nid: deng\nscript: zh-Hans\n${fields.join('\n')}\n---\n\n灯还亮着。\n`

/** Nine lists of nine aliases each: 9⁹ values. */
const BOMB = Array.from('abcdefghi', (name, at) => {
  const inner = at === 0 ? 'lol' : `*${'abcdefghi'[at - 1]}`
  return `${name}: &${name} [${Array<string>(9).fill(inner).join(',')}]`
})

describe('a source with marks of YAML’s own', () => {
  it.each([
    ['an alias for a title', ['title: *重要*通知'], 4, '"*重要*通知"'],
    ['an anchor for a title', ['title: &重要 通知'], 4, '"&重要"'],
    ['a tag for a title', ['title: !zhong 通知'], 4, '"!zhong"'],
    ['what is no tag', ['title: !重要 通知'], 4, 'Tags'],
    ['bytes', ['title: !!binary SGVsbG8='], 4, 'binary'],
    ['a function', ['title: 灯', "summary: !!js/function 'function(){}'"], 5, 'function'],
    ['a list that holds itself', ['title: 灯', 'credits: &x [*x]'], 5, '"&x"'],
    ['aliases that unfold without end', ['title: 灯', ...BOMB], 5, '"&a"'],
  ])('%s: says the line, the mark and the mend', (_, fields, line, mark) => {
    expect(() => parseArticle(article(...fields), 'deng.md')).toThrow(
      new RegExp(`^deng\\.md:${line}: .*${mark.replaceAll('*', '\\*')}.*in quotes`),
    )
  })

  it.each([[100], [20_000], [500_000]])('%d lists in one another are refused, not followed', depth => {
    const deep = `summary: ${'['.repeat(depth)}${']'.repeat(depth)}`
    const dashes = `summary:\n  ${'- '.repeat(depth)}灯`
    for (const field of [deep, dashes])
      expect(() => parseArticle(article('title: 灯', field), 'deng.md')).toThrow(
        /^deng\.md:[56]: .*nested too deeply/,
      )
  })

  it.each([
    ['__proto__: {polluted: 1}', '__proto__'],
    ['constructor: {prototype: {polluted: 1}}', 'constructor'],
    ['<<: {date: 2026-01-01}', '<<'],
  ])('%s is no field', (field, name) => {
    expect(() => parseArticle(article('title: 灯', field), 'deng.md')).toThrow(
      `deng.md:5: "${name}" is no field`,
    )
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('is one of series too', () => {
    const text = 'title: 灯\nscript: zh-Hans\ntags: [*灯]\n'
    expect(() => parseSeries(text, 'series.yaml')).toThrow(/^series\.yaml:3: "\*灯" .*in quotes/)
  })
})

it('a value in quotes may begin with any mark', () => {
  const text = `'*': "*重要*通知"\n"&": '!灯'\n`
  expect(readPlainYaml(text).value).toEqual({ '*': '*重要*通知', '&': '!灯' })
})
