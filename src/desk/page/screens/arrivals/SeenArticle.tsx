/** An article as it was understood, block by block. */
import type { SeenBlock, Understood } from '../../../arrivals'
import { arrivalWords } from '../../../words/arrivals'
import { useWords } from '../../use-words'

export function SeenArticle({ article }: { article: Understood }) {
  const { tag, title, subtitle, date, credits, blocks, script } = article
  return (
    <div className="seen" lang={script}>
      <p className="seen-title">
        {tag && <span className="row-tag">【{tag}】</span>}
        {title}
      </p>
      {subtitle && <p className="quiet">——{subtitle}</p>}
      {date && <p className="quiet">{date}</p>}
      {blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
      {credits.map(({ role, names }, at) => (
        <p key={at} className="quiet">
          {role}｜{names.join('、')}
        </p>
      ))}
    </div>
  )
}

function Block({ block: { type, text, level, caption } }: { block: SeenBlock }) {
  const { picture } = useWords(arrivalWords)
  switch (type) {
    case 'heading':
      return <p className={`seen-heading seen-heading-${level ?? 2}`}>{text}</p>
    case 'figure':
    case 'audio':
    case 'video':
      return (
        <p className="seen-figure">
          〔{picture}〕{text} {caption}
        </p>
      )
    case 'divider':
      return <hr />
    case 'list':
    case 'notes':
      return (
        <ul className="seen-list">
          {text.split('\n').map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
      )
    default:
      return <p className={`seen-${type}`}>{text}</p>
  }
}
