import { expect, it } from 'vitest'
import { changedCharacters, changedPlaces } from '../../../../src/publishing/import/changed-characters'

it('marks what the other version has not', () => {
  expect(changedCharacters('渡口的灯亮着', '渡头的灯还亮着')).toEqual({
    before: [
      { text: '渡', changed: false },
      { text: '口', changed: true },
      { text: '的灯', changed: false },
      { text: '亮着', changed: false },
    ],
    now: [
      { text: '渡', changed: false },
      { text: '头', changed: true },
      { text: '的灯', changed: false },
      { text: '还', changed: true },
      { text: '亮着', changed: false },
    ],
  })
})

it('gives each place of a difference, also one where nothing was', () => {
  const patch = '--- before\n+++ now\n@@ -1,1 +1,1 @@\n-渡口\n+渡头\n@@ -3,0 +4,1 @@\n+灯\n'
  expect(changedPlaces(patch)).toEqual([
    {
      before: [
        { text: '渡', changed: false },
        { text: '口', changed: true },
      ],
      now: [
        { text: '渡', changed: false },
        { text: '头', changed: true },
      ],
    },
    { before: [], now: [{ text: '灯', changed: true }] },
  ])
})

it('does not compare two texts that share nothing, character by character', () => {
  const [one, other] = ['甲'.repeat(5_000), '乙'.repeat(5_000)]
  expect(changedCharacters(one, other)).toEqual({
    before: [{ text: one, changed: true }],
    now: [{ text: other, changed: true }],
  })
})
