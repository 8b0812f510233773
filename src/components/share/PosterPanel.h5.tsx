import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { imageAddress } from '../../data/files'
import { useWords } from '../../state/variant'
import { Icon } from '../../primitives/Icon'
import { icons } from '../../primitives/icons'
import { useOverPage } from '../../primitives/over-page.h5'
import { useLatest } from '../../primitives/use-latest'
import { drawPoster, layoutPoster } from '../../share/poster'
import type { PosterContent } from '../../share/poster-content'
import { hostApp } from '../../share/wechat-rules'
import { ownWords } from '../../words/own-words'
import type { PosterProps } from './types'

/**
 * The poster over the whole screen: a long press sends or saves it, the link downloads it, where it may: WeChat's
 * browser downloads nothing.
 */
export default function PosterPanel({ content, onClose }: PosterProps) {
  const { words, script, language } = useWords()
  const close = useRef<HTMLButtonElement>(null)
  useOverPage(() => close.current?.focus({ preventScroll: true }), onClose)
  const [picture, setPicture] = useState<{ src: string } | 'failed'>()
  // The poster goes to others: it is in the text's script, whatever the interface speaks.
  const { scan } = ownWords[script]

  const latest = useLatest(content)
  useEffect(() => {
    let current = true
    draw(latest.current, scan).then(
      src => current && setPicture({ src }),
      () => current && setPicture('failed'),
    )
    return () => {
      current = false
    }
    // The content is made anew on every draw; its address and title tell whether it is another.
  }, [content.address, content.title, scan, latest])

  return createPortal(
    <div
      className={`page-colours script-${script} poster-screen`}
      lang={language}
      role="dialog"
      aria-modal="true"
      aria-label={words.targets.poster}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
      }}
    >
      <button
        ref={close}
        type="button"
        className="button poster-close"
        aria-label={words.close}
        onClick={onClose}
      >
        <Icon path={icons.close} />
      </button>
      {picture === undefined || picture === 'failed' ? (
        <p className="share-said" role="status">
          {picture ? words.poster.failed : words.loading}
        </p>
      ) : (
        <>
          <img className="poster-image" src={picture.src} alt={content.title} />
          <div className="poster-foot">
            <p className="qr-hint">{words.poster.hold}</p>
            {hostApp(navigator.userAgent) !== 'wechat' && (
              <a className="pill poster-save" href={picture.src} download={`${content.title}.png`}>
                {words.poster.download}
              </a>
            )}
          </div>
        </>
      )}
    </div>,
    document.body,
  )
}

/** The poster as a data address. Rejects where the browser has no canvas. */
async function draw(content: PosterContent, hint: string): Promise<string> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const page = document.querySelector('[role="dialog"]') ?? document.body
  const serif = getComputedStyle(page).getPropertyValue('--serif') || 'serif'
  const poster = layoutPoster(content, { serif, hint }, (text, font) => {
    context.font = font
    return context.measureText(text).width
  })
  Object.assign(canvas, { width: poster.width, height: poster.height })
  drawPoster(context, poster, content.picture && (await load(imageAddress(content.picture.src))))
  return canvas.toDataURL('image/png')
}

/** A picture that has not arrived leaves its room empty. */
async function load(address: string): Promise<HTMLImageElement | undefined> {
  const image = new Image()
  image.crossOrigin = 'anonymous'
  image.src = address
  try {
    await image.decode()
    return image
  } catch {
    return undefined
  }
}
