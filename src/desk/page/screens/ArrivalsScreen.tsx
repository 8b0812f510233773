/** Manuscripts that come in: dropped, looked at beside their originals, taken. */
import { useEffect, useId, useState } from 'react'
import type { Side } from '../../../publishing/import/merge/merge-article'
import type { Arrivals, Wish } from '../../arrivals'
import type { Library } from '../../protocol'
import { arrivalWords } from '../../words/arrivals'
import { ask } from '../api'
import { Problems } from '../parts/Problems'
import { hashOf } from '../route'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'
import { chosenFiles, droppedFiles, pastedFiles, type Dropped } from './arrivals/dropped-files'
import { Report } from './arrivals/Report'

type Options = Pick<Wish, 'series' | 'cut' | 'changes' | 'fetchPictures' | 'replaces'>

/** Whose words stand, by the path of a source. */
type Sides = ReadonlyMap<string, Side[]>

const USUAL: Options = { cut: false, changes: 'accept', fetchPictures: true, replaces: false }

function arrive(files: readonly Dropped[], wish: Omit<Wish, 'names'>): Promise<Arrivals> {
  const form = new FormData()
  form.set('wish', JSON.stringify({ ...wish, names: files.map(({ path }) => path) } satisfies Wish))
  for (const { file } of files) form.append('file', file, 'file')
  return ask<Arrivals>('arrivals', { method: 'POST', body: form })
}

type Step =
  | { name: 'waiting' | 'reading' | 'taking' }
  | { name: 'looked' | 'taken'; answer: Arrivals }
  | { name: 'failed'; error: unknown }

export function ArrivalsScreen() {
  const words = useWords(arrivalWords)
  const [files, setFiles] = useState<readonly Dropped[]>([])
  const [options, setOptions] = useState(USUAL)
  const [sides, setSides] = useState<Sides>(new Map())
  const [step, setStep] = useState<Step>({ name: 'waiting' })

  useEffect(() => {
    if (files.length === 0) return
    let isWanted = true
    const settle = (next: Step): void => {
      if (isWanted) setStep(next)
    }
    arrive(files, { ...options, what: 'look', sides: [] }).then(
      answer => settle({ name: 'looked', answer }),
      (error: unknown) => settle({ name: 'failed', error }),
    )
    return () => {
      isWanted = false
    }
  }, [files, options])

  const look = (dropped: readonly Dropped[], wanted: Options): void => {
    setFiles(dropped)
    setOptions(wanted)
    setSides(new Map())
    setStep({ name: dropped.length > 0 ? 'reading' : 'waiting' })
  }
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const pasted = event.clipboardData ? pastedFiles(event.clipboardData, words.pasted) : []
      if (pasted.length === 0) return
      event.preventDefault()
      setFiles(pasted)
      setOptions(USUAL)
      setSides(new Map())
      setStep({ name: 'reading' })
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [words])

  const take = async (): Promise<void> => {
    setStep({ name: 'taking' })
    try {
      const answer = await arrive(files, { ...options, what: 'take', sides: [...sides] })
      const [first, ...others] = answer.arrived
      if (first?.understood && others.length === 0) {
        const { series, name } = first.understood.place
        location.hash = hashOf('edit', series, name)
      } else setStep({ name: 'taken', answer })
    } catch (error) {
      setStep({ name: 'failed', error })
    }
  }
  return (
    <div className="arrivals">
      <h1>{words.title}</h1>
      {files.length === 0 ? (
        <DropPlace onFiles={dropped => look(dropped, USUAL)} />
      ) : (
        <p className="arrivals-head">
          {words.dropped(files.length)} <button onClick={() => look([], USUAL)}>{words.clear}</button>
        </p>
      )}
      <div role="status" className="quiet">
        {step.name === 'reading' ? words.reading : step.name === 'taking' ? words.taking : ''}
        {step.name === 'taken' && words.taken}
      </div>
      {step.name === 'failed' && <Problems error={step.error} />}
      {step.name === 'looked' && (
        <Looked
          answer={step.answer}
          options={options}
          sides={sides}
          onOptions={wanted => look(files, wanted)}
          onSides={setSides}
          onTake={() => void take()}
        />
      )}
      {step.name === 'taken' && <Taken answer={step.answer} />}
    </div>
  )
}

