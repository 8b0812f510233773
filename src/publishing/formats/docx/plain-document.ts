/** A Word document → the same one in the form that mammoth reads without loss, and what it holds beside its text. */
import { strToU8, zipSync } from 'fflate'
import { Archive } from '../archive/archive'
import type { Decisions, TrackedChange } from '../tracked-change'
import type { Comment } from '../../source/model'
import { Changes } from './changes'
import { readComments } from './comments'
import { Numbers } from './numbers'
import { isBetween, plainPart, type Note } from './readable-part'
import {
  attributeOf,
  elementsIn,
  isElement,
  localName,
  outermost,
  parseXml,
  textOf,
  writeXml,
  type Element,
} from './xml'

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
  const named = new Set<string>()
  // What the text names of the notes is known when the text has been made plain.
  for (const name of [...archive.names].sort(
    (one, other) => Number(NOTES.test(one)) - Number(NOTES.test(other)),
  )) {
    const part = (await archive.read(name)) ?? Buffer.alloc(0)
    const isText = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/.test(name)
    const related = isText ? relatedIn(await textOfPart(`_rels/${name.slice('word/'.length)}`, 'rels')) : NONE
    const plain = (root: Element): Element => {
      const made = plainPart(numbers.settle(changes.settle(withOneBody(root))), note, related)
      if (NOTES.test(name)) noteUnnamed(made, named, note)
      else for (const mark of outermost(made, ...NOTE_MARKS)) named.add(nameOf(mark))
      return made
    }
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

/** Parts with what notes say, and what stands in the text in their place. */
const NOTES = /^word\/(?:foot|end)notes\.xml$/
const NOTE_MARKS = ['footnoteReference', 'endnoteReference']

/** A note, or its mark, as `footnote 2`. */
const nameOf = (element: Element): string =>
  `${localName(element).replace('Reference', '')} ${attributeOf(element, 'id')}`

/** Notes that no mark names, which mammoth leaves out. */
function noteUnnamed(root: Element, named: ReadonlySet<string>, note: Note): void {
  for (const one of elementsIn(root))
    if (!isBetween(one) && !named.has(nameOf(one))) note(textOf(one), 'note that the text does not name')
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

/** A document should have one body; of more, mammoth reads the first. */
function withOneBody(root: Element): Element {
  const bodies = elementsIn(root).filter(one => localName(one) === 'body')
  const [first] = bodies
  if (!first || bodies.length === 1) return root
  const children = bodies.flatMap(body => body.children)
  return {
    ...root,
    children: root.children.flatMap(child =>
      child === first ? [{ ...first, children }] : isElement(child) && bodies.includes(child) ? [] : [child],
    ),
  }
}

function plainXml(xml: string, plain: (root: Element) => Element): string {
  const root = parseXml(xml)
  return writeXml({
    ...root,
    children: root.children.map(child => (isElement(child) ? plain(child) : child)),
  })
}
