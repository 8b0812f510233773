/** A Word document → the same one in the form that mammoth reads without loss, and what it holds beside its text. */
import { strToU8, zipSync } from 'fflate'
import { Archive } from '../archive/archive'
import type { Decisions, TrackedChange } from '../tracked-change'
import type { Comment } from '../../source/model'
import { Changes } from './changes'
import { readComments } from './comments'
import { Numbers } from './numbers'
import { plainPart, type Note } from './plain'
import { attributeOf, elementsIn, isElement, parseXml, textOf, writeXml, type Element } from './xml'

/** Enough for a book's text and its pictures; a document that holds more is no article. */
const LIMITS = { entry: 100_000_000, total: 200_000_000 }

export interface PlainDocument {
  bytes: Buffer
  /** What readers of the text do not get, and why. */
  noted: { text: string; reason: string }[]
  changes: readonly TrackedChange[]
  comments: Comment[]
}

/** Parts that are set on every page, and are no text of the article. */
const AROUND = /^word\/(?:header|footer)\d*\.xml$/

/**
 * @param decisions what becomes of tracked changes
 * @throws Error for bytes that are no archive, and for parts that are no XML or larger than they say
 */
export async function plainDocument(bytes: Buffer, decisions: Decisions = 'accept'): Promise<PlainDocument> {
  const archive = await Archive.open(bytes, LIMITS)
  const noted: PlainDocument['noted'] = []
  const note: Note = (text, reason) => {
    if (text.trim() !== '') noted.push({ text: text.trim(), reason })
  }
  const textOfPart = async (name: string, ending = 'xml'): Promise<string | undefined> =>
    (await archive.read(`word/${name}.${ending}`))?.toString('utf8')
  const changes = new Changes(decisions, note)
  const numbers = new Numbers(await textOfPart('numbering'), await textOfPart('styles'))
  const parts = new Map<string, Uint8Array>()
  const around = new Set<string>()
  for (const name of archive.names) {
    const part = (await archive.read(name)) ?? Buffer.alloc(0)
    const isText = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/.test(name)
    const related = isText ? relatedIn(await textOfPart(`_rels/${name.slice('word/'.length)}`, 'rels')) : NONE
    const plain = (root: Element): Element => plainPart(numbers.settle(changes.settle(root)), note, related)
    parts.set(name, isText ? strToU8(plainXml(part.toString('utf8'), plain)) : part)
    if (AROUND.test(name)) around.add(wordsOf(part.toString('utf8')))
  }
  for (const words of around) note(words, 'set at the head or foot of every page')
  const { buffer, byteOffset, length } = zipSync(Object.fromEntries(parts), { level: 0 })
  return {
    // Not a copy: a document may hold pictures of 200 MB.
    bytes: Buffer.from(buffer, byteOffset, length),
    noted,
    changes: changes.all,
    comments: readComments(await textOfPart('comments'), await textOfPart('document')),
  }
}

const NONE: ReadonlySet<string> = new Set()

/** The names that a list of relationships gives. */
const relatedIn = (xml: string | undefined): ReadonlySet<string> =>
  xml === undefined
    ? NONE
    : new Set(
        elementsIn(parseXml(xml))
          .flatMap(elementsIn)
          .flatMap(one => attributeOf(one, 'Id') ?? []),
      )

const wordsOf = (xml: string): string => elementsIn(parseXml(xml)).map(textOf).join(' ')

function plainXml(xml: string, plain: (root: Element) => Element): string {
  const root = parseXml(xml)
  return writeXml({
    ...root,
    children: root.children.map(child => (isElement(child) ? plain(child) : child)),
  })
}