function DropPlace({ onFiles }: { onFiles: (files: readonly Dropped[]) => void }) {
  const words = useWords(arrivalWords)
  const [isOver, setIsOver] = useState(false)
  const id = useId()
  return (
    <div
      className={`drop-place${isOver ? ' drop-place-over' : ''}`}
      onDragOver={event => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={event => {
        event.preventDefault()
        setIsOver(false)
        void droppedFiles(event.dataTransfer).then(onFiles)
      }}
    >
      <p className="drop-words">{words.drop}</p>
      <label htmlFor={id} className="main-action as-button">
        {words.choose}
      </label>
      <input
        id={id}
        type="file"
        multiple
        className="hidden"
        onChange={event => event.target.files && onFiles(chosenFiles(event.target.files))}
      />
      <p className="quiet">{words.paste}</p>
    </div>
  )
}

interface LookedProps {
  answer: Arrivals
  options: Options
  sides: Sides
  onOptions: (options: Options) => void
  onSides: (sides: Sides) => void
  onTake: () => void
}

function Looked({ answer: { arrived }, options, sides, onOptions, onSides, onTake }: LookedProps) {
  const words = useWords(arrivalWords)
  const [library] = useAsked<Library>('library')
  const understood = arrived.flatMap(one => one.understood ?? [])
  const others = understood.flatMap(({ otherTitles }) => otherTitles)
  const isSettled = understood.every(({ source, clashes }) =>
    clashes.every((_, at) => sides.get(source)?.[at] !== undefined),
  )
  return (
    <>
      {understood.length > 0 && (
        <div className="arrivals-bar">
          <label>
            {words.series}{' '}
            <select
              value={options.series ?? ''}
              onChange={({ target }) => onOptions({ ...options, series: target.value || undefined })}
            >
              <option value="">{words.byTag}</option>
              {library.state === 'there' &&
                library.answer.series.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
            </select>
          </label>
          {understood.some(({ trackedChanges }) => trackedChanges > 0) && (
            <label>
              {words.changes}{' '}
              <select
                value={options.changes}
                onChange={({ target }) =>
                  onOptions({ ...options, changes: target.value === 'reject' ? 'reject' : 'accept' })
                }
              >
                <option value="accept">{words.accept}</option>
                <option value="reject">{words.reject}</option>
              </select>
            </label>
          )}
          {understood.some(({ pictures }) => pictures.some(({ outcome }) => outcome === 'remote')) && (
            <label>
              <input
                type="checkbox"
                checked={options.fetchPictures}
                onChange={({ target }) => onOptions({ ...options, fetchPictures: target.checked })}
              />{' '}
              {words.fetch}
            </label>
          )}
          <button className="main-action" disabled={!isSettled} onClick={onTake}>
            {understood.length === 1 && arrived.length === 1 ? words.correct : words.take(understood.length)}
          </button>
          {!isSettled && <p className="quiet">{words.settle}</p>}
        </div>
      )}
      {others.length > 0 && !options.cut && (
        <div className="problems">
          {others.map(({ line, text }) => (
            <p key={line}>{words.another(text, line)}</p>
          ))}
          {understood.some(({ canBeCut }) => canBeCut) ? (
            <button onClick={() => onOptions({ ...options, cut: true })}>
              {words.cut(understood.length + others.length)}
            </button>
          ) : (
            <p className="quiet">{words.cannotCut}</p>
          )}
        </div>
      )}
      {arrived.map((one, at) => {
        const source = one.understood?.source ?? ''
        return (
          <Report
            key={at}
            arrived={one}
            sides={sides.get(source) ?? []}
            onReplace={() => onOptions({ ...options, replaces: true })}
            choose={(place, side) => {
              const chosen = [...(sides.get(source) ?? [])]
              chosen[place] = side
              onSides(new Map(sides).set(source, chosen))
            }}
          />
        )
      })}
    </>
  )
}

function Taken({ answer: { arrived } }: { answer: Arrivals }) {
  const words = useWords(arrivalWords)
  return (
    <ul className="rows">
      {arrived.map(({ file, problems, understood }, at) => (
        <li key={at} className="row">
          {understood ? (
            <>
              <a href={hashOf('edit', understood.place.series, understood.place.name)}>
                <span className="row-title">{understood.title}</span>
              </a>
              <span className="state">{words.outcomes[understood.outcome]}</span>
            </>
          ) : (
            <Problems error={problems[0]?.message ?? file} />
          )}
        </li>
      ))}
    </ul>
  )
}
