/** Articles by their titles, each with its id: titles may be alike. */
import type { Named } from '../../../publish-protocol'

export function Names({ label, articles }: { label: string; articles: readonly Named[] }) {
  if (articles.length === 0) return null
  return (
    <section className="names">
      <h2>
        {label} <span className="quiet">{articles.length}</span>
      </h2>
      <ul>
        {articles.map(({ id, title }) => (
          <li key={id}>
            {title ?? id} {title !== undefined && <span className="quiet">{id}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
