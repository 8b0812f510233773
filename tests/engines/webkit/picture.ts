/** Pictures of a page of WebKit, which its driver takes of all that the window shows. */
import sharp from 'sharp'
import { setTimeout as wait } from 'node:timers/promises'
import { ProtocolError } from '../bidi-server'
import type { Call } from './page'

export interface PictureParams {
  context: string
  /** What the clip is measured from. */
  origin?: 'viewport' | 'document'
  clip?: { x: number; y: number; width: number; height: number }
}

/** Milliseconds in which a picture is taken. */
const PATIENCE = 5_000

/** The driver waits until the page is painted anew, which one at rest never is: a spot that nobody sees keeps it at work. */
const REPAINT = `const spot = document.createElement('i')
  spot.style.cssText = 'position:fixed;left:0;top:0;width:1px;height:1px;opacity:0.01;z-index:99999;pointer-events:none'
  document.documentElement.append(spot)
  let turn = 0
  const timer = setInterval(() => spot.isConnected ? (spot.style.background = (turn += 1) % 2 ? '#000' : '#fff') : clearInterval(timer), 40)
  setTimeout(() => spot.remove(), ${PATIENCE})
  return [scrollX, scrollY]`

/** Resolves to a PNG in base64, as `browsingContext.captureScreenshot` does; what lies outside the window is cut off. */
export async function takePicture(call: Call, { origin, clip }: PictureParams): Promise<{ data: string }> {
  const [scrollX, scrollY] = (await call('POST', '/execute/sync', { script: REPAINT, args: [] })) as [
    number,
    number,
  ]
  const taken = call('GET', '/screenshot') as Promise<string>
  const data = await Promise.race([taken, wait(PATIENCE)])
  if (data === undefined) throw new ProtocolError('unknown error', 'The page was not painted.')
  await call('POST', '/execute/sync', { script: "document.querySelector('html > i').remove()", args: [] })
  if (clip === undefined) return { data }
  const from = origin === 'document' ? { x: clip.x - scrollX, y: clip.y - scrollY } : clip
  const picture = sharp(Buffer.from(data, 'base64'))
  const { width, height } = await picture.metadata()
  const left = Math.max(0, Math.floor(from.x))
  const top = Math.max(0, Math.floor(from.y))
  const cut = await picture
    .extract({
      left,
      top,
      width: Math.min(width - left, Math.ceil(clip.width)),
      height: Math.min(height - top, Math.ceil(clip.height)),
    })
    .png()
    .toBuffer()
  return { data: cut.toString('base64') }
}
