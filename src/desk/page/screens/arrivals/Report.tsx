/** One article of what came in, beside its original: what was understood, what was left out, what it changes. */
import type { Side as Chosen } from '../../../../publishing/import/merge/merge-article'
import type { Arrived, Understood } from '../../../arrivals'
import { arrivalWords } from '../../../words/arrivals'
import { Problems } from '../../parts/Problems'
import { ApiError } from '../../api'
import { useSaid } from '../../use-said'
import { useWords } from '../../use-words'
import { SeenArticle } from './SeenArticle'
import { Side, Versions } from './Versions'

interface ReportProps {
  arrived: Arrived
  sides: readonly (Chosen | undefined)[]
  choose: (at: number, side: Chosen) => void
  /** What comes shall take the place of the article that is there. */
  onReplace: () => void
}

export function Report({ arrived: { file, problems, understood }, sides, choose, onReplace }: ReportProps) {
  const words = useWords(arrivalWords)
  const canReplace = problems.some(({ mayReplace }) => mayReplace)
  return (
    <article className="arrival" aria-label={understood?.title ?? file}>
      <h2>{understood?.title ?? file}</h2>
      <p className="quiet">{file}</p>
      {problems.length > 0 && (
        <Problems
          error={
            new ApiError(
              problems.map(problem => (problem.mayReplace ? { ...problem, mend: words.occupied } : problem)),
              422,
            )
          }
        />
      )}
      {canReplace && <button onClick={onReplace}>{words.replace}</button>}
      {understood && (
        <>
          <Facts article={understood} />
          {understood.clashes.length > 0 && (
            <fieldset className="clashes">
              <legend>{words.clash(understood.clashes.length)}</legend>
              {understood.clashes.map(({ field, versions }, at) => (
                <div key={at} className="clash" role="radiogroup" aria-label={field ?? String(at + 1)}>
                  {(['ours', 'theirs'] as const).map(side => (
                    <label key={side}>
                      <input
                        type="radio"
                        name={`${understood.source}-${at}`}
                        checked={sides[at] === side}
                        onChange={() => choose(at, side)}
                      />
                      <span className="quiet">{side === 'ours' ? words.editors : words.origins}</span>{' '}
                      <Side runs={side === 'ours' ? versions.before : versions.now} as="mark" />
                    </label>
                  ))}
                </div>
              ))}
            </fieldset>
          )}
          {understood.changed.length > 0 && (
            <details open>
              <summary>{words.changed}</summary>
              <Versions places={understood.changed} isKept={understood.outcome === 'kept'} />
            </details>
          )}
          <div className="arrival-beside">
            <section>
              <h3>{words.original}</h3>
              {/* A region that scrolls is reached by the keyboard. */}
              <div className="original" tabIndex={0} role="group" aria-label={words.original}>
                {understood.original ?? words.noOriginal}
              </div>
            </section>
            <section>
              <h3>{words.understood}</h3>
              <div className="original" tabIndex={0} role="group" aria-label={words.understood}>
                <SeenArticle article={understood} />
              </div>
            </section>
          </div>
          <LeftOut article={understood} />
        </>
      )}
    </article>
  )
}

function Facts({ article }: { article: Understood }) {
  const words = useWords(arrivalWords)
  const { series, outcome, charactersIn, charactersPlaced, comments, trackedChanges, pictures } = article
  const waiting = pictures.filter(picture => picture.outcome !== 'taken')
  return (
    <ul className="arrival-facts">
      <li>{words.outcomes[outcome]}</li>
      <li>
        {series.isNew
          ? words.newSeries(series.title)
          : series.tags.length > 0
            ? words.newTags(series.tags.join('、'), series.title)
            : words.into(series.title)}
      </li>
      <li>{words.characters(charactersIn, charactersPlaced)}</li>
      {trackedChanges > 0 && <li>{words.tracked(trackedChanges)}</li>}
      {comments > 0 && <li>{words.comments(comments)}</li>}
      {waiting.map((picture, at) => (
        <li key={at}>
          {words.picture} {picture.alt || picture.src.slice(0, 60)}：{words.pictureOutcomes[picture.outcome]}
        </li>
      ))}
    </ul>
  )
}

function LeftOut({ article: { leftOut } }: { article: Understood }) {
  const words = useWords(arrivalWords)
  const said = useSaid()
  if (leftOut.length === 0) return null
  return (
    <details open={leftOut.length <= FEW}>
      <summary>{words.leftOut(leftOut.length)}</summary>
      <table className="left-out">
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.words}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {leftOut.map(({ line, text, reason }, at) => (
            <tr key={at}>
              <td>{line}</td>
              <td>{text || words.nothing}</td>
              <td>{said(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** More are opened by whoever wants to see them. */
const FEW = 20
