import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Keeper } from '../../../src/desk/page/editor/keeper'
import type { Chosen, Opened, Saved } from '../../../src/desk/protocol'
import type { Side } from '../../../src/publishing/import/merge/merge-article'
import { parseArticle, writeArticle } from '../../../src/publishing/source/article-file'
import type { ArticleSource } from '../../../src/publishing/source/model'
import { runs as orAtNight } from '../../nightly'
import { openDesk } from './desk-app'

const START = `---
id: du-kou
title: 渡口
script: zh-Hans
---

天还没亮，船家已经起来了。他把缆绳解开，听了一会儿水声。

## 雾

河上有雾，看不见对岸；只听见桨声。

> 雾散了再走，急什么。
`

const ADDRESS = '/api/article?series=he&name=du-kou'

/** One edit: where it goes, and how. What it puts in is a word that nothing else has. */
interface Edit {
  at: number
  how: 'clause' | 'paragraph' | 'title'
}

/** `browser`, `file`: an edit there · `save`: the browser saves, and these edits happen while the answer is awaited. */
type Step =
  | { who: 'browser' | 'file'; edit: Edit }
  | { who: 'save'; before: Edit[]; after: Edit[]; typed: Edit[] }
  | { who: 'look' }

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat({ max: 30 }),
  how: fc.constantFrom('clause' as const, 'clause' as const, 'paragraph' as const, 'title' as const),
})
const few = fc.array(edit, { maxLength: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ who: fc.constantFrom('browser' as const, 'file' as const), edit }),
  fc.record({ who: fc.constant('save' as const), before: few, after: few, typed: few }),
  fc.constant({ who: 'look' as const }),
)

function edited(article: ArticleSource, { at, how }: Edit, word: string): ArticleSource {
  if (how === 'title') return { ...article, title: `${article.title}${word}` }
  const { blocks } = article
  const place = at % blocks.length
  const block = blocks[place]
  if (how === 'clause' && block?.type === 'paragraph') {
    const clauses = block.content.map(String).join('').split('，')
    const which = at % clauses.length
    const text = clauses.map((clause, n) => (n === which ? `${word}${clause}` : clause)).join('，')
    return {
      ...article,
      blocks: blocks.map((one, n) => (n === place ? { type: 'paragraph', content: [text] } : one)),
    }
  }
  const added = { type: 'paragraph' as const, content: [`${word}。`] }
  return { ...article, blocks: [...blocks.slice(0, place), added, ...blocks.slice(place)] }
}

async function play(steps: readonly Step[], sides: readonly Side[]): Promise<void> {
  const desk = await openDesk({ 'du-kou': START })
  const file = path.join(desk.content, 'he/du-kou.md')
  const onDisk = (): string => readFileSync(file, 'utf8')
  let count = 0
  const words = new Set<string>()
  const word = (who: string): string => {
    const one = `${who}${(count += 1)}号`
    words.add(one)
    return one
  }
  const inFile = (how: Edit): void =>
    writeFileSync(file, writeArticle(edited(parseArticle(onDisk(), file), how, word('文')), onDisk()))
  const inBrowser = (how: Edit): void => keeper.change(edited(keeper.article, how, word('屏')))
  let during: { before: Edit[]; after: Edit[]; typed: Edit[] } | undefined
  let conflict: Chosen | undefined
  const given: Side[] = []
  const choose = (): Side => {
    const side = sides[given.length % sides.length] ?? 'ours'
    given.push(side)
    return side
  }
  const keeper = new Keeper((await (await desk.ask(ADDRESS)).json()) as Opened, {
    async save(what) {
      const now = during
      during = undefined
      now?.before.forEach(inFile)
      const response = await desk.ask(ADDRESS, { method: 'PUT', body: JSON.stringify(what) })
      const saved = (await response.json()) as Saved
      expect(response.status).toBe(200)
      now?.typed.forEach(inBrowser)
      now?.after.forEach(inFile)
      return saved
    },
    hash: async () =>
      ((await (await desk.ask(`/api/article/hash?series=he&name=du-kou`)).json()) as { hash: string }).hash,
    merged: () => {},
    told(state) {
      if (state.is !== 'conflict') return
      // What somebody decides against has been seen and is not lost.
      const chosen = state.conflicts.map(choose)
      for (const [at, one] of state.conflicts.entries()) {
        const [kept, dropped] = chosen[at] === 'ours' ? [one.ours, one.theirs] : [one.theirs, one.ours]
        for (const each of words) if (dropped.includes(each) && !kept.includes(each)) words.delete(each)
      }
      conflict = { conflicts: state.conflicts, sides: chosen }
    },
    holdUnsaved: () => {},
  })
  const settle = async (): Promise<void> => {
    for (let tries = 0; conflict && tries < 20; tries += 1) {
      const chosen = conflict
      conflict = undefined
      await keeper.flush(chosen)
    }
  }
  for (const one of steps) {
    if (one.who === 'browser') inBrowser(one.edit)
    else if (one.who === 'file') inFile(one.edit)
    else {
      if (one.who === 'save') during = one
      await (one.who === 'save' ? keeper.flush() : keeper.look())
      await settle()
      during = undefined
    }
  }
  await keeper.flush()
  await settle()
  await keeper.look()
  await settle()
  const end = onDisk()
  expect([...words].filter(one => !end.includes(one))).toEqual([])
  expect(keeper.article).toEqual(parseArticle(end, file))
  await desk.close()
}

/** Each begins a library of its own. */
const RUNS = orAtNight(50, 1_000)

describe('an article that is edited in the browser and in its file at once', () => {
  it(
    'has every edit of both in the end, but what somebody has decided against',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 2, maxLength: 12 }),
          fc.array(fc.constantFrom<Side>('ours', 'theirs'), { minLength: 1, maxLength: 3 }),
          play,
        ),
        { numRuns: RUNS },
      )
    },
    60_000 + RUNS * 1_000,
  )
})
