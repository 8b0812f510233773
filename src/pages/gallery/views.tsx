import { useEffect, useState, type ComponentType } from 'react'
import { Body } from '../../components/article/Body/Body'
import { ListenButton } from '../../components/article/Aloud/ListenButton'
import { Viewer } from '../../components/article/Viewer'
import { Keys } from '../../components/keys/Keys'
import { Poster } from '../../components/share/poster'
import { NoteSheet, ScriptSheet, SettingsSheet, ShareSheet } from '../../components/sheets'
import type { Highlight } from '../../state/mine/highlights'
import { quoteOf } from '../../state/mine/passage'
import { Box } from '../../primitives/Box'
import { Pieces } from './Pieces'
import { figuresOf, seedReader, type Samples } from './samples'
import { States } from './States'

const BODY = 'gallery-body'

/** The beginning of the sample's text: something for what lies over the page to lie over. */
const Text = ({ article: { blocks, script } }: Samples) => (
  <Box className={`measure script-${script}`} language={script}>
    <Body id={BODY} blocks={blocks.slice(0, 4)} onView={() => undefined} />
  </Box>
)

/** What a view that lies over the page draws from. */
interface Opening extends Samples {
  onClose: () => void
}

/** Something that lies over the page; put away it stays away until the view is opened anew. */
const over = (Opened: ComponentType<Opening>) =>
  function Over(samples: Samples) {
    const [isOpen, setOpen] = useState(true)
    return (
      <>
        <Text {...samples} />
        {isOpen && <Opened {...samples} onClose={() => setOpen(false)} />}
      </>
    )
  }

const Share = ({ article, onClose }: Opening) => (
  <ShareSheet shared={{ article }} origin="https://column.example" Poster={Poster} onClose={onClose} />
)

function Note({ onClose, ...samples }: Opening) {
  const [highlight, setHighlight] = useState<Highlight>()
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what a reader has is written after drawing
    setHighlight(seedReader(samples))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, whatever is drawn anew
  }, [])
  if (!highlight) return null
  const { script } = samples.article
  return (
    <NoteSheet highlight={highlight} quote={quoteOf(highlight.passage)} written={script} onClose={onClose} />
  )
}

function Pictures({ article, onClose }: Opening) {
  const figures = figuresOf(article)
  const [start] = figures
  return start ? (
    <Viewer figures={figures} start={start} script={article.script} onShare={onClose} onClose={onClose} />
  ) : null
}

/** Reading aloud is offered where the browser has a voice; `?` shows the keys where there is a keyboard. */
const Tools = (samples: Samples) => (
  <>
    <ListenButton script={samples.article.script} textKey={samples.article} bodyId={BODY} />
    <Keys />
    <Text {...samples} />
  </>
)

/** The views of the gallery by the name that its address gives them. */
export const VIEWS: Readonly<Record<string, ComponentType<Samples>>> = {
  pieces: Pieces,
  states: States,
  settings: over(({ onClose }) => <SettingsSheet onClose={onClose} />),
  scripts: over(({ onClose }) => <ScriptSheet onClose={onClose} />),
  share: over(Share),
  note: over(Note),
  viewer: over(Pictures),
  tools: Tools,
}
