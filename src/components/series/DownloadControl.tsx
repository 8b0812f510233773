import { useEffect, useState } from 'react'
import {
  downloadOf,
  inspectDownload,
  pauseDownload,
  removeDownload,
  startDownload,
} from '../../data/saved/download'
import { watchShelf } from '../../data/saved/shelf'
import { sizeOf } from '../../data/saved/sizes'
import { useStore } from '../../store/store'
import { useWords } from '../../state/variant'
import type { Series, Variant } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'

interface DownloadControlProps {
  series: Series
  variant: Variant
}

/** A whole series to take along: how far it has come, what it takes, a pause and a way back. */
export function DownloadControl({ series, variant }: DownloadControlProps) {
  const { words } = useWords()
  const download = useStore(downloadOf(series, variant))
  const [isOffered, offer] = useState(false)
  useEffect(
    () =>
      watchShelf(canKeep => {
        if (!canKeep) return
        offer(true)
        void inspectDownload(series, variant).catch(() => offer(false)) // storage forbidden
      }),
    [series, variant],
  )
  if (download.all === 0) return null
  // Its room is there from the start: nothing below it moves when it is offered.
  if (!isOffered) return <Box className="series-download" />

  const { status, done, all, outdated, bytes, fault } = download
  const said = {
    idle: '',
    working: words.download.working(done, all),
    paused: words.download.paused(done, all),
    done: words.download.done(all),
    failed: fault === 'full' ? words.download.full : words.failed[fault ?? 'unreachable'],
  }[status]
  const start = (): void => void startDownload(series, variant)
  return (
    <Box className="series-download">
      <Box className="series-download-said" role="status" live="polite">
        {said}
        {bytes > 0 && ` · ${sizeOf(bytes)}`}
        {outdated > 0 && ` · ${words.download.corrected(outdated)}`}
      </Box>
      <Box className="series-actions">
        {status === 'working' ? (
          <Button className="series-action" onTap={() => pauseDownload(series, variant)}>
            {words.download.pause}
          </Button>
        ) : (
          (status !== 'done' || outdated > 0) && (
            <Button className="series-action" onTap={start}>
              {status === 'idle'
                ? words.download.start
                : status === 'done'
                  ? words.release.take
                  : words.download.resume}
            </Button>
          )
        )}
        {done > 0 && status !== 'working' && (
          <Button className="series-action" onTap={() => void removeDownload(series, variant)}>
            {words.download.remove}
          </Button>
        )}
      </Box>
    </Box>
  )
}
