/** Drafts and embargoes: what is not to be read yet stands in nothing that readers get, before its minute. */
import { spawnSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileLibrary } from '../../../../src/publishing/build/compile'
import { dueIn, planPublish } from '../../../../src/publishing/build/plan'
import { publishLibrary, type PublishOptions } from '../../../../src/publishing/build/publish'
import { segment } from '../../../../src/publishing/script/segment'
import { runs } from '../../../nightly'
import { built } from '../../../tsx'
import { temporaryFolder } from '../temporary'
import { bytesBelow } from './served'

const SEVEN = '2026-12-01T07:00+08:00'
const BEFORE = new Date('2026-12-01T06:59:59+08:00')
const AFTER = new Date(SEVEN)

const article = (id: string, title: string, body: string, ...fields: string[]): string =>
  `---\n${[`id: ${id}`, `title: ${title}`, 'script: zh-Hans', ...fields].join('\n')}\n---\n\n${body}\n`

const LIBRARY = {
  'lu/series.yaml': 'title: 路\nscript: zh-Hans\ntags: [路]\n',
  'lu/yi.md': article('yi', '第一里', '第一里路。', 'date: 2026-01-01'),
  'lu/er.md': article('er', '第二里', '第二里路。', 'date: 2026-02-01'),
}

beforeAll(() => {
  segment('')
}, 60_000)

async function desk(files: Record<string, string | Uint8Array>) {
  const contentDir = await temporaryFolder(files)
  const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
  const options = { contentDir, outDir, cacheDir, site: 'https://site.example' }
  return {
    contentDir,
    outDir,
    publish: (more?: Partial<PublishOptions>) => publishLibrary({ ...options, ...more }),
    plan: (more?: Partial<PublishOptions>) => planPublish({ ...options, ...more }),
    due: (now: Date) => dueIn({ ...options, now }),
    write: (name: string, text: string) => writeFile(path.join(contentDir, name), text),
    /** All that readers could fetch, as one text. */
    out: async () =>
      Object.entries(await bytesBelow(outDir))
        .map(([name, bytes]) => name + Buffer.from(bytes, 'latin1').toString('utf8'))
        .join('\n'),
  }
}

describe('an article that is held back', { timeout: 120_000 }, () => {
  it.each([
    ['draft: true', { 'lu/san.md': article('san', '第三里', '甲乙丙丁。', 'draft: true') }, undefined],
    ['a folder drafts/', { 'lu/drafts/san.md': article('san', '第三里', '甲乙丙丁。') }, undefined],
    ['publish_at', { 'lu/san.md': article('san', '第三里', '甲乙丙丁。', `publish_at: ${SEVEN}`) }, AFTER],
  ])('by %s is in nothing that readers get', async (_, files, due) => {
    const { publish, out } = await desk({ ...LIBRARY, ...files })
    const { articles } = await publish({ now: BEFORE })
    expect(articles).toBe(2)
    expect(await out()).not.toMatch(/第三里|甲乙丙丁|san/)
    await publish({ now: due ?? new Date('2099-01-01') })
    expect((await out()).includes('甲乙丙丁')).toBe(due !== undefined)
  })

  it('is in no list of titles that its series gives, and in no build', async () => {
    const held = article('san', '第三里', '甲乙丙丁。', `publish_at: ${SEVEN}`)
    const listed = `${LIBRARY['lu/series.yaml']}listed:\n  - {title: 第三里}\n  - {title: 第四里}\n`
    const { contentDir, publish, out } = await desk({
      ...LIBRARY,
      'lu/san.md': held,
      'lu/series.yaml': listed,
    })
    await publish({ now: BEFORE })
    expect(await out()).not.toContain('第三里')
    expect(await out()).toContain('第四里')
    const built = await temporaryFolder()
    await compileLibrary({ contentDir, outDir: built, now: BEFORE })
    expect(JSON.stringify(await bytesBelow(built))).not.toContain(Buffer.from('甲乙').toString('latin1'))
  })

  it('is looked at all the same: its errors come at the desk and not at its minute', async () => {
    const { publish } = await desk({
      ...LIBRARY,
      'lu/san.md': article('san', '第三里', '![灯](images/nie.png)', `publish_at: ${SEVEN}`),
    })
    await expect(publish({ now: BEFORE })).rejects.toThrow(/san\.md:8: There is no such picture/)
  })

  it.each(['2026-12-01', '2026-12-01T07:00', '2026-13-01T07:00Z'])('%s is no minute', async minute => {
    const { publish } = await desk({
      ...LIBRARY,
      'lu/san.md': article('san', '第三里', '文。', `publish_at: ${minute}`),
    })
    await expect(publish()).rejects.toThrow(/san\.md:5: "publish_at" is not right\. /)
  })

  it('and is published already is not taken back unless that is said', async () => {
    const { publish, write, out } = await desk(LIBRARY)
    await publish()
    const before = await out()
    await write('lu/er.md', article('er', '第二里', '第二里路，改过。', `publish_at: ${SEVEN}`))
    await expect(publish({ now: BEFORE })).rejects.toThrow(
      /er\.md: It is published already, and publish_at would take it back until 2026-12-01T07:00\+08:00\. .*--withdraw 1/,
    )
    expect(await out()).toBe(before)
    expect((await publish({ now: BEFORE, withdraw: 1 })).withdrawn).toEqual(['er'])
    expect((await publish({ now: AFTER })).withdrawn).toEqual([])
    expect(await out()).toContain('第二里路，改过。')
  })
})

