/** Two versions beside each other, with the characters marked that have changed. */
import type { ChangedPlace, Marked } from '../../../../publishing/import/changed-characters'
import { arrivalWords } from '../../../words/arrivals'
import { useWords } from '../../use-words'

/** @param isKept what the manuscript has, beside what an editor has made of it */
export function Versions({ places, isKept }: { places: readonly ChangedPlace[]; isKept: boolean }) {
  const words = useWords(arrivalWords)
  return (
    <table className="versions">
      <thead>
        <tr>
          <th scope="col">{isKept ? words.inManuscript : words.before}</th>
          <th scope="col">{isKept ? words.inLibrary : words.now}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ before, now }, at) => (
          <tr key={at}>
            <td>
              <Side runs={before} as="del" />
            </td>
            <td>
              <Side runs={now} as="ins" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Side({ runs, as: Tag }: { runs: readonly Marked[]; as: 'del' | 'ins' | 'mark' }) {
  const { nothing } = useWords(arrivalWords)
  if (runs.every(({ text }) => text === '')) return <span className="quiet">{nothing}</span>
  return runs.map(({ text, changed }, at) =>
    changed ? <Tag key={at}>{text}</Tag> : <span key={at}>{text}</span>,
  )
}
