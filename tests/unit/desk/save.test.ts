import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Opened, Save, Saved } from '../../../src/desk/protocol'
import type { ArticleSource } from '../../../src/publishing/source/model'
import { ARTICLE, openDesk, type DeskUnderTest } from './desk-app'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await openDesk({ 'du-kou': ARTICLE })
})
afterEach(() => desk.close())

const ADDRESS = '/api/article?series=he&name=du-kou'
const file = (): string => path.join(desk.content, 'he/du-kou.md')
const onDisk = (): Promise<string> => readFile(file(), 'utf8')
const open = async (): Promise<Opened> => (await (await desk.ask(ADDRESS)).json()) as Opened
const save = async (what: Save): Promise<Saved> =>
  (await (await desk.ask(ADDRESS, { method: 'PUT', body: JSON.stringify(what) })).json()) as Saved
const withFirst = (article: ArticleSource, text: string): ArticleSource => ({
  ...article,
  blocks: article.blocks.map((block, at) => (at === 0 ? { type: 'paragraph', content: [text] } : block)),
})

describe('a save', () => {
  it('of what was not touched leaves the file as it is, to the letter', async () => {
    const base = await open()
    expect(await save({ base, article: base.article })).toMatchObject({ outcome: 'saved', hash: base.hash })
    expect(await onDisk()).toBe(ARTICLE)
  })

  it('writes what was changed, and keeps what the front matter has beside', async () => {
    await writeFile(file(), ARTICLE.replace('date:', '# von Hand\ndate:'))
    const base = await open()
    const article = { ...withFirst(base.article, '雨停了。'), title: '渡口的早晨' }
    expect(await save({ base, article })).toMatchObject({ outcome: 'saved', article })
    expect(await onDisk()).toContain('title: 渡口的早晨\n# von Hand\ndate: 2026-03-01\n')
    expect(await onDisk()).toContain('\n---\n\n雨停了。\n\n河上有雾，看不见对岸。\n')
  })

  it('takes in what another has written into the file meanwhile', async () => {
    const base = await open()
    await writeFile(
      file(),
      ARTICLE.replace('河上有雾', '河上有薄雾').replace('title:', 'tag: 河埠头\ntitle:'),
    )
    const article = withFirst(base.article, '天还没亮，船家已经起来了。他把缆绳解开，听了很久水声。')
    expect(await save({ base, article })).toMatchObject({ outcome: 'merged' })
    expect(await onDisk()).toContain('听了很久水声。')
    expect(await onDisk()).toContain('河上有薄雾')
    expect(await onDisk()).toContain('tag: 河埠头')
  })

  it('writes nothing where both have changed one clause, and then what somebody has chosen', async () => {
    const base = await open()
    const theirs = ARTICLE.replace('河上有雾', '河上起了雾').replace('title: 渡口', 'title: 渡头')
    await writeFile(file(), theirs)
    const article = {
      ...base.article,
      title: '渡口的早晨',
      blocks: base.article.blocks.map(block =>
        block.type === 'paragraph' && block.content[0] === '河上有雾，看不见对岸。'
          ? { ...block, content: ['河上的雾很大，看不见对岸。'] }
          : block,
      ),
    }
    const answer = await save({ base, article })
    expect(answer).toMatchObject({
      outcome: 'conflict',
      conflicts: [
        { field: 'title', base: '渡口', ours: '渡口的早晨', theirs: '渡头' },
        {
          base: '河上有雾，看不见对岸。',
          ours: '河上的雾很大，看不见对岸。',
          theirs: '河上起了雾，看不见对岸。',
        },
      ],
    })
    expect(await onDisk()).toBe(theirs)
    const conflicts = 'conflicts' in answer ? answer.conflicts : []
    await save({ base, article, chosen: { conflicts, sides: ['ours', 'theirs'] } })
    expect(await onDisk()).toContain('title: 渡口的早晨')
    expect(await onDisk()).toContain('河上起了雾，看不见对岸。')
  })

  it('does not take a choice for a conflict that was another', async () => {
    const base = await open()
    await writeFile(file(), ARTICLE.replace('title: 渡口', 'title: 渡头'))
    const article = { ...base.article, title: '渡口的早晨' }
    const answer = await save({
      base,
      article,
      chosen: { conflicts: [{ field: 'title', ours: '渡', theirs: '渡头' }], sides: ['ours'] },
    })
    expect(answer.outcome).toBe('conflict')
    expect(await onDisk()).toContain('title: 渡头')
  })

  it('refuses in words what no file can hold, and leaves the file', async () => {
    const base = await open()
    const response = await desk.ask(ADDRESS, {
      method: 'PUT',
      body: JSON.stringify({ base, article: { ...base.article, title: ' ' } }),
    })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('must not be empty')
    expect(await onDisk()).toBe(ARTICLE)
  })
})
