import { describe, expect, it } from 'vitest'
import { Relations } from '../../../../../src/publishing/build/articles/related'
import { packTerms, termsOf, unpackTerms } from '../../../../../src/publishing/build/articles/terms'

/** What a reader would name of a text. */
const mattersOf = (text: string): string[] =>
  [...termsOf(text)].flatMap(([term, { isMatter }]) => (isMatter ? [term] : []))

describe('the matters of a text', () => {
  it.each([
    ['a thing that it is about', '渡船靠岸，渡船又离岸。', '渡船'],
    ['a place', '从重庆坐船，三天以后又回到重庆。', '重庆'],
    ['a term', '破折号占两格，破折号不拆开。', '破折号'],
    ['in traditional script too', '渡船靠岸，渡船又離岸。', '渡船'],
  ])('are %s', (_, text, matter) => {
    expect(mattersOf(text)).toContain(matter)
  })

  it.each([
    ['where something stands', '写在末尾，读到末尾；先看文末，再看文末。', ['末尾', '文末']],
    ['a word of every text', '那个时候的样子，这个时候的样子；地方还是那个地方。', ['时候', '样子', '地方']],
    ['what is said once, by the way', '渡船靠岸，渡船离岸，像一件衣裳。', ['衣裳']],
  ])('are not %s', (_, text, others) => {
    for (const word of others) {
      expect([...termsOf(text).keys()]).toContain(word)
      expect(mattersOf(text)).not.toContain(word)
    }
  })

  it('are the same when they have been packed', () => {
    const terms = termsOf('渡船靠岸，渡船又离岸，写在末尾。')
    const unpacked = [...unpackTerms(packTerms(terms))]
    expect(unpacked.map(([term, , isMatter]) => [term, isMatter])).toEqual(
      [...terms].map(([term, { isMatter }]) => [term, isMatter]),
    )
  })
})

describe('a relation', () => {
  const of = (...texts: [id: string, series: string, text: string][]) => {
    const terms = texts.map(([, , text]) => packTerms(termsOf(text)))
    return new Relations({
      ids: texts.map(([id]) => id),
      seriesOf: number => texts[number]?.[1] ?? '',
      termsOf: number => terms[number] ?? '',
      terms: () => terms,
    })
  }

  it('names matters, and nothing else that both texts hold', () => {
    const relations = of(
      ['a', 'one', '渡船写在末尾，渡船读到末尾。'],
      ['b', 'two', '末尾是渡船，渡船在末尾。'],
    )
    expect(relations.of(0)).toEqual([{ id: 'b', shared: ['渡船'] }])
  })

  it('with an article of another series is none where no matter can be named', () => {
    const relations = of(
      ['a', 'one', '渡船写在末尾，渡船读到末尾。'],
      ['c', 'one', '末尾，又是末尾。'],
      ['b', 'two', '末尾，还是末尾。'],
    )
    expect(relations.of(0)).toEqual([{ id: 'c', shared: [] }])
  })
})
