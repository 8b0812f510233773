/** What stands in an article's front matter, as its editors know it. */
import { useId } from 'react'
import { articleWords } from '../../../words/article'
import type { FrontMatter } from '../../../../publishing/source/model'
import { useWords } from '../../use-words'

export interface FieldsProps {
  fields: FrontMatter
  change: (changed: Partial<FrontMatter>) => void
}

const orNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text)

/** The words at the head of the article, where readers see them. @param tags that its series knows */
export function Head({ fields, change, tags }: FieldsProps & { tags: readonly string[] }) {
  const words = useWords(articleWords).fields
  const list = useId()
  return (
    <div className="article-head">
      <h1 className="hidden">{fields.title}</h1>
      <input
        className="head-tag"
        aria-label={words.tag}
        placeholder={words.tag}
        list={list}
        value={fields.tag ?? ''}
        onChange={({ target }) => change({ tag: orNothing(target.value) })}
      />
      <datalist id={list}>
        {tags.map(tag => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <Lines
        className="article-title"
        label={words.title}
        value={fields.title}
        change={title => change({ title })}
        isRequired
      />
      <Lines
        className="article-subtitle"
        label={words.subtitle}
        value={fields.subtitle ?? ''}
        change={subtitle => change({ subtitle: orNothing(subtitle) })}
      />
    </div>
  )
}

interface LinesProps {
  className: string
  label: string
  value: string
  change: (value: string) => void
  isRequired?: boolean
}

/** A text of one line that is drawn in as many as it takes. */
function Lines({ className, label, value, change, isRequired = false }: LinesProps) {
  return (
    <div className={`lines ${className}`} data-value={value || label}>
      <textarea
        rows={1}
        aria-label={label}
        placeholder={label}
        required={isRequired}
        aria-invalid={isRequired && value.trim() === ''}
        value={value}
        onChange={({ target }) => change(target.value.replace(/\n/g, ''))}
      />
    </div>
  )
}

/** What readers see elsewhere, and when they see it. */
export function Facts({ fields, change }: FieldsProps) {
  const words = useWords(articleWords).fields
  return (
    <div className="facts">
      <label>
        {words.date}
        <input
          type="date"
          value={fields.date ?? ''}
          onChange={({ target }) => change({ date: orNothing(target.value) })}
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={fields.draft ?? false}
          onChange={({ target }) => change({ draft: target.checked || undefined })}
        />
        {words.draft}
      </label>
      <label>
        {words.publish_at}
        <input
          type="datetime-local"
          value={fields.publish_at ? localOf(fields.publish_at) : ''}
          onChange={({ target }) => change({ publish_at: momentOf(target.value) })}
        />
      </label>
      <label>
        {words.summary}
        <textarea
          rows={3}
          value={fields.summary ?? ''}
          onChange={({ target }) => change({ summary: orNothing(target.value.replace(/\n/g, ' ')) })}
        />
      </label>
      <label>
        {words.tags}
        <Listed
          values={fields.tags ?? []}
          by="，"
          change={tags => change({ tags: tags.length > 0 ? tags : undefined })}
        />
      </label>
    </div>
  )
}

/** Two figures. */
const two = (number: number): string => String(number).padStart(2, '0')

/** A moment in the clock of this computer, as the field wants it. */
function localOf(moment: string): string {
  const at = new Date(moment)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The same with how far that clock is from UTC. */
function momentOf(local: string): string | undefined {
  if (local === '') return undefined
  const east = -new Date(local).getTimezoneOffset()
  const away = Math.abs(east)
  return `${local.slice(0, 16)}${east < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`
}

/** Words parted by a mark; what is typed stays as it is typed while the words are the same. */
function Listed({
  values,
  by,
  label,
  change,
}: {
  values: readonly string[]
  by: string
  label?: string
  change: (values: string[]) => void
}) {
  const split = (text: string): string[] =>
    text
      .split(/[,，、]/)
      .map(one => one.trim())
      .filter(Boolean)
  return (
    <input
      aria-label={label}
      key={values.join(by)}
      defaultValue={values.join(by)}
      onBlur={({ target }) => change(split(target.value))}
    />
  )
}

/** Who did what, at the end of the text as readers see it. */
export function Credits({ fields, change }: FieldsProps) {
  const words = useWords(articleWords)
  const credits = fields.credits ?? []
  const set = (now: typeof credits): void => change({ credits: now.length > 0 ? now : undefined })
  return (
    <fieldset className="colophon">
      <legend>{words.fields.credits}</legend>
      {credits.map(({ role, names }, at) => (
        <div className="credit" key={at}>
          <input
            aria-label={words.role}
            value={role}
            onChange={({ target }) =>
              set(credits.map((one, n) => (n === at ? { ...one, role: target.value } : one)))
            }
          />
          <Listed
            label={words.names}
            by="、"
            values={names}
            change={now => set(credits.map((one, n) => (n === at ? { ...one, names: now } : one)))}
          />
          <button
            type="button"
            aria-label={words.removeCredit(role)}
            onClick={() => set(credits.filter((_, n) => n !== at))}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" onClick={() => set([...credits, { role: '', names: [] }])}>
        {words.addCredit}
      </button>
    </fieldset>
  )
}
