/** Where two have changed one thing: both versions, to choose one of each. */
import { useState } from 'react'
import { articleWords } from '../../../words/article'
import type { Conflict, Side } from '../../../../publishing/import/merge/merge-article'
import type { Chosen } from '../../../protocol'
import { useWords } from '../../use-words'

interface ConflictsProps {
  conflicts: Conflict[]
  choose: (chosen: Chosen) => void
}

export function Conflicts({ conflicts, choose }: ConflictsProps) {
  const { conflict: words, fields } = useWords(articleWords)
  const [sides, setSides] = useState<readonly (Side | undefined)[]>([])
  const isChosen = conflicts.every((_, at) => sides[at] !== undefined)
  const labels = new Map<string, string>(Object.entries(fields))
  return (
    <section className="conflicts" role="alert" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.told}</p>
      {conflicts.map(({ field, base, ours, theirs }, at) => (
        <fieldset key={at}>
          <legend>{labels.get(field ?? '') ?? field ?? ''}</legend>
          {base !== undefined && (
            <p className="quiet">
              {words.base}: {base || words.nothing}
            </p>
          )}
          {(['ours', 'theirs'] as const).map(side => (
            <label key={side} className="version">
              <input
                type="radio"
                name={`conflict-${at}`}
                checked={sides[at] === side}
                onChange={() => setSides(conflicts.map((_, other) => (other === at ? side : sides[other])))}
              />
              <strong>{words[side]}</strong>
              <span>{(side === 'ours' ? ours : theirs) || words.nothing}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <button
        type="button"
        className="main-action"
        disabled={!isChosen}
        onClick={() => choose({ conflicts, sides: sides.map(side => side ?? 'ours') })}
      >
        {words.settle}
      </button>
    </section>
  )
}
