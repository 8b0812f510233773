import { describe, expect, it } from 'vitest'
import { createLimiter } from '../../../src/signing/limiter'

describe('createLimiter', () => {
  it('lets sixty through at once, then one a second', () => {
    let now = 0
    const wait = createLimiter(() => now)
    for (let count = 0; count < 60; count++) expect(wait('a')).toBe(0)
    expect(wait('a')).toBe(1)
    now += 500
    expect(wait('a')).toBe(1)
    now += 500
    expect(wait('a')).toBe(0)
    expect(wait('a')).toBe(1)
  })

  it('fills up again to sixty, and no further', () => {
    let now = 0
    const wait = createLimiter(() => now)
    for (let count = 0; count < 60; count++) wait('a')
    now += 3_600_000
    const allowed = Array.from({ length: 100 }, () => wait('a')).filter(seconds => seconds === 0)
    expect(allowed).toHaveLength(60)
  })

  it('remembers ten thousand clients, and forgets the one longest silent', () => {
    const wait = createLimiter(() => 0)
    const exhaust = (client: string): void => void Array.from({ length: 60 }, () => wait(client))
    exhaust('silent')
    exhaust('busy')
    for (let count = 0; count < 9_998; count++) wait(`client ${count}`)
    expect(wait('busy')).toBe(1)
    wait('one more')
    expect(wait('busy')).toBe(1)
    expect(wait('silent')).toBe(0)
  })
})
