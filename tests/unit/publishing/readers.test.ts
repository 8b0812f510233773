import { describe, expect, it } from 'vitest'
import { readFileOfAnyFormat } from '../../../src/publishing/formats/registry'

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0])

describe('formats that are not read', () => {
  it.each([
    ['a.zip', ZIP, 'a ZIP archive'],
    ['a.epub', ZIP, 'an e-book (EPUB)'],
    ['a.xlsx', ZIP, 'a document of another office program'],
    ['a.mht', Buffer.from('MIME-Version: 1.0'), 'a web page in one file (MHTML)'],
    ['a.svg', Buffer.from('<svg/>'), 'a picture'],
    ['a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'an old Word document (DOC)'],
    ['a.txt', Buffer.from('%PDF-1.7'), 'a PDF file'],
    ['a.rtf', Buffer.from('{\\rtf1\\ansi'), 'an RTF document'],
    ['a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'a picture'],
  ])('%s is named: %s', async (name, bytes, format) => {
    await expect(readFileOfAnyFormat({ name, bytes })).rejects.toThrow(`${name}: This is ${format}`)
  })
})

describe('files of a kind that is not known', () => {
  it.each(['a.xyz', '稿/周报.csv'])('%s is named, with what to do', async name => {
    await expect(readFileOfAnyFormat({ name, bytes: Buffer.from('渡口\n\n灯还亮着。') })).rejects.toThrow(
      new RegExp(`^${name}: Files that end in \\.\\w+ are not read\\. Hand over one of .*end in \\.txt\\.$`),
    )
  })

  it.each(['a.docx', 'a.zip', 'a.xml'])('%s that is none is told so', async name => {
    await expect(readFileOfAnyFormat({ name, bytes: Buffer.from('渡口\n\n灯还亮着。') })).rejects.toThrow(
      /but this is no such file\. Save it again/,
    )
  })

  it.each(['渡口', '第1.5期', '<stdin>', 'a.TXT', 'a.text'])('%s is text', async name => {
    const { draft } = await readFileOfAnyFormat({ name, bytes: Buffer.from('渡口\n\n灯还亮着。') })
    expect(draft.title).toBe('渡口')
  })
})

describe('text without an article is an error', () => {
  it.each([
    [
      '清晨五点，渡口的灯还亮着，周小满把缆绳解开。\n\n她走了。',
      'a.txt:1: The text begins with a paragraph where its title should be. Put the title on a line of its own before it.',
    ],
    [
      '\n\n渡口的一天\n\n\n',
      'a.txt: There is a title but no text. Put the paragraphs of the article below its title.',
    ],
    [
      ' \n\u3000\n',
      'a.txt: There is no title and no text. Put the title on the first line and the text below it.',
    ],
  ])('%j', async (text, message) => {
    await expect(readFileOfAnyFormat({ name: 'a.txt', bytes: Buffer.from(text) })).rejects.toThrow(message)
  })
})
