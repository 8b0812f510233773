/** What readers are told of words that were wrong. */
import { articleWords } from '../../../words/article'
import { useWords } from '../../use-words'
import type { FieldsProps } from './Fields'

export function Corrections({ fields: { corrections }, change }: FieldsProps) {
  const words = useWords(articleWords).corrections
  const isNotNeeded = corrections === 'none-needed'
  const rows = isNotNeeded ? [] : (corrections ?? [])
  const set = (now: typeof rows): void => change({ corrections: now.length > 0 ? now : undefined })
  return (
    <details className="form" id="corrections">
      <summary>
        {words.title}
        {rows.length > 0 && `（${rows.length}）`}
      </summary>
      <p className="quiet">{words.told}</p>
      <ul>
        {rows.map(({ date, what }, at) => (
          <li key={at} className="correction">
            <time dateTime={date}>{date}</time> {what}
            <button
              type="button"
              aria-label={words.remove(what)}
              onClick={() => set(rows.filter((_, n) => n !== at))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={event => {
          event.preventDefault()
          const form = event.currentTarget
          const said = new FormData(form)
          const [date, what] = [said.get('date'), said.get('what')]
          if (typeof date !== 'string' || typeof what !== 'string') return
          set([...rows, { date, what: what.trim() }])
          form.reset()
        }}
      >
        <label>
          {words.what}
          <textarea name="what" rows={2} required maxLength={LONGEST} />
        </label>
        <label>
          {words.date}
          <input type="date" name="date" required defaultValue={today()} />
        </label>
        <button type="submit">{words.add}</button>
      </form>
      {rows.length === 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={isNotNeeded}
            onChange={({ target }) => change({ corrections: target.checked ? 'none-needed' : undefined })}
          />
          {words.notNeeded}
        </label>
      )}
    </details>
  )
}

/** Characters that the model takes. */
const LONGEST = 2_000

/** By the clock of this computer. */
const today = (): string => new Date().toLocaleDateString('sv')
