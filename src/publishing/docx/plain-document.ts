/** A Word document → the same one in the form that mammoth reads without loss, and what it holds beside its text. */
import { strToU8, zipSync } from 'fflate'
import { Archive } from '../readers/archive'
import { Numbers } from './numbers'
import { plainPart, type Note } from './plain'
import { attributeOf, isElement, outermost, parseXml, textOf, writeXml, type Element } from './xml'

/** Enough for a book's text and its pictures; a document that holds more is no article. */
const LIMITS = { entry: 100_000_000, total: 200_000_000 }

export interface PlainDocument {
  bytes: Buffer
  /** What readers of the text do not get, and why. */
  noted: { text: string; reason: string }[]
}

/** @throws Error for bytes that are no archive, and for parts that are no XML or larger than they say */
export async function plainDocument(bytes: Buffer): Promise<PlainDocument> {
  const archive = await Archive.open(bytes, LIMITS)
  const noted: PlainDocument['noted'] = []
  const note: Note = (text, reason) => {
    if (text.trim() !== '') noted.push({ text: text.trim(), reason })
  }
  const textOfPart = async (name: string): Promise<string | undefined> =>
    (await archive.read(`word/${name}.xml`))?.toString('utf8')
  const numbers = new Numbers(await textOfPart('numbering'), await textOfPart('styles'))
  const parts = new Map<string, Uint8Array>()
  for (const name of archive.names) {
    const part = (await archive.read(name)) ?? Buffer.alloc(0)
    const isText = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/.test(name)
    parts.set(name, isText ? strToU8(plainXml(part.toString('utf8'), numbers, note)) : part)
    if (name === 'word/comments.xml') noteComments(part.toString('utf8'), note)
  }
  return { bytes: Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 })), noted }
}

function plainXml(xml: string, numbers: Numbers, note: Note): string {
  const root = parseXml(xml)
  return writeXml({
    ...root,
    children: root.children.map(child => (isElement(child) ? plainPart(numbers.settle(child), note) : child)),
  })
}

function noteComments(xml: string, note: Note): void {
  for (const root of parseXml(xml).children.filter(isElement))
    for (const comment of outermost(root, 'comment')) note(textOf(comment), commentBy(comment))
}

const commentBy = (comment: Element): string => {
  const author = attributeOf(comment, 'author')
  return `comment in the document${author ? ` by ${author}` : ''}`
}
