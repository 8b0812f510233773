import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inLanes } from '../../../../src/publishing/disk/lanes'

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
