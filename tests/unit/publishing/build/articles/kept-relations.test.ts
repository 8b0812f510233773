/** Relations that are kept from run to run are those that are worked out anew, whatever has changed meanwhile. */
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KeptRelations, type Library } from '../../../../../src/publishing/build/articles/kept-relations'
import { Relations, type Relation } from '../../../../../src/publishing/build/articles/related'
import { ReadAlong } from '../../../../../src/publishing/disk/read-along'
import { TextFile } from '../../../../../src/publishing/disk/text-file'
import { runs } from '../../../../nightly'
import { temporaryFolder } from '../../temporary'

interface Article {
  series: string
  terms: string
}

/** By id. */
type Articles = ReadonlyMap<string, Article>

/** As `Cards`: those of a series follow one another, by id. */
function libraryOf(articles: Articles): Library {
  const all = [...articles].sort(([a, one], [b, other]) =>
    one.series === other.series ? (a < b ? -1 : 1) : one.series < other.series ? -1 : 1,
  )
  const ids = all.map(([id]) => id)
  return {
    ids,
    seriesOf: number => all[number]?.[1].series ?? '',
    termsOf: number => all[number]?.[1].terms ?? '',
    terms: () => all.map(([, { terms }]) => terms),
    numberOf: id => (articles.has(id) ? ids.indexOf(id) : undefined),
  }
}

/** Publishes again and again with one memory. @returns what each run relates, by id, and how many it worked out anew */
async function publisher() {
  const file = path.join(await temporaryFolder(), 'relations')
  return (articles: Articles, code = '1'): { relations: Map<string, Relation[]>; anew: number } => {
    const library = libraryOf(articles)
    const before = new ReadAlong(file)
    const next = new TextFile(`${file}.draft`)
    const kept = new KeptRelations(library, { before, next, code })
    const anew = library.ids.filter((_, number) => !kept.isKept(number)).length
    const relations = new Map(library.ids.map((id, number) => [id, kept.of(number)]))
    next.flush()
    next.close()
    before.close()
    renameSync(`${file}.draft`, file)
    return { relations, anew }
  }
}

const fresh = (articles: Articles): Map<string, Relation[]> => {
  const library = libraryOf(articles)
  const relations = new Relations(library)
  return new Map(library.ids.map((id, number) => [id, relations.of(number)]))
}

/** Few terms, so that most of them are held by about as many articles as still count. */
const TERMS = ['渡船', '缆绳', '石桩', '茶园', '山路', '集市', '桥头', '灯塔', '水文', '风箱']
const weight = fc.constantFrom('0.1', '0.25', '0.25*', '0.4*', '0.5', '0.7071*')
const terms = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...TERMS), weight), { maxLength: 4, selector: ([term]) => term })
  .map(pairs => pairs.flat().join(' '))
const article: fc.Arbitrary<Article> = fc.record({ series: fc.constantFrom('one', 'two', 'three'), terms })
const id = fc.integer({ min: 0, max: 39 }).map(number => `n${number}`)
/** What happens to articles between two runs: one is other than before, another may go. */
const edit = fc.record({ one: id, as: article, gone: fc.option(id, { freq: 1, nil: undefined }) })

it('are those that are worked out anew, after any edits', async () => {
  const start = fc.uniqueArray(fc.tuple(id, article), {
    minLength: 20,
    maxLength: 40,
    selector: ([one]) => one,
  })
  const sequence = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(start, sequence, async (first, edits) => {
      const publish = await publisher()
      const articles = new Map(first)
      expect(publish(articles).relations).toEqual(fresh(articles))
      for (const several of edits) {
        for (const { one, as, gone } of several) {
          // How many there are decides which terms count, and so of everything: mostly it stays.
          if (gone !== undefined) articles.delete(gone)
          else if (!articles.has(one)) continue
          articles.set(one, as)
        }
        expect(publish(articles).relations).toEqual(fresh(articles))
      }
    }),
    { numRuns: runs(150, 5_000) },
  )
}, 600_000)

it('are worked out for those alone that an edit touches', async () => {
  const publish = await publisher()
  const articles = new Map<string, Article>()
  for (let number = 0; number < 100; number++)
    articles.set(`n${number}`, {
      series: `s${Math.floor(number / 10)}`,
      terms: `${TERMS[number % 10]} 0.7* 第${number} 0.7`,
    })
  expect(publish(articles).anew).toBe(100)
  expect(publish(articles).anew).toBe(0)
  articles.set('n7', { series: 's0', terms: '灯塔 0.2* 第7 0.9' })
  const { relations, anew } = publish(articles)
  expect(relations).toEqual(fresh(articles))
  expect(anew).toBeGreaterThan(0)
  expect(anew).toBeLessThan(30)
  expect(publish(articles, 'of other code').anew).toBe(100)
})

it('of a series that is longer than counts follow those who come among the first of it', async () => {
  const publish = await publisher()
  const articles = new Map<string, Article>()
  // As many as it takes for the number of articles to decide nothing; no matter that makes up for the series.
  for (let number = 0; number < 1_010; number++)
    articles.set(`n${1000 + number}`, {
      series: number < 503 ? 'one' : `s${number}`,
      terms: `第${number % 300} 1`,
    })
  publish(articles)
  for (const gone of ['n1001', 'n1400']) {
    articles.delete(gone)
    expect(publish(articles).relations).toEqual(fresh(articles))
  }
  articles.set('n0', { series: 'one', terms: '第3 1*' })
  articles.set('n1002', { series: 'two', terms: '第3 1*' })
  expect(publish(articles).relations).toEqual(fresh(articles))
}, 60_000)

it('are worked out anew where what was kept cannot be read', async () => {
  const folder = await temporaryFolder()
  const articles = new Map([
    ['a', { series: 'one', terms: '渡船 1*' }],
    ['b', { series: 'two', terms: '渡船 1*' }],
  ])
  const library = libraryOf(articles)
  const file = path.join(folder, 'relations')
  writeFileSync(file, '["1",4]\n["a",')
  const next = new TextFile(path.join(folder, 'next'))
  const kept = new KeptRelations(library, { before: new ReadAlong(file), next, code: '1' })
  expect(kept.of(0)).toEqual([{ id: 'b', shared: ['渡船'] }])
})
