/** What a window keeps of an article, where the answers of the desk come late. */
import { expect, it } from 'vitest'
import { Keeper } from '../../../src/desk/page/editor/keeper'
import type { Chosen, Save, Saved } from '../../../src/desk/protocol'
import type { ArticleSource } from '../../../src/publishing/source/model'

const article = (title: string): ArticleSource => ({
  id: 'du-kou',
  title,
  script: 'zh-Hans',
  blocks: [{ type: 'paragraph', content: ['天还没亮。'] }],
})

it('takes a choice that is made while it saves, and does not ask for it again', async () => {
  const saves: Save[] = []
  const told: string[] = []
  const answers: ((saved: Saved) => void)[] = []
  const keeper = new Keeper(
    { hash: 'a', article: article('渡口') },
    {
      save: what => {
        saves.push(what)
        return new Promise(resolve => answers.push(resolve))
      },
      hash: () => Promise.resolve('b'),
      merged: () => undefined,
      told: ({ is }) => told.push(is),
      holdUnsaved: () => undefined,
    },
  )
  const conflict: Saved = { outcome: 'conflict', conflicts: [] }
  keeper.change(article('渡船'))
  const first = keeper.flush()
  answers[0]?.(conflict)
  await first
  expect(told).toEqual(['conflict'])

  const second = keeper.flush()
  const chosen: Chosen = { conflicts: [], sides: ['ours'] }
  await keeper.flush(chosen)
  expect(saves).toHaveLength(2)
  answers[1]?.(conflict)
  await expect.poll(() => saves.length).toBe(3)
  expect(saves[2]?.chosen).toEqual(chosen)
  answers[2]?.({ outcome: 'saved', hash: 'c', article: article('渡船') })
  await second
  expect(told).toEqual(['conflict', 'saved'])
})
