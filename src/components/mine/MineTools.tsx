import { useState } from 'react'
import { asJson, asMarkdown, type Mine } from '../../state/mine/export'
import { handOver } from '../../state/mine/hand-over'
import { importMine, type Imported } from '../../state/mine/import'
import { takeIn } from '../../state/mine/take-in'
import type { TitleOf } from '../../data/titles'
import { clearMine } from '../../state/mine/use-mine'
import { useWords } from '../../state/variant'
import { h5Path } from '../../model/addresses'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { useSiteOrigin } from '../../device/site'
import type { Words } from '../../words'
import { ConfirmSheet } from './ConfirmSheet'
import { OfflineArticles } from './OfflineArticles'
import { Toast } from '../Toast'

interface MineToolsProps {
  mine: Mine
  titleOf: TitleOf
}

const wordOf = (imported: Imported, { mine }: Words): string => {
  if (imported === 'foreign') return mine.importForeign
  if (imported === 'newer') return mine.importNewer
  return imported.isKept ? mine.imported(imported.taken) : mine.unsaved
}

/** Takes all that was kept away as a file or a text, takes in that of another device, or deletes it. */
export function MineTools({ mine, titleOf }: MineToolsProps) {
  const { words, language, variant } = useWords()
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState<string>()
  const origin = useSiteOrigin()

  const markdown = (): string =>
    asMarkdown(
      mine,
      words,
      ({ id, title }) => titleOf(id, title).title,
      (id, paragraph) => (origin ? origin + h5Path({ page: 'article', id, variant, paragraph }) : ''),
    )
  const take = (name: string, type: string, text: string): void => {
    void handOver(name, type, text, language).then(end => {
      if (end !== 'told') setSaid(end === 'done' ? words.mine.exported : end.refused)
    })
  }
  const bring = (): void => {
    void takeIn(language).then(taken => {
      if (taken) setSaid('text' in taken ? wordOf(importMine(taken.text), words) : taken.refused)
    })
  }
  return (
    <Box className="mine-tools" language={language}>
      <OfflineArticles />
      <Box as="p" className="mine-device">
        {words.mine.device}
      </Box>
      <Box className="mine-buttons">
        <Button className="pill" onTap={() => take('reader.md', 'text/markdown', markdown())}>
          {words.mine.exportMarkdown}
        </Button>
        <Button className="pill" onTap={() => take('reader.json', 'application/json', asJson(mine))}>
          {words.mine.exportJson}
        </Button>
        <Button className="pill" onTap={bring}>
          {words.mine.import}
        </Button>
        <Button className="pill" onTap={() => setAsking(true)}>
          {words.mine.clear}
        </Button>
      </Box>
      {isAsking && (
        <ConfirmSheet
          title={words.mine.clear}
          question={words.mine.clearQuestion}
          yes={words.mine.clearYes}
          onYes={() => {
            if (clearMine()) setSaid(words.mine.cleared)
          }}
          onClose={() => setAsking(false)}
        />
      )}
      <Toast onDone={() => setSaid(undefined)}>{said}</Toast>
    </Box>
  )
}
