import { useEffect, useState } from 'react'
import { imageAddress } from '../../library/files'
import { useWords } from '../../library/variant'
import { drawPoster, layoutPoster } from '../../share/poster'
import type { PosterContent } from '../../share/poster-content'
import { ownWords } from '../../words/own-words'

/** The poster as a picture: a long press sends or saves it, the link downloads it. */
export default function PosterPanel({ content }: { content: PosterContent }) {
  const { words, script } = useWords()
  const [picture, setPicture] = useState<{ src: string } | 'failed'>()
  // The poster goes to others: it is in the text's script, whatever the interface speaks.
  const { scan } = ownWords[script]

  useEffect(() => {
    let current = true
    draw(content, scan).then(
      src => current && setPicture({ src }),
      () => current && setPicture('failed'),
    )
    return () => {
      current = false
    }
    // The content is made anew on every draw; its address and title tell whether it is another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [content.address, content.title, scan])

  if (picture === undefined) return <p className="share-said">{words.loading}</p>
  if (picture === 'failed') return <p className="share-said">{words.poster.failed}</p>
  return (
    <div className="poster">
      <img className="poster-image" src={picture.src} alt={content.title} />
      <p className="qr-hint">{words.poster.hold}</p>
      <a className="pill poster-save" href={picture.src} download={`${content.title}.png`}>
        {words.poster.download}
      </a>
    </div>
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
