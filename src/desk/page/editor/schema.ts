/** All that the editor knows of an article, without how pictures are drawn. */
import type { Extensions } from '@tiptap/core'
import { marks } from './marks'
import { nodes } from './nodes'
import { note, noteMark, notes } from './notes'

export const articleExtensions: Extensions = [...nodes, noteMark, note, notes, ...marks]
