import { isTrue, numberOr, textOr, type Behaviour, type Host } from './host'

const EVENTS = ['play', 'pause', 'ended', 'waiting', 'error'] as const

function player(
  host: Host,
  media: HTMLMediaElement,
  resource: (src: string) => string,
): ReturnType<Behaviour> {
  host.dom.append(media)
  for (const type of EVENTS) media.addEventListener(type, () => host.fire(type, {}))
  media.addEventListener('timeupdate', () =>
    host.fire('timeupdate', { currentTime: media.currentTime, duration: media.duration }),
  )
  media.addEventListener('loadedmetadata', () => host.fire('loadedmetadata', { duration: media.duration }))
  return {
    changed(name, value) {
      if (name === 'src' && value) media.src = resource(textOr(value))
      if (name === 'controls') media.controls = value === undefined || isTrue(value)
      if (name === 'loop') media.loop = isTrue(value)
      if (name === 'muted') media.muted = isTrue(value)
      if (name === 'autoplay') media.autoplay = isTrue(value)
      if (name === 'initialTime' && value) media.currentTime = numberOr(value, 0)
      if (name === 'poster' && value && media instanceof HTMLVideoElement)
        media.poster = resource(textOr(value))
    },
  }
}

export const video: Behaviour = (host, phone) => player(host, document.createElement('video'), phone.resource)
export const audio: Behaviour = (host, phone) => player(host, document.createElement('audio'), phone.resource)

/** A real canvas with the methods that WeChat adds to a 2D canvas node. */
export const canvas: Behaviour = (host, phone) => {
  const node = document.createElement('canvas')
  host.dom.append(node)
  Object.assign(node, {
    createImage: () => phoneImage(phone.resource),
    createPath2D: (path?: string | Path2D) => new Path2D(path),
    requestAnimationFrame: (work: FrameRequestCallback) => requestAnimationFrame(work),
    cancelAnimationFrame: (handle: number) => cancelAnimationFrame(handle),
  })
  canvasNodes.set(host.dom, node)
  return undefined
}

const canvasNodes = new WeakMap<Element, HTMLCanvasElement>()
/** What a selector query gives as a canvas's `node`. */
export const canvasNodeOf = (dom: Element): HTMLCanvasElement | undefined => canvasNodes.get(dom)

/** An image whose `src` is written as the app writes it. */
function phoneImage(resource: (src: string) => string): HTMLImageElement {
  const image = new Image()
  const native = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(image, 'src', {
    get: () => native?.get?.call(image) as string,
    set: (src: string) => {
      if (/^https?:/.test(src)) image.crossOrigin = 'anonymous'
      native?.set?.call(image, resource(src))
    },
  })
  return image
}
