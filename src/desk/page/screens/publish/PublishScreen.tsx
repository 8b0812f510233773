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
  /** The last run has been seen, and somebody wants to know what is to be published now. */
  const [isSeen, setIsSeen] = useState(false)
  const run = asked.state === 'there' ? asked.answer.run : undefined
  const isRunning = run?.state === 'running'
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(lookAgain, PACE)
    return () => clearInterval(timer)
  }, [isRunning, lookAgain])

  const begin = (wanted: Wanted): void => {
    setIsSeen(false)
    setRefused(undefined)
    send('POST', 'publish', wanted).catch(setRefused).finally(lookAgain)
  }
  if (asked.state === 'loading') return <p className="told">{loading}</p>
  if (asked.state === 'failed') return <Problems error={asked.error} />
  const { place, site } = asked.answer
  return (
    <div className="publish">
      <h1>{words.title}</h1>
      {place !== undefined && <p className="quiet">{words.to(place)}</p>}
      {refused !== undefined && <Problems error={refused} />}
      {run?.state === 'running' && <Running step={run.step} />}
      {run?.state === 'failed' && <Problems error={new ApiError(run.problems, 0)} />}
      {run?.state === 'done' && !isSeen ? (
        <Done run={run} site={site} onSeen={() => setIsSeen(true)} />
      ) : (
        !isRunning && <Plan onPublish={begin} />
      )}
      {!isRunning && <History key={run?.state} onPutBack={rollback => begin({ rollback })} />}
    </div>
  )
}
