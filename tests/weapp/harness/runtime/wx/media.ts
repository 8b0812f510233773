import type { PageStack } from '../page-stack'
import { settings } from '../state'
import { asynchronous, handedOut, listenable, type Api } from './api'
import { addTempFile, resourceAddress, localFile } from './files'
import { askPermission } from './permission'
import { appEvents } from './system'

/** Pictures that the app has saved to the album, as data addresses. */
export const album: string[] = []

interface CanvasOptions {
  canvas?: HTMLCanvasElement
  canvasId?: string
  x?: number
  y?: number
  width?: number
  height?: number
  destWidth?: number
  destHeight?: number
  fileType?: 'png' | 'jpg'
  quality?: number
}

/** Copies a part of a canvas into a temporary picture. Sizes are in the canvas's own pixels. */
async function canvasToFile({ canvas, canvasId, ...options }: CanvasOptions): Promise<object> {
  if (!canvas) throw new Error(`canvas ${canvasId ?? ''} is empty: give the 2D canvas node`)
  const { x = 0, y = 0, width = canvas.width - x, height = canvas.height - y } = options
  const { destWidth = width * devicePixelRatio, destHeight = height * devicePixelRatio } = options
  const copy = Object.assign(document.createElement('canvas'), { width: destWidth, height: destHeight })
  copy.getContext('2d')?.drawImage(canvas, x, y, width, height, 0, 0, destWidth, destHeight)
  const type = options.fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  const blob = await new Promise<Blob | null>(resolve => copy.toBlob(resolve, type, options.quality))
  if (!blob) throw new Error('create bitmap failed')
  return { tempFilePath: addTempFile(blob) }
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise(resolve => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result as string))
    reader.readAsDataURL(blob)
  })
}

async function saveToAlbum({ filePath }: { filePath: string }): Promise<void> {
  const file = localFile(filePath)
  if (!file) throw new Error(`no such file "${filePath}": only local pictures can be saved`)
  await askPermission('scope.writePhotosAlbum')
  album.push(await dataAddress(file))
}

async function imageInfo(src: string, route: string): Promise<object> {
  if (settings.network === 'none' && /^https?:/.test(src)) throw new Error('download fail')
  const image = Object.assign(new Image(), { src: resourceAddress(src, route) })
  await image.decode().catch(() => {
    throw new Error(`file not found: ${src}`)
  })
  const blob = await (await fetch(image.src)).blob()
  const path = localFile(src) ? src : addTempFile(blob)
  const { naturalWidth: width, naturalHeight: height } = image
  return { width, height, path, type: blob.type.replace('image/', ''), orientation: 'up' }
}

export function mediaApi(stack: PageStack): Api {
  return {
    canvasToTempFilePath: asynchronous('canvasToTempFilePath', canvasToFile),
    saveImageToPhotosAlbum: asynchronous('saveImageToPhotosAlbum', saveToAlbum),
    getImageInfo: asynchronous<{ src: string }>('getImageInfo', ({ src }) =>
      imageInfo(src, stack.top().route),
    ),
    createInnerAudioContext: () => innerAudio(stack),
    getBackgroundAudioManager: () => (background ??= backgroundAudio(stack)),
    setInnerAudioOption: asynchronous<{ obeyMuteSwitch?: boolean }>('setInnerAudioOption', given => {
      obeysMuteSwitch = given.obeyMuteSwitch ?? obeysMuteSwitch
    }),
  }
}

const AUDIO_EVENTS = {
  Play: 'play',
  Pause: 'pause',
  Ended: 'ended',
  TimeUpdate: 'timeupdate',
  Waiting: 'waiting',
}

/** WeChat's own setting for all sounds, until `setInnerAudioOption` says otherwise. */
let obeysMuteSwitch = true

/** Pairs of `onX` and `offX` for what a native element tells. */
function eventsOf(audio: HTMLAudioElement): Record<string, unknown> {
  const on: Record<string, unknown> = {}
  for (const [name, type] of Object.entries({
    ...AUDIO_EVENTS,
    Canplay: 'canplay',
    Seeking: 'seeking',
    Seeked: 'seeked',
  })) {
    const listeners = listenable<object>()
    audio.addEventListener(type, () => listeners.tell({}))
    on[`on${name}`] = listeners.on
    on[`off${name}`] = listeners.off
  }
  return on
}

