import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { ahead, inLanes } from '../../../../src/publishing/disk/lanes'

it('works on a few at a time', async () => {
  let [now, most] = [0, 0]
  const done: number[] = []
  await inLanes([1, 2, 3, 4, 5], 2, async item => {
    most = Math.max(most, (now += 1))
    await wait(1)
    now -= 1
    done.push(item)
  })
  expect(most).toBe(2)
  expect(done.sort()).toEqual([1, 2, 3, 4, 5])
})

it('begins no more after a failure, and waits for what has begun', async () => {
  const ended: number[] = []
  const failing = inLanes([1, 2, 3, 4], 2, async item => {
    if (item === 1) throw new Error('full')
    await wait(5)
    ended.push(item)
  })
  await expect(failing).rejects.toThrow('full')
  expect(ended).toEqual([2])
})

it('work is begun a few items ahead, and comes in the order of the items', async () => {
  const begun: number[] = []
  const results: number[] = []
  for (const [item, result] of ahead([0, 1, 2, 3, 4], 2, one => {
    begun.push(one)
    return new Promise<number>(resolve => setTimeout(() => resolve(one * 10), 5 - one))
  })) {
    expect(begun.at(-1)).toBe(Math.min(4, item + 1))
    results.push(await result())
  }
  expect(results).toEqual([0, 10, 20, 30, 40])
})

it('a failure is heard of with its own item', async () => {
  const heard: string[] = []
  for (const [item, result] of ahead(['a', 'b', 'c'], 3, one =>
    one === 'a' ? Promise.reject(new Error(`not ${one}`)) : Promise.resolve(one),
  ))
    heard.push(`${item}: ${await result().catch(String)}`)
  expect(heard).toEqual(['a: Error: not a', 'b: b', 'c: c'])
})
