/** What the cards of a picture keep of it, shown in their shapes. */
import type { Focus } from '../../../publishing/source/focus'
import { articleWords } from '../../words/article'
import { useWords } from '../use-words'

interface CropProps {
  src: string
  focus: Focus | null
  change: (focus: Focus | null) => void
}

const MIDDLE: Focus = { x: 50, y: 50 }

export function Crop({ src, focus, change }: CropProps) {
  const words = useWords(articleWords).crop
  const { x, y } = focus ?? MIDDLE
  return (
    <details className="crop">
      <summary>{words.title}</summary>
      {(['x', 'y'] as const).map(side => (
        <label key={side}>
          <span>{words[side]}</span>
          <input
            type="range"
            min={0}
            max={100}
            value={side === 'x' ? x : y}
            onChange={({ target }) => change({ x, y, [side]: Number(target.value) })}
          />
        </label>
      ))}
      {focus ? (
        <>
          <div className="crop-shapes">
            {(['wide', 'square'] as const).map(shape => (
              <img
                key={shape}
                className={`crop-${shape}`}
                src={src}
                alt=""
                style={{ objectPosition: `${x}% ${y}%` }}
              />
            ))}
          </div>
          <button type="button" onClick={() => change(null)}>
            {words.automatic}
          </button>
        </>
      ) : (
        <p className="quiet">{words.isAutomatic}</p>
      )}
    </details>
  )
}
