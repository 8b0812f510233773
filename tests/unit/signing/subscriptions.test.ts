/** Who waits for which instalment, in each database. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SeriesNews } from '../../../src/model/news'
import type { Subscriptions } from '../../../src/signing/subscriptions'
import { tsx } from '../../tsx'
import { DATABASES, openAt, placeOf, stopServers, type Kept, type Place } from './databases'

const ANNA = 'oAnna_0123456789abcdefghijkl'
const BEN = 'oBen-_0123456789ABCDEFghijkl'

/** What a publish tells of a series whose instalments are these, newest first. */
const series = (ids: string[], changes: Partial<SeriesNews> = {}): SeriesNews => {
  const [newest = 'none', ...others] = ids
  return {
    id: 'jin-wei',
    former: [],
    title: '津卫新青年',
    newest: { id: newest, former: [], title: `题目 ${newest}` },
    others,
    ...changes,
  }
}
const news = (...ids: string[]) => ({ series: [series(ids)] })

afterAll(stopServers)

describe.each(DATABASES)('subscriptions in %s', name => {
  let place: Place
  let kept: Kept
  let subscriptions: Subscriptions

  beforeEach(async () => {
    place = await placeOf(name)
    kept = await openAt(place.address)
    ;({ subscriptions } = kept)
  }, 60_000)
  afterEach(async () => {
    await kept.close()
    await place.remove()
  })
  const openids = async (): Promise<string[]> =>
    (await subscriptions.waiting(100)).map(({ openid }) => openid).sort()

  it('are of series that a publish has told of', async () => {
    expect(await subscriptions.subscribe(ANNA, 'jin-wei')).toBe(false)
    await subscriptions.tell(news('a'))
    expect(await subscriptions.subscribe(ANNA, 'jin-wei')).toBe(true)
    expect(await subscriptions.subscribe(ANNA, 'yue-du')).toBe(false)
  })

  it('wait until there is a new instalment, and know it then', async () => {
    await subscriptions.tell(news('a'))
    await subscriptions.subscribe(ANNA, 'jin-wei')
    expect(await subscriptions.tell(news('a'))).toBe(0)
    expect(await openids()).toEqual([])
    expect(await subscriptions.tell(news('b', 'a'))).toBe(1)
    expect(await subscriptions.waiting(100)).toEqual([
      {
        openid: ANNA,
        series: 'jin-wei',
        told: 0,
        seriesTitle: '津卫新青年',
        instalment: 'b',
        title: '题目 b',
      },
    ])
  })

  it('tell readers apart by the case of their letters, and count a reader once', async () => {
    await subscriptions.tell(news('a'))
    for (const openid of [BEN, BEN, BEN.toLowerCase()]) await subscriptions.subscribe(openid, 'jin-wei')
    expect(await subscriptions.tell(news('b', 'a'))).toBe(2)
  })

  it('are not for what their reader had already when they asked', async () => {
    await subscriptions.tell(news('a'))
    await subscriptions.tell(news('b', 'a'))
    await subscriptions.subscribe(ANNA, 'jin-wei')
    expect(await subscriptions.tell(news('b', 'a'))).toBe(0)
    expect(await subscriptions.tell(news('c', 'b', 'a'))).toBe(1)
  })

  it('are not for what comes in below the newest, is shown again, or has another id', async () => {
    await subscriptions.tell(news('b', 'a'))
    await subscriptions.subscribe(ANNA, 'jin-wei')
    expect(await subscriptions.tell(news('b', 'old', 'a'))).toBe(0) // put in afterwards
    expect(await subscriptions.tell(news('old', 'a'))).toBe(0) // the newest taken back
    const renamed = { id: 'b2', former: ['b'], title: '题目' }
    expect(await subscriptions.tell({ series: [series(['b', 'a'], { newest: renamed })] })).toBe(0)
    expect(await subscriptions.tell(news('c', 'b2', 'a'))).toBe(1)
  })

  it('go with a series that is renamed', async () => {
    await subscriptions.tell(news('a'))
    await subscriptions.subscribe(ANNA, 'jin-wei')
    await subscriptions.tell({ series: [series(['a'], { id: 'xin-jin-wei', former: ['jin-wei'] })] })
    expect(await openids()).toEqual([])
    await subscriptions.tell({ series: [series(['b', 'a'], { id: 'xin-jin-wei', former: ['jin-wei'] })] })
    expect(await subscriptions.waiting(9)).toMatchObject([
      { openid: ANNA, series: 'xin-jin-wei', instalment: 'b' },
    ])
  })

  it('are taken away by their reader, for one series alone', async () => {
    const both = (...ids: string[]) => ({ series: [series(ids), series(ids, { id: 'yue-du' })] })
    await subscriptions.tell(both('a'))
    for (const id of ['jin-wei', 'yue-du']) await subscriptions.subscribe(ANNA, id)
    await subscriptions.unsubscribe(ANNA, 'jin-wei')
    await subscriptions.unsubscribe(BEN, 'yue-du')
    await subscriptions.tell(both('b', 'a'))
    expect(await subscriptions.waiting(9)).toMatchObject([{ openid: ANNA, series: 'yue-du' }])
  })

  it('are claimed once, and put back unless their reader has asked anew', async () => {
    await subscriptions.tell(news('a'))
    await subscriptions.subscribe(ANNA, 'jin-wei')
    await subscriptions.tell(news('b', 'a'))
    const [one] = await subscriptions.waiting(9)
    if (!one) throw new Error('nobody waits')
    expect(await Promise.all([subscriptions.claim(one), subscriptions.claim(one)])).toEqual(
      expect.arrayContaining([true, false]),
    )
    expect(await openids()).toEqual([])
    await subscriptions.putBack(one)
    expect(await openids()).toEqual([ANNA])
    expect(await subscriptions.claim(one)).toBe(true)
    await subscriptions.subscribe(ANNA, 'jin-wei')
    await subscriptions.putBack(one)
    expect(await openids()).toEqual([]) // asked after b: waits for c
    expect(await subscriptions.claim(one)).toBe(false)
  })

  it('are there after a start', async () => {
    await subscriptions.tell(news('a'))
    await subscriptions.subscribe(ANNA, 'jin-wei')
    await subscriptions.tell(news('b', 'a'))
    await kept.close()
    kept = await openAt(place.address)
    ;({ subscriptions } = kept)
    expect(await openids()).toEqual([ANNA])
  })
})

describe('a file of SQLite', () => {
  let place: Place
  beforeEach(async () => void (place = await placeOf('SQLite')))
  afterEach(() => place.remove())

  it('is one service’s at a time', { timeout: 30_000 }, async () => {
    const first = await openAt(place.address)
    await expect(openAt(place.address)).rejects.toThrow('is in use by another signing service')
    await first.close()
    await (await openAt(place.address)).close()
  })

  it(
    'is whole, and free, after a service was killed in the middle of a change',
    { timeout: 30_000 },
    async () => {
      const [command, args] = tsx(path.join(import.meta.dirname, 'killed-service.ts'))
      const child = spawn(command, [...args, place.address])
      let said = ''
      child.stdout.on('data', chunk => (said += String(chunk)))
      const signal = await new Promise(resolve => child.once('exit', (_, signal) => resolve(signal)))
      expect([signal, said.trim()]).toEqual(['SIGKILL', 'in the middle'])
      const { subscriptions, close } = await openAt(place.address)
      await subscriptions.tell(news('b', 'a'))
      expect(await subscriptions.waiting(9)).toMatchObject([{ openid: ANNA, instalment: 'b' }])
      await close()
    },
  )
})
