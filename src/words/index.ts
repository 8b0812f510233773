import type { Script } from '../model'
import { hans, type Words } from './zh-hans'
import { hantHk } from './zh-hant-hk'
import { hantTw } from './zh-hant-tw'

export type { Words }

const sets: Record<Script, Words> = { 'zh-Hans': hans, 'zh-Hant-TW': hantTw, 'zh-Hant-HK': hantHk }

/** The interface's words in a script. */
export const wordsIn = (script: Script): Words => sets[script]
