/** How far a publish is. */
import type { PublishRun } from '../../../publish-protocol'
import { publishWords } from '../../../words/publish'
import { useWords } from '../../use-words'

type Step = Extract<PublishRun, { state: 'running' }>['step']

export function Running({ step }: { step: Step }) {
  const words = useWords(publishWords)
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
