/** What others see of an article where it is shared: in a chat, in Moments, as a link. */
import type { ReactNode } from 'react'
import type { CardImages } from '../../../../model/schema'
import { seeWords } from '../../../words/see'
import type { Preview } from '../../../protocol'
import { useWords } from '../../use-words'

export function Cards({ preview: { card, pictures } }: { preview: Preview }) {
  const words = useWords(seeWords)
  const title = <strong className="shared-title">{card.title}</strong>
  const shown: Record<keyof CardImages, (picture: ReactNode) => ReactNode> = {
    wide: picture => (
      <>
        <span className="quiet">{card.source}</span>
        {title}
        {picture}
        <span className="quiet">{words.miniProgram}</span>
      </>
    ),
    square: picture => (
      <>
        {picture}
        {title}
      </>
    ),
    large: picture => (
      <>
        {picture}
        {title}
        <span className="shared-summary quiet">{card.summary}</span>
      </>
    ),
  }
  return (
    <section className="see-cards" aria-labelledby="see-cards">
      <h2 id="see-cards">{words.cards}</h2>
      {SHAPES.map(shape => (
        <figure key={shape}>
          <figcaption>{words.places[shape]}</figcaption>
          <div className={`shared shared-${shape}`}>
            {shown[shape](pictures && <img src={pictures[shape]} alt="" />)}
          </div>
        </figure>
      ))}
    </section>
  )
}

const SHAPES = ['wide', 'square', 'large'] as const
