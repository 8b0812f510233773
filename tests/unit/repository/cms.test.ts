/** `docs/cms/config.yml`: the forms of a Git-based CMS write what the sources hold. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { frontMatterSchema } from '../../../src/publishing/source/model'
import { ROOT } from '../../../config/scripts/root'

interface Field {
  name: string
  required?: boolean
  pattern?: [string, string]
  options?: { value: string }[]
  fields?: Field[]
}
interface Config {
  collections: { name: string; folder: string; slug: string; fields: Field[] }[]
}

const { collections } = parse(readFileSync(path.join(ROOT, 'docs/cms/config.yml'), 'utf8')) as Config
const known = Object.keys(frontMatterSchema.entries)

it.each(collections)(
  '$name: is a series of the sample, under the name of its folder',
  ({ name, folder, slug }) => {
    expect(folder).toBe(`src/content/${name}`)
    expect(existsSync(path.join(ROOT, folder, 'series.yaml'))).toBe(true)
    expect(slug).toBe('{{fields.id}}')
  },
)

it.each(collections)('$name: has fields that a source knows, and all that it needs', ({ fields }) => {
  const names = fields.map(({ name }) => name).filter(name => name !== 'body')
  expect(names.filter(name => !known.includes(name))).toEqual([])
  expect(fields.filter(({ required }) => required !== false).map(({ name }) => name)).toEqual([
    'id',
    'title',
    'script',
    'body',
  ])
  expect(fields.find(({ name }) => name === 'credits')?.fields?.map(({ name }) => name)).toEqual([
    'role',
    'names',
  ])
})

it.each([
  ['id', ['li-nan', 'p2'], ['Li-nan', 'a b', '-a']],
  ['date', ['2026-12-01'], ['2026-1-1', '昨天']],
  ['publish_at', ['2026-12-01T07:00+08:00', '2026-12-01T07:00Z'], ['2026-12-01', '2026-12-01T07:00']],
] as const)('%s: the form takes what a source takes', (name, good, bad) => {
  const [pattern = '^$'] = collections[0]?.fields.find(field => field.name === name)?.pattern ?? []
  const inForm = (text: string): boolean => new RegExp(pattern).test(text)
  const inSource = (text: string): boolean => v.safeParse(frontMatterSchema.entries[name], text).success
  for (const text of good) expect([inForm(text), inSource(text)]).toEqual([true, true])
  for (const text of bad) expect([inForm(text), inSource(text)]).toEqual([false, false])
})

it('offers the scripts that a source may be written in', () => {
  const { options = [] } = collections[0]?.fields.find(({ name }) => name === 'script') ?? {}
  expect(
    options.map(({ value }) => value).filter(one => !v.is(frontMatterSchema.entries.script, one)),
  ).toEqual([])
  expect(options).toHaveLength(3)
})
