/** How the reader wants the page set: kept on this device, applied to every screen at once. */
import * as v from 'valibot'
import { applyLook } from './look'
import { readStored, writeStored } from './storage'
import { createStore, useStore } from './store'

const KEY = 'reader:settings'

/** Steps of the text's size; the fourth is WeChat's and iOS' own size for reading, 17. */
export const SIZES = [15, 16, 17, 18, 20, 22, 25, 30] as const
export const FACES = ['sans', 'serif'] as const
export const LEADINGS = ['tight', 'even', 'loose'] as const
export const WIDTHS = ['narrow', 'even', 'wide'] as const
export const PARAGRAPHS = ['indent', 'space'] as const
export const ALIGNMENTS = ['justify', 'start'] as const
export const QUOTES = ['author', 'corner'] as const
export const THEMES = ['system', 'light', 'sepia', 'grey', 'dark', 'contrast'] as const
export const MOTIONS = ['system', 'reduced'] as const

export const defaults = {
  size: 17,
  face: 'sans',
  leading: 'even',
  width: 'even',
  paragraphs: 'indent',
  align: 'justify',
  quotes: 'author',
  theme: 'system',
  motion: 'system',
  care: false,
} as const

/** A value that is not one of today's falls back alone: the others stay the reader's own. */
const settingsSchema = v.object({
  size: v.fallback(v.picklist(SIZES), defaults.size),
  face: v.fallback(v.picklist(FACES), defaults.face),
  leading: v.fallback(v.picklist(LEADINGS), defaults.leading),
  width: v.fallback(v.picklist(WIDTHS), defaults.width),
  paragraphs: v.fallback(v.picklist(PARAGRAPHS), defaults.paragraphs),
  align: v.fallback(v.picklist(ALIGNMENTS), defaults.align),
  quotes: v.fallback(v.picklist(QUOTES), defaults.quotes),
  theme: v.fallback(v.picklist(THEMES), defaults.theme),
  motion: v.fallback(v.picklist(MOTIONS), defaults.motion),
  /** 關懷模式: everything larger, for eyes and hands that want it so. */
  care: v.fallback(v.boolean(), defaults.care),
})
export type Settings = v.InferOutput<typeof settingsSchema>

const store = createStore<Settings>(readStored<Settings>(KEY, settingsSchema, defaults))

/** The settings in force; the component draws again when they change. */
export const useSettings = (): Settings => useStore(store)

/** Changes some of the settings, at once and for the next time. */
export function changeSettings(change: Partial<Settings>): void {
  const next = { ...store.get(), ...change }
  writeStored(KEY, next)
  store.set(next)
  applyLook(lookOf(next))
}

/** Back to how the reader came. */
export const resetSettings = (): void => changeSettings(defaults)

/** Settings that a class on the page stands for; quotes are a matter of the text. */
const LOOKS = ['size', 'face', 'leading', 'width', 'paragraphs', 'align', 'theme', 'motion'] as const

/** The classes that set a page so: `theme-dark size-20 face-serif …`. What is default has none. */
export function lookOf(settings: Settings): string {
  const classes = LOOKS.filter(name => settings[name] !== defaults[name]).map(
    name => `${name}-${settings[name]}`,
  )
  return [...classes, ...(settings.care ? ['care'] : [])].join(' ')
}

/** Brings the page into the look that was kept; to be called when the app starts. */
export const applySettings = (): void => applyLook(lookOf(store.get()))
