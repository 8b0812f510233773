/** Series and their articles: what there is, how it stands, and the way into each. */
import { useState } from 'react'
import { frameWords } from '../../words/frame'
import { listWords } from '../../words/list'
import { settleWords } from '../../words/settle'
import type { ArticlePlace, ArticleRow, FindingCounts, Library, SeriesRows } from '../../protocol'
import { send } from '../api'
import { momentOf } from '../moment'
import { Problems } from '../parts/Problems'
import { hashOf } from '../route'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'

export function ListScreen() {
  const words = useWords(listWords)
  const { loading } = useWords(frameWords)
  const [library] = useAsked<Library>('library')
  const [counts] = useAsked<FindingCounts>('findings/counts')
  const [wanted, setWanted] = useState('')
  if (library.state === 'loading') return <p className="told">{loading}</p>
  if (library.state === 'failed') return <Problems error={library.error} />
  const found = new Map(
    counts.state === 'there'
      ? counts.answer.articles.map(({ series, name, ...count }) => [`${series}/${name}`, count])
      : [],
  )
  return (
    <div className="list">
      <div className="list-head">
        <h1>{words.title}</h1>
        <input
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={wanted}
          onChange={event => setWanted(event.target.value)}
        />
      </div>
      {library.answer.series.map(series => (
        <Series key={series.id} series={series} wanted={wanted.trim()} found={found} />
      ))}
    </div>
  )
}

type Found = Pick<FindingCounts['articles'][number], 'errors' | 'warnings'>

interface SeriesProps {
  series: SeriesRows
  wanted: string
  found: ReadonlyMap<string, Found>
}

function Series({ series, wanted, found }: SeriesProps) {
  const words = useWords(listWords)
  const rows = series.articles.filter(({ title, tag = '' }) => title.includes(wanted) || tag.includes(wanted))
  return (
    <section aria-labelledby={`series-${series.id}`}>
      <div className="series-head">
        <h2 id={`series-${series.id}`}>{series.title}</h2>
        <span className="quiet">{words.count(series.articles.length)}</span>
        <Begin series={series} />
      </div>
      {rows.length === 0 && <p className="quiet">{wanted ? words.noMatch : words.none}</p>}
      <ul className="rows">
        {rows.map(row => (
          <Row key={row.name} series={series.id} row={row} found={found.get(`${series.id}/${row.name}`)} />
        ))}
      </ul>
      <SeriesAddress id={series.id} />
    </section>
  )
}

function Row({ series, row, found }: { series: string; row: ArticleRow; found: Found | undefined }) {
  const { count } = useWords(settleWords)
  const words = useWords(listWords)
  const { name, title, tag, date, state, publishAt } = row
  return (
    <li className="row">
      <a href={hashOf('edit', series, name)}>
        {tag && <span className="row-tag">【{tag}】</span>}
        <span className="row-title">{title}</span>
      </a>
      <span className="row-found">{found && count(found.errors, found.warnings)}</span>
      <span className={`state state-${state}`}>
        {state === 'held' && publishAt ? words.heldUntil(momentOf(publishAt)) : words.states[state]}
      </span>
      <time className="quiet" dateTime={date}>
        {date}
      </time>
    </li>
  )
}

/** Another address for all of a series; the list is drawn anew, since the way to each of its articles is another. */
function SeriesAddress({ id }: { id: string }) {
  const words = useWords(listWords)
  const [error, setError] = useState<unknown>()
  return (
    <details className="form series-address">
      <summary>{words.address}</summary>
      <form
        onSubmit={event => {
          event.preventDefault()
          const to = new FormData(event.currentTarget).get('id')
          send('POST', 'series/rename', { series: id, to }).then(() => location.reload(), setError)
        }}
      >
        <label>
          {words.seriesId}
          <input required name="id" defaultValue={id} />
        </label>
        <p className="quiet">{words.moved}</p>
        <button type="submit">{words.rename}</button>
      </form>
      {error !== undefined && <Problems error={error} />}
    </details>
  )
}

/** A new article needs its title, for its id is made of it. */
function Begin({ series }: { series: SeriesRows }) {
  const words = useWords(listWords)
  const [isOpen, setIsOpen] = useState(false)
  const [error, setError] = useState<unknown>()
  if (!isOpen)
    return (
      <button type="button" className="begin" onClick={() => setIsOpen(true)}>
        {words.create(series.title)}
      </button>
    )
  const begin = async (title: string): Promise<void> => {
    try {
      const { name } = await send<ArticlePlace>('POST', 'articles', { series: series.id, title })
      location.hash = hashOf('edit', series.id, name)
    } catch (failed) {
      setError(failed)
    }
  }
  return (
    <form
      className="begin-form"
      onSubmit={event => {
        event.preventDefault()
        // What stands in the field now: Enter may come before React has been told of the last letters.
        const title = new FormData(event.currentTarget).get('title')
        if (typeof title === 'string') void begin(title.trim())
      }}
    >
      <label>
        {words.newTitle}
        <input required autoFocus name="title" pattern=".*\S.*" />
      </label>
      <button type="submit" className="main-action">
        {words.begin}
      </button>
      <button type="button" onClick={() => setIsOpen(false)}>
        {words.cancel}
      </button>
      {error !== undefined && <Problems error={error} />}
    </form>
  )
}
