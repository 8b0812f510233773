/** What the notes of a page say. */
import type { Inline } from '../../../model/schema'
import { readNodes } from './flow'
import { asRunningText, joinContent, type Page } from './page'
import type { NotedBody } from './page-notes'

export const readNotes = ({ notes }: NotedBody, page: Page): Inline[][] =>
  notes.map(note => joinContent(readNodes([note], page).map(asRunningText)))
