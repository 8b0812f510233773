import { describe, expect, it } from 'vitest'
import { Postings } from '../../../../src/publishing/search/postings'

describe('Postings', () => {
  it('gives each term its own, in the order in which they came', () => {
    const postings = new Postings()
    postings.add('船', 3)
    postings.add('渡', 1)
    postings.add('船', 4_294_967_295)
    const of = postings.byTerm()
    expect(postings.terms()).toEqual(['渡', '船'])
    expect([...of('船')]).toEqual([3, 4_294_967_295])
    expect([...of('渡')]).toEqual([1])
    expect([...of('燈')]).toEqual([])
  })

  it('goes on where one piece of memory is full', () => {
    const postings = new Postings()
    for (let number = 0; number < 1_048_577; number++) postings.add(number % 2 === 0 ? '甲' : '乙', number)
    const of = postings.byTerm()
    expect(of('甲').length).toBe(524_289)
    expect(of('甲').at(-1)).toBe(1_048_576)
    expect(of('乙').at(-1)).toBe(1_048_575)
  })

  it('may be empty', () => {
    const postings = new Postings()
    expect(postings.terms()).toEqual([])
    expect([...postings.byTerm()('船')]).toEqual([])
  })
})