/** An audio player without a look, on a native element. */
function innerAudio(stack: PageStack): object {
  const audio = new Audio()
  let source = ''
  const on = eventsOf(audio)
  // What a test can ask: whether the last sound that began was heard.
  audio.addEventListener('play', () => {
    audio.muted = settings.ringer === 'silent' && obeysMuteSwitch
    document.documentElement.dataset.sound = audio.muted ? 'muted' : 'heard'
  })
  const stopped = listenable<object>()
  const failed = listenable<{ errMsg: string; errCode: number }>()
  audio.addEventListener('error', () =>
    failed.tell({ errMsg: audio.error?.message ?? 'MediaError', errCode: 10_002 }),
  )
  return handedOut('InnerAudioContext', {
    ...on,
    onStop: stopped.on,
    offStop: stopped.off,
    onError: failed.on,
    offError: failed.off,
    play: () => void audio.play().catch(() => failed.tell({ errMsg: 'play fail', errCode: 10_001 })),
    pause: () => audio.pause(),
    stop() {
      audio.pause()
      audio.currentTime = 0
      stopped.tell({})
    },
    seek: (position: number) => void (audio.currentTime = position),
    destroy: () => audio.removeAttribute('src'),
    get src() {
      return source
    },
    set src(value: string) {
      source = value
      audio.src = resourceAddress(value, stack.top().route)
    },
    get duration() {
      return Number.isFinite(audio.duration) ? audio.duration : 0
    },
    get currentTime() {
      return audio.currentTime
    },
    get paused() {
      return audio.paused
    },
    get playbackRate() {
      return audio.playbackRate
    },
    set playbackRate(rate: number) {
      audio.playbackRate = rate
    },
    autoplay: false,
    loop: false,
    volume: 1,
    startTime: 0,
    obeyMuteSwitch: true,
    buffered: 0,
  })
}

/** There is one for the whole app. */
let background: object | undefined

/**
 * The player of WeChat's own bar and of locked screens. It refuses what phones refuse: a sound without a title, and going
 * on in the background where `app.json` does not say so.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/media/background-audio/BackgroundAudioManager.html
 */
function backgroundAudio(stack: PageStack): object {
  const audio = new Audio()
  const failed = listenable<{ errMsg: string; errCode: number }>()
  const [stopped, next, previous] = [listenable<object>(), listenable<object>(), listenable<object>()]
  const modes = (weappConfig.json.app?.requiredBackgroundModes ?? []) as string[]
  let source = ''
  const unload = (): void => {
    audio.removeAttribute('src')
    source = ''
  }
  appEvents.hide.on(() => modes.includes('audio') || audio.pause())
  audio.addEventListener('ended', unload)
  // What a test can ask and do: what a locked screen shows, and its buttons.
  const shown = document.documentElement
  shown.addEventListener('lock-screen-next', () => next.tell({}))
  shown.addEventListener('lock-screen-previous', () => previous.tell({}))
  // It knows no `offX`.
  const on = Object.fromEntries(Object.entries(eventsOf(audio)).filter(([name]) => name.startsWith('on')))
  const manager = {
    ...on,
    onError: failed.on,
    onStop: stopped.on,
    onNext: next.on,
    onPrev: previous.on,
    title: '',
    epname: '',
    singer: '',
    coverImgUrl: '',
    webUrl: '',
    protocol: 'http',
    startTime: 0,
    buffered: 0,
    referrerPolicy: 'no-referrer',
    play: () =>
      void (source !== '' && audio.play().catch(() => failed.tell({ errMsg: 'play fail', errCode: 10_001 }))),
    pause: () => audio.pause(),
    stop() {
      audio.pause()
      unload()
      stopped.tell({})
    },
    seek: (position: number) => void (audio.currentTime = position),
    get src() {
      return source
    },
    set src(value: string) {
      if (manager.title === '') throw new Error('BackgroundAudioManager: a title is required before src')
      if (/^https?:/.test(manager.coverImgUrl) || manager.coverImgUrl === '')
        shown.dataset.lockScreen = [manager.epname, manager.title].join(' · ')
      else
        throw new Error(
          `BackgroundAudioManager: coverImgUrl "${manager.coverImgUrl}" is no address of the web`,
        )
      source = value
      audio.src = resourceAddress(value, stack.top().route)
      manager.play()
    },
    get duration() {
      return Number.isFinite(audio.duration) ? audio.duration : 0
    },
    get currentTime() {
      return audio.currentTime
    },
    get paused() {
      return audio.paused
    },
    get playbackRate() {
      return audio.playbackRate
    },
    set playbackRate(rate: number) {
      audio.defaultPlaybackRate = rate
      audio.playbackRate = rate
    },
  }
  return handedOut('BackgroundAudioManager', manager)
}
