/** What a hostile library may hold: said to be wrong, whatever it is, and never a crash. */
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { summed } from '../../../src/model/checksum'
import { validate } from '../../../src/data/check'
import * as model from '../../../src/model/schema'
import { LIST_LEVELS } from '../../../src/model/values'
import * as searchDocuments from '../../../src/model/search-documents'
import { sampleArticle } from './sample'

const article = (members: object): unknown =>
  // As it comes: `__proto__` is a member of its own there.
  JSON.parse(JSON.stringify(summed({ ...sampleArticle, ...members })))

/** Lists within lists, as JSON: deeper ones than a serialiser could write. */
const lists = (levels: number): string =>
  `${'{"type":"list","ordered":false,"items":[{"content":["甲"],"list":'.repeat(levels - 1)}{"type":"list","ordered":false,"items":[]}${'}]}'.repeat(levels - 1)}`
const withLists = (levels: number): unknown => {
  return { ...(article({}) as object), sum: undefined, blocks: [JSON.parse(lists(levels)) as unknown] }
}
const link = (href: string) => ({ blocks: [{ type: 'paragraph', content: [{ text: '甲', href }] }] })
const picture = (src: string) => ({
  blocks: [{ type: 'figure', image: { src, width: 1, height: 1 }, alt: '' }],
})

/** Kinds of what a schema's pipe asks; a pipe may begin with another. */
function boundsOf(schema: object): string[] {
  if (!('pipe' in schema)) return []
  const [first, ...others] = schema.pipe as [object, ...{ type: string }[]]
  return [...boundsOf(first), ...others.map(({ type }) => type)]
}

/** Numbers in a schema without a least and a most, by their places; schemas of lists name others of their kind. */
function unbounded(schema: unknown, place: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((one, at) => unbounded(one, `${place}[${at}]`))
  if (typeof schema !== 'object' || schema === null) return []
  const parts = (Object.entries(schema) as [string, unknown][]).flatMap(([key, part]) => {
    // A pipe begins with the schema itself.
    const held = key === 'pipe' && Array.isArray(part) ? part.slice(1) : part
    return unbounded(held, `${place}.${key}`)
  })
  if (!('type' in schema && schema.type === 'number')) return parts
  const bounds = boundsOf(schema)
  return bounds.includes('min_value') && bounds.includes('max_value') ? parts : [place, ...parts]
}

describe('every number of a published document', () => {
  it('has a least and a most', () => {
    const published = { ...model, ...searchDocuments }
    const schemas = Object.entries(published).filter(([name]) => name.endsWith('Schema'))
    expect(schemas.length).toBeGreaterThan(15)
    expect(schemas.flatMap(([name, schema]) => unbounded(schema, name))).toEqual([])
    expect(unbounded(v.object({ a: v.array(v.number()) }), 'one')).toEqual(['one.entries.a.item'])
  })
})

describe('a document of a library', () => {
  it('is taken as the model has it', () => {
    expect(validate('article', article({}))).toBeUndefined()
    expect(validate('article', article(link('https://a.example/')))).toBeUndefined()
    for (const href of [
      'https://a.example/@b',
      'https://a.example/?q=a@b',
      'mailto:a@b.example',
      'https://专栏.example/头发',
    ])
      expect(validate('article', article(link(href))), href).toBeUndefined()
    for (const id of ['con-1', 'console', 'nul2', 'constructor'])
      expect(validate('article', article({ id })), id).toBeUndefined()
    expect(validate('article', article(picture('images/a-1.png')))).toBeUndefined()
    expect(validate('article', withLists(LIST_LEVELS))).toBeUndefined()
  })

  it.each([LIST_LEVELS + 1, 1_000, 100_000])('with lists nested %i deep is refused, not followed', levels => {
    expect(validate('article', withLists(levels))).toContain('blocks.0')
  })

  it.each([
    ['its prototype as id', { id: '__proto__' }],
    ['a prototype of its own', JSON.parse('{"__proto__":{"polluted":true}}') as object],
    ['an id that climbs', { id: '../../etc/passwd' }],
    ['a script as link', link('javascript:alert(1)')],
    ['a script as link, in disguise', link('java\nscript:alert(1)')],
    ['data as link', link('data:text/html,<script>alert(1)</script>')],
    ['a link with spaces', link('https://a.example/ onclick=alert(1)')],
    ['a link with a name before its host', link('https://bank.example@evil.example/')],
    ['a link with a name and a password', link('https://a:b@evil.example/')],
    ['a link that two programs read differently', link('https://evil.example\\@bank.example/')],
    ['a link that turns around', link('https://a.example/\u202egnp.exe')],
    ['a link with what cannot be seen', link('https://a.exam\u200bple/')],
    ['a link with a control character', link('https://a.example/\u0007')],
    ['a device of Windows as id', { id: 'con' }],
    ['another device as id', { id: 'lpt1' }],
    ['a picture without encryption', picture('http://a.example/x.png')],
    ['a picture of another host', picture('https://a.example/x.png')],
    ['a picture that climbs', picture('images/../../x.png')],
    ['a picture of data', picture('data:image/svg+xml,<svg onload=alert(1)>')],
    ['a picture from another host, by its scheme', picture('//a.example/x.png')],
    ['a number too large', { length: 1e308 * 10 }],
    ['half a character', { length: 1.5 }],
    ['more characters than any', { length: 1e9 }],
    ['a series of more instalments than any', { series: { ...sampleArticle.series, count: 1e9 } }],
    ['a series of no number of instalments', { series: { ...sampleArticle.series, count: -1 } }],
    [
      'a list that counts from infinity',
      { blocks: [{ type: 'list', ordered: true, start: 1e300, items: [] }] },
    ],
    [
      'a picture larger than any',
      { blocks: [{ type: 'figure', image: { src: 'a.png', width: 1e9, height: 1 }, alt: '' }] },
    ],
    ['a title of a megabyte', { title: '灯'.repeat(1_000_000) }],
    ['more blocks than any', { blocks: Array.from({ length: 20_001 }, () => ({ type: 'divider' })) }],
  ])('with %s is refused', (_, members) => {
    expect(validate('article', article(members))).toBeDefined()
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('an outline that names the tags of more rows than there are is refused', () => {
    const outline = (rows: number): unknown =>
      summed({
        version: 1,
        variant: 'zh-Hans',
        id: 'deng',
        ids: 'a b -',
        tags: [
          [0, 1],
          [1, rows],
        ],
      })
    expect(validate('outline', outline(2))).toBeUndefined()
    expect(validate('outline', outline(3))).toContain('more rows')
    expect(validate('outline', outline(100_000))).toContain('more rows')
  })

  it('with a member that the model does not have, as later editions may add, is read', () => {
    expect(validate('article', article({ polluted: true }))).toBeUndefined()
  })

  it.each([null, undefined, 1, '', [], {}, [[]], '__proto__'])('that is %j is refused', value => {
    expect(validate('article', value)).toBeDefined()
  })
})
