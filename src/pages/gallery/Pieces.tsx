import { useEffect, useState } from 'react'
import { Neighbours, Others, RelatedArticles } from '../../components/article/Around'
import { Colophon } from '../../components/article/Colophon'
import { Contents } from '../../components/article/Contents'
import { FigureBlock } from '../../components/article/FigureBlock'
import { LeftHere } from '../../components/article/Progress'
import { ColumnFilter } from '../../components/home/ColumnFilter'
import { LeadArticle } from '../../components/home/LeadArticle'
import { SeriesSection } from '../../components/home/SeriesSection'
import { InstalmentRow } from '../../components/InstalmentRow'
import { ContinueReading } from '../../components/mine/ContinueReading'
import { MINE_KINDS, MineList } from '../../components/mine/MineList'
import type { TitleOf } from '../../data/titles'
import { useMine } from '../../state/mine/use-mine'
import { Box } from '../../primitives/Box'
import { Frame } from './Frame'
import { figuresOf, seedReader, type Samples } from './samples'

/** Pictures that the library does not have; tests let the first one wait for ever. */
const NEVER = 'images/never.png'
const NOWHERE = 'images/nowhere.png'

/** What screens are made of, for a reader who has been here before. */
export function Pieces(samples: Samples) {
  const { article, index, variant } = samples
  const [isSeeded, setSeeded] = useState(false)
  useEffect(() => {
    seedReader(samples)
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what a reader has is written after drawing
    setSeeded(true)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, whatever is drawn anew
  }, [])
  const mine = useMine()
  const rows = index.series.flatMap(({ instalments }) => instalments)
  const titleOf: TitleOf = (id, title = id) => {
    const row = rows.find(one => one.id === id)
    return { title: row?.title ?? title, script: row?.script }
  }
  const [series] = index.series
  const [figure] = figuresOf(article)
  if (!isSeeded || !series || !figure?.image) return null
  const lead = series.instalments.find(({ id }) => id !== undefined)
  return (
    <>
      <Frame name="lead article, without a picture">
        {lead && <LeadArticle series={series} instalment={{ ...lead, cover: undefined }} variant={variant} />}
      </Frame>
      <Frame name="continue reading">
        <ContinueReading index={index} variant={variant} />
      </Frame>
      <Frame name="columns">
        <ColumnFilter
          tags={index.series.flatMap(({ tags }) => tags)}
          chosen={series.tags[0]}
          onChoose={nothing}
        />
      </Frame>
      <Frame name="a series on the home">
        <SeriesSection series={series} tag={undefined} variant={variant} />
      </Frame>
      <Frame name="rows: new, read, begun, listed by title">
        <Box as="ul" className="rows">
          {rows.map((one, at) => (
            <InstalmentRow key={at} instalment={one} variant={variant} withTag isFresh={at === 0} />
          ))}
        </Box>
      </Frame>
      {MINE_KINDS.map(kind => (
        <Frame key={kind} name={`kept: ${kind}`}>
          <MineList kind={kind} mine={mine} titleOf={titleOf} />
        </Frame>
      ))}
      <Frame name="contents">
        <Contents blocks={article.blocks} bodyId="" />
      </Frame>
      <Frame name="figure on its way">
        <FigureBlock
          figure={{ ...figure, image: { ...figure.image, src: NEVER, webp: undefined } }}
          number={1}
          count={2}
          leads
          onView={nothing}
        />
      </Frame>
      <Frame name="figure that does not come">
        <FigureBlock
          figure={{ ...figure, image: { ...figure.image, src: NOWHERE, webp: undefined } }}
          number={1}
          count={2}
          leads
          onView={nothing}
        />
      </Frame>
      <Frame name="colophon">
        <Colophon article={article} />
      </Frame>
      <Frame name="neighbours">
        <Neighbours article={article} variant={variant} />
      </Frame>
      <Frame name="the first has none before it">
        <Neighbours article={{ ...article, previous: undefined, next: article.previous }} variant={variant} />
      </Frame>
      <Frame name="related">
        <RelatedArticles related={article.related} variant={variant} />
      </Frame>
      <Frame name="others">
        <Others article={article} variant={variant} />
      </Frame>
      <Frame name="left here">
        <LeftHere percent={37} onResume={nothing} onStartOver={nothing} />
      </Frame>
    </>
  )
}

const nothing = (): void => undefined