describe('npm run new', () => {
  it('what it has put there is refused, and in a draft it may stand', async () => {
    const template = ['正文从这里开始。', '## 小标题', '![图上有什么]()'].join('\n\n')
    const { publish, write } = await desk({
      ...LIBRARY,
      'lu/san.md': article('san', '人物：标题', template, 'draft: true'),
    })
    expect(await publish()).toMatchObject({ articles: 2, held: [{ id: 'san' }] })
    await write('lu/san.md', article('san', '人物：标题', template))
    const refused = await publish().then(() => '', String)
    expect(
      [...refused.matchAll(/san\.md:(\d+): This is what npm run new has put here/g)].map(([, line]) => line),
    ).toEqual(['3', '7', '9', '11'])
  }, 60_000)
})

describe('npm run publish -- --dry-run', { timeout: 120_000 }, () => {
  it('says what is new, changed, withdrawn and held back, and writes nothing', async () => {
    const { contentDir, outDir, publish, plan, write } = await desk({
      ...LIBRARY,
      'lu/wu.md': article('wu', '第五里', '第五里路。'),
    })
    expect(await plan()).toMatchObject({ fresh: ['er', 'yi', 'wu'], changed: [], withdrawn: [] })
    expect(await bytesBelow(outDir)).toEqual({})
    await publish()
    expect(await plan()).toEqual({ fresh: [], changed: [], touched: [], withdrawn: [], held: [] })
    const before = await bytesBelow(outDir)
    await write('lu/er.md', article('er', '第二里', '第二里路，改过。', 'date: 2026-02-01'))
    await write('lu/san.md', article('san', '第三里', '第三里路。', 'date: 2026-03-01'))
    await write('lu/si.md', article('si', '第四里', '第四里路。', `publish_at: ${SEVEN}`))
    await rm(path.join(contentDir, 'lu/wu.md'))
    const { held, touched, ...rest } = await plan({ now: BEFORE })
    expect(rest).toEqual({ fresh: ['san'], changed: ['er'], withdrawn: ['wu'] })
    expect(touched).toEqual(['yi'])
    expect(held).toMatchObject([{ id: 'si', publishAt: SEVEN }])
    expect(await bytesBelow(outDir)).toEqual(before)
  })

  it('says what a publish would refuse', async () => {
    const { publish, plan, write } = await desk(LIBRARY)
    await publish()
    await write('lu/er.md', article('er', '第二里', '第二里路。', `publish_at: ${SEVEN}`))
    expect((await plan({ now: BEFORE })).refusal).toMatch(/er\.md: It is published already/)
    await write('lu/er.md', article('er', '第二里', '<b>第二里</b>'))
    await expect(plan()).rejects.toThrow(/er\.md:7: HTML/)
  })
})

describe('npm run publish -- --due', { timeout: 120_000 }, () => {
  it('knows what is due, and what is next', async () => {
    const later = '2026-12-02T07:00+08:00'
    const { publish, due } = await desk({
      ...LIBRARY,
      'lu/san.md': article('san', '第三里', '第三里路。', `publish_at: ${SEVEN}`),
      'lu/si.md': article('si', '第四里', '第四里路。', `publish_at: ${later}`),
      'lu/wu.md': article('wu', '第五里', '第五里路。', 'draft: true'),
    })
    await publish({ now: BEFORE })
    expect(await due(BEFORE)).toMatchObject({ due: [], next: { id: 'san', publishAt: SEVEN } })
    expect(await due(AFTER)).toMatchObject({ due: ['san'], next: { id: 'si' } })
    await publish({ now: AFTER })
    expect(await due(AFTER)).toMatchObject({ due: [], next: { id: 'si' } })
  })

  it('does nothing where nothing is due, and says when that will be', async () => {
    const { contentDir, outDir, publish, write } = await desk(LIBRARY)
    await publish()
    await write('lu/er.md', article('er', '第二里', '改过，还没校对。', 'date: 2026-02-01'))
    await write('lu/san.md', article('san', '第三里', '文。', 'publish_at: 2099-12-01T07:00+08:00'))
    const before = await bytesBelow(outDir)
    const run = (...args: string[]) =>
      spawnSync(
        ...built(
          'config/scripts/publish.ts',
          '--content',
          contentDir,
          '--out',
          outDir,
          '--without-cards',
          ...args,
        ),
        { encoding: 'utf8' },
      )
    const { status, stdout } = run('--due')
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'Nothing is due. Next: san, 2099-12-01T07:00+08:00\n',
    })
    expect(run('--dry-run').stdout).toBe(
      'new: 0\nchanged: 1 (er)\nwithdrawn: 0\nheld back until 2099-12-01T07:00+08:00: san\nNothing has been published.\n',
    )
    expect(await bytesBelow(outDir)).toEqual(before)
    expect(await readFile(path.join(outDir, 'withdrawn.json'), 'utf8')).toContain('"ids":[]')
  })
})

