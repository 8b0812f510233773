import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newArticle } from '../../../../src/publishing/import/new-article'
import { parseArticle } from '../../../../src/publishing/source/article-file'
import { compileLibrary } from '../../../../src/publishing/build/compile'
import { temporaryFolder } from '../temporary'

const SERIES = { 'he/series.yaml': 'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\n' }

describe('a new article', () => {
  it('is a draft, in the script and with the tag of its series', async () => {
    const contentDir = await temporaryFolder(SERIES)
    const file = await newArticle({ contentDir, series: 'he', title: '阿莲：灯下补网', date: '2026-03-05' })
    expect(path.relative(contentDir, file)).toBe('he/a-lian.md')
    expect(parseArticle(await readFile(file, 'utf8'), file)).toMatchObject({
      id: 'a-lian',
      tag: '河埠头',
      title: '阿莲：灯下补网',
      date: '2026-03-05',
      script: 'zh-Hans',
      draft: true,
    })
    // It stands in nobody's way.
    await expect(compileLibrary({ contentDir })).resolves.toMatchObject({ articles: 0 })
  })

  it('never takes the place of another, nor a name that is no id, nor a series that is not there', async () => {
    const contentDir = await temporaryFolder(SERIES)
    const wish = { contentDir, series: 'he', title: '阿莲：灯下补网', date: '2026-03-05' }
    await newArticle(wish)
    expect(path.basename(await newArticle(wish))).toBe('a-lian-2.md')
    await expect(newArticle({ ...wish, id: 'a-lian' })).rejects.toThrow(
      'The id "a-lian" is taken. Choose another --id.',
    )
    await expect(newArticle({ ...wish, id: '../x' })).rejects.toThrow('cannot be the id')
    await expect(newArticle({ ...wish, series: 'hai' })).rejects.toThrow(
      'There is no series "hai". Choose one of he',
    )
  })
})
