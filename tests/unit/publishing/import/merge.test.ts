import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeArticles } from '../../../../src/publishing/import/merge/merge-article'
import { mergeTokens, type Stretch } from '../../../../src/publishing/import/merge/tokens'
import type { ArticleSource } from '../../../../src/publishing/source/model'

const merged = (base: string, ours: string, theirs: string): Stretch[] =>
  mergeTokens([...base], [...ours], [...theirs]).filter(
    stretch => !('settled' in stretch) || stretch.settled.length > 0,
  )
const settled = (stretches: readonly Stretch[]): string =>
  stretches
    .map(stretch =>
      'settled' in stretch
        ? stretch.settled.join('')
        : `<${stretch.clash.ours.join('')}|${stretch.clash.theirs.join('')}>`,
    )
    .join('')

describe('three versions of a sequence', () => {
  it.each([
    ['abc', 'Abc', 'abC', 'AbC'],
    ['abc', 'Abc', 'aBc', 'ABc'],
    ['abc', 'Abc', 'axbc', 'Axbc'],
    ['abc', 'bc', 'abcd', 'bcd'],
    ['abc', 'aBc', 'bxc', 'Bxc'],
    ['abc', 'aBc', 'aBc', 'aBc'],
    ['abc', 'aBc', 'aDc', 'a<B|D>c'],
    ['abc', 'axbc', 'aybc', 'a<x|y>bc'],
    ['abc', 'ac', 'aDc', 'a<|D>c'],
    ['', 'x', 'y', '<x|y>'],
    ['', '', '', ''],
  ])('%s: %s and %s → %s', (base, ours, theirs, result) => {
    expect(settled(merged(base, ours, theirs))).toBe(result)
  })

  it('with one of them as it was give the other, and the same from both gives it once', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(settled(merged(base, base, other))).toBe(other)
        expect(settled(merged(base, other, base))).toBe(other)
        expect(settled(merged(base, other, other))).toBe(other)
      }),
    )
  })

  it('lose nothing that either has added', () => {
    const base = fc.constant('0123456789')
    const added = (letters: string) =>
      fc.array(fc.tuple(fc.nat(10), fc.constantFrom(...letters)), { maxLength: 6 })
    const insert = (text: string, places: readonly [number, string][]): string =>
      [...places]
        .sort(([a], [b]) => b - a)
        .reduce((all, [at, x]) => all.slice(0, at) + x + all.slice(at), text)
    fc.assert(
      fc.property(base, added('abc'), added('xyz'), (text, one, other) => {
        const letters = (all: string): string => [...all.replace(/[^a-z0-9]/g, '')].sort().join('')
        const result = settled(merged(text, insert(text, one), insert(text, other)))
        expect(letters(result)).toBe(letters(text + [...one, ...other].map(([, x]) => x).join('')))
      }),
    )
  })
})

describe('articles', () => {
  const article = (...content: string[]): ArticleSource => ({
    id: 'a',
    title: '渡口',
    script: 'zh-Hans',
    blocks: content.map(text => ({ type: 'paragraph' as const, content: [text] })),
  })

  it('keep the recording that an editor has added, which no origin names', () => {
    const base = article('一')
    const audio = 'https://a.example/ge.mp3'
    const { conflicts, take } = mergeArticles(base, { ...base, audio }, article('二'))
    expect(conflicts).toEqual([])
    expect(take([])).toMatchObject({ audio, blocks: article('二').blocks })
  })

  it('whose text looks like our own signs are merged as any', () => {
    const base = article('figure 0', '\u0030', '![]')
    const { conflicts, take } = mergeArticles(base, article('figure 0', '1', '![]'), base)
    expect(conflicts).toEqual([])
    expect(take([]).blocks).toEqual(article('figure 0', '1', '![]').blocks)
  })

  it('keep marks that an editor has set around what the origin changes', () => {
    const strong = (text: string): ArticleSource => ({
      ...article(),
      blocks: [{ type: 'paragraph', content: [{ text, strong: true }, '三灯。'] }],
    })
    const base = article('一船，二桥，三灯。')
    const { conflicts, take } = mergeArticles(base, strong('一船，二桥，'), article('一船，二座桥，三灯。'))
    expect(conflicts).toEqual([])
    expect(take([]).blocks).toEqual(strong('一船，二座桥，').blocks)
  })

  it('keep what was told of mistakes, and ids of before, which no origin names', () => {
    const base = article('一')
    const own = { former_ids: ['b'], corrections: [{ date: '2026-03-01', what: '「一」原作「二」' }] }
    const { conflicts, take } = mergeArticles(base, { ...base, ...own }, article('二'))
    expect(conflicts).toEqual([])
    expect(take([])).toMatchObject(own)
  })

  it('keep a paragraph that one puts behind another, within which both change something', () => {
    const base = article('一船，二桥。', '三灯。')
    const theirs = article('一船，二座桥。', '新的一段。', '三灯。')
    const { conflicts, take } = mergeArticles(base, article('一条船，二桥。', '三灯。'), theirs)
    expect(conflicts).toEqual([])
    expect(take([]).blocks).toEqual(article('一条船，二座桥。', '新的一段。', '三灯。').blocks)
  })

  it('keep the picture that one of them has put in, where it is known which there was', () => {
    const withPicture = (src: string, alt = '船'): ArticleSource => ({
      ...article(),
      blocks: [{ type: 'figure', src, alt }],
    })
    const base = withPicture('images/a-0123456789.png')
    const other = 'images/a-abcdef0123.png'
    expect(mergeArticles(base, withPicture(other), base).take([]).blocks).toEqual(withPicture(other).blocks)
    expect(mergeArticles(base, base, withPicture(other, '桥')).take([]).blocks).toEqual(
      withPicture(other, '桥').blocks,
    )
  })
})
