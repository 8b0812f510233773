/** How far a publish is. */
import { useEffect } from 'react'
import type { PublishRun } from '../../../publish-protocol'
import { publishWords } from '../../../words/publish'
import { useWords } from '../../use-words'

type Step = Extract<PublishRun, { state: 'running' }>['step']

interface RunningProps {
  step: Step
  /** Somebody sees it run, and wants to know how it ends. */
  onWatched: () => void
}

export function Running({ step, onWatched }: RunningProps) {
  const words = useWords(publishWords)
  // Once: which run it is does not change while it runs.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  useEffect(onWatched, [])
  return (
    <div className="running">
      <p role="status">{words.running}</p>
      <progress aria-label={words.running} {...(step && { value: step.done, max: step.total })} />
      {step && (
        <p className="quiet">
          {words.step(step.done, step.total)}
          {step.seconds !== undefined && ` · ${words.left(step.seconds)}`}
        </p>
      )}
    </div>
  )
}
