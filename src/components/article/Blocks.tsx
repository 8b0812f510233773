import { memo } from 'react'
import type { Block, Figure } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'
import { Text } from '../../primitives/Text'
import { Phrases, phrasesLabel } from '../Phrases'
import type { Part } from './Body/parts'
import { FigureBlock } from './FigureBlock'
import { Inlines, plainOf } from './Inlines'
import { ListBlock } from './ListBlock'
import { MediaBlock } from './Media/MediaBlock'
import { NotesBlock } from './Notes/NotesBlock'
import { Paragraph } from './ParagraphActions/Paragraph'
import { TableBlock } from './TableBlock'

interface BlocksProps {
  part: Part
  /** Figures of the whole article. */
  figureCount: number
  /** The one that stands on the first screen. */
  lead: Block | undefined
  /** Opens the pictures of the article at one of its figures. */
  onView: (figure: Figure) => void
  /** The paragraph that the address names. */
  marked?: number | undefined
}

/** A part of the article's text, block by block. Paragraphs are numbered from 1, as addresses name them (`#p12`). */
export const Blocks = memo(function Blocks({ part, figureCount, lead, onView, marked }: BlocksProps) {
  let { paragraphs, figures } = part
  return (
    <>
      {part.blocks.map((block, index) => {
        switch (block.type) {
          case 'heading': {
            const plain = plainOf(block.content)
            return (
              <Heading
                key={index}
                level={block.level}
                className={`article-block heading heading-${block.level}`}
                label={plain === undefined ? undefined : phrasesLabel(plain)}
              >
                {plain === undefined ? <Inlines content={block.content} /> : <Phrases>{plain}</Phrases>}
              </Heading>
            )
          }
          case 'paragraph':
            paragraphs += 1
            return (
              <Paragraph
                key={index}
                block={part.from + index}
                number={paragraphs}
                content={block.content}
                marked={paragraphs === marked}
              />
            )
          case 'figure':
            figures += 1
            return (
              <FigureBlock
                key={index}
                figure={block}
                number={figures}
                count={figureCount}
                leads={block === lead}
                onView={onView}
              />
            )
          case 'quote':
            return (
              <Box as="blockquote" key={index} className="article-block quote">
                {block.paragraphs.map((content, at) => (
                  <Box as="p" key={at} className="quote-paragraph">
                    <Inlines content={content} />
                  </Box>
                ))}
              </Box>
            )
          case 'list':
            return block.quoted ? (
              <Box as="blockquote" key={index} className="article-block quote quote-list">
                <ListBlock list={block} nested />
              </Box>
            ) : (
              <ListBlock key={index} list={block} />
            )
          case 'table':
            return <TableBlock key={index} table={block} />
          case 'audio':
          case 'video':
            return <MediaBlock key={index} media={block} />
          case 'notes':
            return <NotesBlock key={index} notes={block} />
          case 'code':
            return (
              <Box as="pre" key={index} className="article-block code" tabIndex={0}>
                <Text as="code">{block.text}</Text>
              </Box>
            )
          case 'divider':
            return (
              <Box key={index} className="article-block divider" role="separator">
                <Text decorative>＊　＊　＊</Text>
              </Box>
            )
        }
      })}
    </>
  )
})
