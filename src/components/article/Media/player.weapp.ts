/** What a player shows. Times in seconds; `duration` is 0 until the sound has begun to come. */
export interface Playing {
  state: 'paused' | 'playing' | 'failed'
  time: number
  duration: number
}

/** A sound at rest. */
export const AT_REST: Playing = { state: 'paused', time: 0, duration: 0 }

/** A sound as its controls see it. */
export interface Player {
  playing: Playing
  toggle: () => void
  pause: () => void
  /** Goes back (fewer than 0) or on by so many seconds, once the sound has begun to come. */
  skip: (seconds: number) => void
  setRate: (rate: number) => void
}

interface Source {
  currentTime: number
  duration: number
  seek: (position: number) => void
}

/** Goes back or on in what plays, no farther than its ends. @param seconds fewer than 0 go back */
export function skipIn(source: Source, seconds: number): void {
  if (source.duration > 0) source.seek(Math.min(Math.max(0, source.currentTime + seconds), source.duration))
}

interface Pausable {
  pause: () => void
}

/** One at a time: what plays falls silent when another begins. */
let audible: Pausable | undefined

export function beginAlone(sound: Pausable): void {
  if (audible !== sound) audible?.pause()
  audible = sound
}

/** To be told of a sound that is there no longer. */
export function endAlone(sound: Pausable | undefined): void {
  if (audible === sound) audible = undefined
}
