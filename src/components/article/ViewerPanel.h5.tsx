import { useRef, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../../primitives/Icon'
import { icons } from '../../primitives/icons'
import { useOverPage } from '../../primitives/over-page.h5'
import { imageAddress } from '../../data/files'
import { isStill } from '../../device/motion.h5'
import { useWords } from '../../state/variant'
import { copyOf } from '../../model/image-copies'
import { plainText } from '../../model/values'
import { useZoom } from './use-zoom.h5'
import type { ViewerProps } from './viewer-props'
import './viewer.scss'

/**
 * All pictures of the article, one a screen: swiped, or stepped through by arrow keys; enlarged by fingers and keys.
 * Esc and back close it.
 */
export function ViewerPanel({ figures, start, script, onShare, onClose }: ViewerProps) {
  const { words, script: own, language } = useWords()
  const shown = figures.flatMap(figure => (figure.image ? [{ figure, image: figure.image }] : []))
  const first = Math.max(
    0,
    shown.findIndex(({ image }) => image === start.image),
  )
  const [at, setAt] = useState(first)
  const track = useRef<HTMLDivElement>(null)
  const zoom = useZoom(track, at)
  useOverPage(() => {
    const strip = track.current
    strip?.scrollTo({ left: first * strip.clientWidth })
    strip?.focus({ preventScroll: true })
  }, onClose)

  const go = (index: number): void => {
    const strip = track.current
    strip?.scrollTo({ left: index * strip.clientWidth, behavior: isStill() ? 'instant' : 'smooth' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return onClose()
    if (!event.ctrlKey && !event.metaKey && zoom.onKey(event.key)) return event.preventDefault()
    if (event.key === 'ArrowRight') go(Math.min(at + 1, shown.length - 1))
    if (event.key === 'ArrowLeft') go(Math.max(at - 1, 0))
    // The strip and the buttons are all that can be reached: Tab goes round.
    if (event.key === 'Tab') {
      event.preventDefault()
      const strip = track.current
      const all = [strip, ...(strip?.parentElement?.querySelectorAll('button') ?? [])]
      const now = all.findIndex(one => one === document.activeElement)
      all.at((now + (event.shiftKey ? -1 : 1)) % all.length)?.focus()
    }
  }

  return createPortal(
    <div
      className={`viewer script-${own}`}
      lang={language}
      role="dialog"
      aria-modal="true"
      aria-label={words.viewFigure(at + 1, shown.length)}
      onKeyDown={onKeyDown}
    >
      <div
        ref={track}
        className="viewer-track"
        tabIndex={0}
        onScroll={event => {
          const strip = event.currentTarget
          setAt(Math.round(strip.scrollLeft / Math.max(1, strip.clientWidth)))
        }}
      >
        {shown.map(({ figure, image }, index) => (
          <figure
            key={index}
            className={`viewer-page script-${script}`}
            lang={script}
            onClick={event => event.target === event.currentTarget && onClose()}
          >
            <picture className="viewer-sources">
              {/* As large as the picture itself: it is enlarged. */}
              {image.webp?.at(-1) === image.width && (
                <source type="image/webp" srcSet={copyOf(imageAddress(image.src), image.width)} />
              )}
              <img
                className="viewer-image"
                src={imageAddress(image.src)}
                width={image.width}
                height={image.height}
                alt={figure.alt}
                loading="lazy"
                draggable={false}
                onDoubleClick={({ clientX: x, clientY: y }) => zoom.toggle({ x, y })}
              />
            </picture>
            {figure.caption && (
              <figcaption className="viewer-caption">{plainText(figure.caption)}</figcaption>
            )}
          </figure>
        ))}
      </div>
      <div className="viewer-count" aria-hidden="true">
        {words.figureOf(at + 1, shown.length)}
      </div>
      {onShare && (
        <button
          type="button"
          className="viewer-share button"
          aria-label={words.shareFigure}
          onClick={() => {
            const now = shown[at]
            onClose()
            if (now) onShare(now.figure)
          }}
        >
          <Icon path={icons.share} />
        </button>
      )}
      <button type="button" className="viewer-close button" aria-label={words.close} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
    </div>,
    document.body,
  )
}
