/** What the review finds, each with the way to its place and with what settles it. */
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { articleWords } from '../../../words/article'
import { settleWords } from '../../../words/settle'
import type { ArticlePlace, Findings, PlacedFinding, Settle as Settling } from '../../../protocol'
import type { FrontMatter } from '../../../../publishing/source/model'
import { send } from '../../api'
import { rangeOf } from '../../editor/find-place'
import { Problems } from '../../parts/Problems'
import type { Asked } from '../../use-asked'
import { useSaid } from '../../use-said'
import { useWords } from '../../use-words'
import type { FieldsProps } from './Fields'

const SCOPES = ['here', 'series', 'library'] as const

interface SettleProps extends FieldsProps {
  editor: Editor
  place: ArticlePlace
  asked: Asked<Findings>
  again: () => void
}

export function Settle({ editor, place, asked, again, fields, change }: SettleProps) {
  const words = useWords(settleWords)
  const { corrections } = useWords(articleWords)
  const said = useSaid()
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('here')
  const [error, setError] = useState<unknown>()
  if (asked.state === 'failed') return <Problems error={asked.error} />
  const findings = asked.state === 'there' ? asked.answer.findings : []
  const marks = findings.filter(
    ({ instead, place: at }) => instead !== undefined && typeof at?.of === 'number',
  )
  const settle = async (row: Settling['row']): Promise<void> => {
    if (scope === 'here') return change({ overrides: [row, ...(fields.overrides ?? [])] })
    try {
      await send('POST', 'settle', { scope, series: place.series, row } satisfies Settling)
      again()
    } catch (failed) {
      setError(failed)
    }
  }
  return (
    <section className="settle" aria-labelledby="settle">
      <h2 id="settle">{words.title}</h2>
      {asked.state === 'loading' && <p className="quiet">{words.looking}</p>}
      {asked.state === 'there' && findings.length === 0 && <p className="quiet">{words.none}</p>}
      {findings.some(({ choices }) => choices) && (
        <label className="scope">
          {words.scope}
          <select
            value={scope}
            onChange={({ target }) => setScope(SCOPES.find(one => one === target.value) ?? 'here')}
          >
            {SCOPES.map(one => (
              <option key={one} value={one}>
                {words.scopes[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {marks.length > 1 && (
        <button type="button" onClick={() => mendAll(editor, marks)}>
          {words.all(marks.length)}
        </button>
      )}
      {error !== undefined && <Problems error={error} />}
      <ul>
        {findings.map((finding, at) => (
          <li key={at} className={`found found-${finding.severity}`}>
            <p className="found-kind">{words.severities[finding.severity]}</p>
            <p>{said(finding.message)}</p>
            {!finding.choices && <p className="quiet">{said(finding.mend)}</p>}
            <div className="found-actions">
              {finding.choices?.map(({ row, form }) => (
                <button
                  key={form}
                  type="button"
                  aria-label={`${words.choose} ${form}`}
                  onClick={() => void settle(row)}
                >
                  {form}
                </button>
              ))}
              {finding.instead !== undefined && typeof finding.place?.of === 'number' && (
                <button type="button" onClick={() => mendAll(editor, [finding])}>
                  {finding.instead === '' ? words.removeBlank : words.instead(finding.instead)}
                </button>
              )}
              {finding.kind === 'correction' && (
                <button type="button" onClick={openCorrections}>
                  {corrections.add}
                </button>
              )}
              {finding.place && (
                <button type="button" className="found-show" onClick={() => show(editor, finding)}>
                  {words.show}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The form in which it is told. */
function openCorrections(): void {
  const form = document.querySelector<HTMLDetailsElement>('#corrections')
  if (form) form.open = true
  form?.querySelector('textarea')?.focus()
}

/** Fields are found by what they hold: a name or a title stands in one place. */
const FIELD: Partial<Record<keyof FrontMatter, string>> = {
  title: '.article-title textarea',
  subtitle: '.article-subtitle textarea',
  tag: '.head-tag',
  summary: '.facts textarea',
  credits: '.colophon input',
}

function show(editor: Editor, finding: PlacedFinding): void {
  const range = rangeOf(editor.state.doc, finding)
  if (range) return void editor.chain().focus().setTextSelection(range).scrollIntoView().run()
  const selector = new Map<string, string>(Object.entries(FIELD)).get(String(finding.place?.of))
  if (selector !== undefined) document.querySelector<HTMLElement>(selector)?.focus()
}

/** From the last to the first, so that what is mended moves nothing that is yet to be. */
function mendAll(editor: Editor, findings: readonly PlacedFinding[]): void {
  const chain = editor.chain().focus()
  const { doc, schema } = editor.state
  const ranges = findings.flatMap(finding => {
    const range = rangeOf(doc, finding)
    return range ? [{ ...range, instead: finding.instead ?? '' }] : []
  })
  ranges.sort((a, b) => b.from - a.from)
  chain
    .command(({ tr }) => {
      for (const { from, to, instead } of ranges) {
        if (instead === '') tr.delete(from, to)
        else
          tr.replaceWith(from, to, schema.text(instead, doc.resolve(from).marksAcross(doc.resolve(to)) ?? []))
      }
      return true
    })
    .run()
}
