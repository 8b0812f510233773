import { LoadState } from '../../components/LoadState'
import { Notice } from '../../components/Notice'
import { NothingFound } from '../../components/search/NothingFound'
import type { LoadFault } from '../../data/errors'
import type { Loaded } from '../../data/use-loaded'
import { useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import type { Words } from '../../words'
import { Frame } from './Frame'

const FAULTS: readonly LoadFault[] = ['unreachable', 'slow', 'refused', 'garbled', 'newer']

interface Asked {
  state: Loaded<never>
  skeleton?: 'article' | 'list'
  missing?: (words: Words) => { title: string; text: string }
}

/** Every answer that a screen may have got instead of what it asked for. */
const ASKED: Record<string, Asked> = {
  'loading a list': { state: { status: 'loading' }, skeleton: 'list' },
  'loading an article': { state: { status: 'loading' } },
  'missing article': { state: { status: 'missing' } },
  'missing series': { state: { status: 'missing' }, missing: words => words.seriesMissing },
  withdrawn: { state: { status: 'withdrawn' } },
  'variant missing': { state: { status: 'variant-missing' } },
  ...Object.fromEntries(
    FAULTS.map(fault => [`failed: ${fault}`, { state: { status: 'failed', fault } } satisfies Asked]),
  ),
}

/** What a screen shows while it has nothing to show, or less than it should. */
export function States() {
  const { words, language } = useWords()
  return (
    <>
      {Object.entries(ASKED).map(([name, { state, skeleton = 'article', missing }]) => (
        <Frame key={name} name={name}>
          <LoadState
            state={state}
            retry={() => undefined}
            missing={missing?.(words) ?? words.articleMissing}
            skeleton={skeleton}
          >
            {() => null}
          </LoadState>
        </Frame>
      ))}
      <Frame name="an address that leads nowhere">
        <Notice {...words.notFound} />
      </Frame>
      <Frame name="empty library">
        <Notice {...words.emptyLibrary} withoutHome />
      </Frame>
      <Frame name="empty series">
        <Notice {...words.emptySeries} withoutHome />
      </Frame>
      <Frame name="empty column">
        <Box className="series-empty" language={language}>
          {words.emptyFilter.title}
        </Box>
      </Frame>
      <Frame name="nothing found">
        <NothingFound query="飞行的鱼" />
      </Frame>
      <Frame name="nothing kept">
        <Box className="mine-empty" language={language}>
          {words.mine.empty.highlights}
        </Box>
      </Frame>
      <Frame name="storage full">
        <Box className="mine-unsaved" role="alert" language={language}>
          {words.mine.unsaved}
        </Box>
      </Frame>
      <Frame name="crashed">
        <Crashing />
      </Frame>
    </>
  )
}

/** Fails while it is drawn, as a screen with a mistake would. */
function Crashing(): never {
  throw new Error('drawn to fail')
}
