/** What went wrong, in the words of whoever met it. */
import { frameWords } from '../../words/frame'
import { ApiError } from '../api'
import { useSaid } from '../use-said'
import { useWords } from '../use-words'

export function Problems({ error }: { error: unknown }) {
  const { failed } = useWords(frameWords)
  const said = useSaid()
  const problems =
    error instanceof ApiError ? error.problems : [{ file: '', message: String(error), mend: '' }]
  return (
    <div className="problems" role="alert">
      <strong>{failed}</strong>
      <ul>
        {problems.map(({ file, line, message, mend, detail }, at) => (
          <li key={at}>
            <p>{said(message)}</p>
            {mend && <p className="quiet">{said(mend)}</p>}
            {file && <p className="quiet">{line === undefined ? file : `${file}:${line}`}</p>}
            {detail && <pre>{said(detail)}</pre>}
          </li>
        ))}
      </ul>
    </div>
  )
}
