/** From what would happen, by a button, to what has happened. */
import { useEffect, useState } from 'react'
import type { PublishState, Wanted } from '../../../publish-protocol'
import { frameWords } from '../../../words/frame'
import { publishWords } from '../../../words/publish'
import { ApiError, send } from '../../api'
import { Problems } from '../../parts/Problems'
import { useAsked } from '../../use-asked'
import { useWords } from '../../use-words'
import { Done } from './Done'
import { History } from './History'
import { Plan } from './Plan'
import { Running } from './Running'

/** Milliseconds between two looks at a publish that is under way. */
const PACE = 500

export function PublishScreen() {
  const words = useWords(publishWords)
  const { loading } = useWords(frameWords)
  const [asked, lookAgain] = useAsked<PublishState>('publish')
  const [refused, setRefused] = useState<unknown>()
  /** Runs, as the server counts them: the one that was begun here, and the one that was watched, until its end is read. */
  const [begun, setBegun] = useState(0)
  const [watched, setWatched] = useState(0)
  const { run, runs = 0 } = asked.state === 'there' ? asked.answer : {}
  const isRunning = run?.state === 'running' || runs < begun
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(lookAgain, PACE)
    return () => clearInterval(timer)
  }, [isRunning, lookAgain])

  const begin = (wanted: Wanted): void => {
    setBegun(runs + 1)
    setRefused(undefined)
    send('POST', 'publish', wanted).catch((error: unknown) => {
      setBegun(0)
      setRefused(error)
    })
  }
  if (asked.state === 'loading') return <p className="told">{loading}</p>
  if (asked.state === 'failed') return <Problems error={asked.error} />
  const { place, site } = asked.answer
  return (
    <div className="publish">
      <h1>{words.title}</h1>
      {place !== undefined && <p className="quiet">{words.to(place)}</p>}
      {refused !== undefined && <Problems error={refused} />}
      {isRunning && (
        <Running
          step={run?.state === 'running' ? run.step : undefined}
          onWatched={() => setWatched(Math.max(runs, begun))}
        />
      )}
      {!isRunning && run?.state === 'failed' && <Problems error={new ApiError(run.problems, 0)} />}
      {!isRunning &&
        (run?.state === 'done' && watched === runs ? (
          <Done run={run} site={site} onSeen={() => setWatched(0)} />
        ) : (
          <Plan onPublish={begin} />
        ))}
      {!isRunning && <History key={runs} onPutBack={rollback => begin({ rollback })} />}
    </div>
  )
}