/** Characters that are the same in all scripts; no text of the public's has any of them. */
const SECRET = fc
  .array(fc.constantFrom(...Array.from('甲乙丙丁戊己庚辛壬癸子寅卯辰巳午未申酉戌亥')), {
    minLength: 8,
    maxLength: 60,
  })
  .map(all => all.join(''))
const PUBLIC = fc
  .array(fc.constantFrom(...Array.from('天地日月山水火土木石田人口手足刀弓車舟衣食')), {
    minLength: 8,
    maxLength: 60,
  })
  .map(all => all.join(''))

const random = (text: fc.Arbitrary<string>) =>
  fc.record({
    title: text,
    subtitle: text,
    summary: text,
    body: fc.array(text, { minLength: 1, maxLength: 3 }),
    alt: text,
  })

describe('random libraries with texts that are held back', () => {
  it('no part of one is in any output before its minute, and all of it afterwards', async () => {
    // Large enough to have a copy.
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const picture = await sharp({
      create: { width: 60, height: 60, channels: 3, background: 'red', noise },
    })
      .png()
      .toBuffer()
    const held = fc.record({
      text: random(SECRET),
      how: fc.constantFrom('minute', 'draft', 'folder'),
      isListed: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(random(PUBLIC), { minLength: 1, maxLength: 3 }),
        fc.array(held, { minLength: 1, maxLength: 3 }),
        async (open, secret) => {
          const source = (id: string, text: (typeof open)[number], ...fields: string[]): string =>
            article(
              id,
              text.title,
              [...text.body, `## ${text.alt}`, `![${text.alt}](images/${id}.png "${text.alt}")`].join('\n\n'),
              `subtitle: ${text.subtitle}`,
              `summary: ${text.summary}`,
              `tag: ${text.alt}`,
              `credits: [{role: 撰文, names: [${text.alt}]}]`,
              ...fields,
            )
          const listed = secret
            .filter(({ isListed }) => isListed)
            .map(({ text }) => `  - {title: ${text.title}}\n`)
          const files: Record<string, string | Uint8Array> = {
            'lu/series.yaml': `title: 路\nscript: zh-Hans\ntags: [路]\n${listed.length > 0 ? `listed:\n${listed.join('')}` : ''}`,
          }
          for (const [at, text] of open.entries()) files[`lu/open-${at}.md`] = source(`open-${at}`, text)
          for (const [at, { text, how }] of secret.entries()) {
            const id = `${at % 2 ? 'a-' : ''}secret-${at}`
            const field = how === 'minute' ? [`publish_at: ${SEVEN}`] : how === 'draft' ? ['draft: true'] : []
            files[`lu/${how === 'folder' ? 'drafts/' : ''}${id}.md`] = source(id, text, ...field)
          }
          for (const [at] of open.entries()) files[`lu/images/open-${at}.png`] = picture
          for (const [at] of secret.entries())
            for (const id of [`secret-${at}`, `a-secret-${at}`]) files[`lu/images/${id}.png`] = picture
          const later = Object.entries(files).filter(([name]) => /secret-\d\.md$/.test(name))
          const { publish, out, write } = await desk({
            ...Object.fromEntries(Object.entries(files).filter(([name]) => !/secret-\d\.md$/.test(name))),
            'lu/drafts/nothing.txt': '',
          })
          // What an earlier run has read is remembered, and must not be mixed up with what is new and held.
          await publish({ now: BEFORE })
          for (const [name, text] of later) await write(name, String(text))
          await publish({ now: BEFORE })
          // No two characters of them, to say nothing of eight.
          const early = await out()
          // A folder's drafts stay out of lists by where they lie: a title that its series lists is the owner's word.
          const words = secret.filter(({ how, isListed }) => how !== 'folder' || !isListed)
          for (const { text } of words)
            for (const word of [text.title, text.subtitle, text.summary, text.alt, ...text.body])
              for (let from = 0; from + 8 <= word.length; from++)
                expect(early).not.toContain(word.slice(from, from + 8))
          expect(early).not.toContain('secret-')
          expect(early).toMatch(/open-0\.[0-9a-f]{8}\.png\.60\.webp/)
          await publish({ now: AFTER })
          const late = await out()
          for (const { text, how } of secret) if (how === 'minute') expect(late).toContain(text.body[0])
        },
      ),
      { numRuns: runs(8, 1_000) },
    )
  }, 3_600_000)
})
