/** Words that every object answers to, and other words of nobody's making: they are text like any other. */
import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCRIPTS } from '../../../src/model/schema'
import { compileLibrary } from '../../../src/publishing/build/compile'
import { readFileOfAnyFormat } from '../../../src/publishing/formats/registry'
import { settlePictures } from '../../../src/publishing/import/import-pictures'
import { convert } from '../../../src/publishing/script'
import { INHERITED, outsideWord } from '../../outside-words'
import { runs } from '../../nightly'
import { unpacked } from './formats/unpacked'
import { reviewed } from './review/library'
import { temporaryFolder } from './temporary'

const RUNS = runs(300, 100_000)
const PATIENT = { timeout: 60_000 + RUNS * 20 }

const directions = SCRIPTS.flatMap(from => SCRIPTS.map(to => ({ from, to })))

describe('conversion', PATIENT, () => {
  it.each(INHERITED)('leaves %s alone', word => {
    for (const direction of directions)
      for (const text of [word, `他说${word}`, `${word} ${word}`])
        expect(convert(text, direction).text).toContain(word)
  })

  it('takes any words in any order', () => {
    const text = fc.array(fc.oneof(outsideWord, fc.constantFrom('头发', '後來', '乾', '。', ' ')), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(text, fc.constantFrom(...directions), (words, direction) => {
        expect(typeof convert(words.join(''), direction).text).toBe('string')
      }),
      { numRuns: RUNS },
    )
  })
})

/** Every place of a library that takes a word of its editor's. */
const libraryOf = (word: string): Record<string, string> => ({
  'constructor/series.yaml': `title: ${JSON.stringify(word)}\nscript: zh-Hans\ntags: [${JSON.stringify(word)}]\n`,
  'constructor/constructor.md': `---\nid: constructor\ntag: ${JSON.stringify(word)}\ntitle: ${JSON.stringify(word)}\nscript: zh-Hans\ncredits:\n  - {role: ${JSON.stringify(word)}, names: [${JSON.stringify(word)}]}\noverrides:\n  - {text: ${JSON.stringify(word)}, zh-Hant-TW: ${JSON.stringify(word)}}\n---\n\n${word}\n\n${word} 后来 ${word}。\n`,
  'constructor/value-of.md': `---\nid: value-of\ntag: ${JSON.stringify(word)}\ntitle: 后来\nscript: zh-Hans\n---\n\n\`${word}\`\n\n![${word}]()\n`,
})

describe.each(INHERITED)('a library about %s', { timeout: 60_000 }, word => {
  it('is compiled and reviewed', async () => {
    const contentDir = await temporaryFolder(libraryOf(word))
    const report = await compileLibrary({ contentDir, outDir: await temporaryFolder() })
    expect(report).toMatchObject({ articles: 2, series: 1 })
    const { findings } = await reviewed(libraryOf(word))
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('an archive', () => {
  it.each(INHERITED)('whose article shows the picture %s has none', async word => {
    const zip = zipSync({ 'a.md': strToU8(`# 原型\n\n灯还亮着。\n\n![图](${word})\n\n船来了。\n`) })
    const [article] = await unpacked({ name: 'a.zip', bytes: Buffer.from(zip) })
    if (!article) throw new Error('The article is missing')
    const read = await readFileOfAnyFormat(article)
    const { reports } = await settlePictures(read, article, 'yuan-xing', undefined)
    expect(reports.map(({ outcome }) => outcome)).toEqual(['missing'])
  })
})

describe('a feed', () => {
  const titles = async (name: string, feed: string): Promise<string[]> =>
    (await unpacked({ name, bytes: Buffer.from(feed) })).map(
      ({ bytes }) => /<title>(.*?)<\/title>/.exec(String(bytes))?.[1] ?? '',
    )

  it.each(INHERITED)('of JSON with a member %s keeps its entries', async word => {
    const entry = `{"id":"1","title":"灯","content_text":"灯还亮着。","${word}":"x"}`
    const feed = `{"version":"https://jsonfeed.org/version/1.1","title":"灯","${word}":{},"items":[${entry}]}`
    expect(await titles('feed.json', feed)).toEqual(['灯'])
  })

  it.each(INHERITED)('of XML with an element %s keeps its entries', async word => {
    const odd = `<${word}>x</${word}>`
    const rss = `<rss version="2.0"><channel><title>甲</title>${odd}<item><title>灯</title>${odd}<description>灯还亮着。</description></item></channel></rss>`
    expect(await titles('feed.xml', rss)).toEqual(['灯'])
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>甲</title>${odd}<entry><title>灯</title>${odd}<content>灯还亮着。</content></entry></feed>`
    expect(await titles('feed.atom', atom)).toEqual(['灯'])
  })
})
