import { memo } from 'react'
import type { Block, Figure } from '../../model'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'
import { Text } from '../../primitives/Text'
import { FigureBlock } from './FigureBlock'
import { Inlines } from './Inlines'
import { ListBlock } from './ListBlock'
import { MediaBlock } from './Media/MediaBlock'
import { NotesBlock } from './Notes/NotesBlock'
import { Paragraph } from './ParagraphActions/Paragraph'
import { TableBlock } from './TableBlock'

interface BlocksProps {
  blocks: readonly Block[]
  /** Opens the pictures of the article at one of its figures. */
  onView: (figure: Figure) => void
  /** The paragraph that the address names. */
  marked?: number | undefined
}

/** The article's text, block by block. Paragraphs are numbered from 1, as addresses name them (`#p12`). */
export const Blocks = memo(function Blocks({ blocks, onView, marked }: BlocksProps) {
  const figures = blocks.filter(block => block.type === 'figure')
  let paragraph = 0
  return (
    <>
      {blocks.map((block, index) => {
        switch (block.type) {
          case 'heading':
            return (
              <Heading key={index} level={block.level} className={`block heading heading-${block.level}`}>
                <Inlines content={block.content} />
              </Heading>
            )
          case 'paragraph':
            paragraph += 1
            return (
              <Paragraph
                key={index}
                block={index}
                number={paragraph}
                content={block.content}
                marked={paragraph === marked}
              />
            )
          case 'figure':
            return (
              <FigureBlock
                key={index}
                figure={block}
                number={figures.indexOf(block) + 1}
                count={figures.length}
                onView={onView}
              />
            )
          case 'quote':
            return (
              <Box as="blockquote" key={index} className="block quote">
                {block.paragraphs.map((content, at) => (
                  <Box as="p" key={at} className="quote-paragraph">
                    <Inlines content={content} />
                  </Box>
                ))}
              </Box>
            )
          case 'list':
            return <ListBlock key={index} list={block} />
          case 'table':
            return <TableBlock key={index} table={block} />
          case 'audio':
          case 'video':
            return <MediaBlock key={index} media={block} />
          case 'notes':
            return <NotesBlock key={index} notes={block} />
          case 'code':
            return (
              <Box as="pre" key={index} className="block code" tabIndex={0}>
                <Text as="code">{block.text}</Text>
              </Box>
            )
          case 'divider':
            return (
              <Box key={index} className="block divider" role="separator">
                <Text decorative>＊　＊　＊</Text>
              </Box>
            )
        }
      })}
    </>
  )
})
