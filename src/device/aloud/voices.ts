/** Which of a device's voices reads a script. */
import type { Script } from '../../model/schema'

/** What is looked at of a voice: the browser's `SpeechSynthesisVoice` has it. */
export interface VoiceFacts {
  /** BCP 47, or a platform's own form of it: `zh-CN`, Android's `zh_CN_#Hans`, `cmn-Hant-TW`, `yue-HK`. */
  lang: string
  /** Speaks without a network. */
  localService: boolean
  default: boolean
}

type Region = 'CN' | 'TW' | 'HK'

/** Cantonese reads what is written for Hong Kong, and nothing else. */
const WANTED: Record<Script, readonly Region[]> = {
  'zh-Hans': ['CN', 'TW'],
  'zh-Hant-TW': ['TW', 'CN'],
  'zh-Hant-HK': ['HK', 'TW', 'CN'],
}

function regionOf(lang: string): Region | undefined {
  if (/^yue/i.test(lang)) return 'HK'
  if (!/^(?:zh|cmn)(?![a-z])/i.test(lang)) return undefined
  if (/[-_](?:HK|MO)/i.test(lang)) return 'HK'
  return /[-_#](?:TW|Hant)/i.test(lang) ? 'TW' : 'CN'
}

/** A voice of the device before one of the network, which falls silent on a train; then the device's own choice. */
const rank = (voice: VoiceFacts): number => (voice.localService ? 2 : 0) + (voice.default ? 1 : 0)

/** The best voice for a script; undefined where the device has none that reads it. */
export function voiceFor<V extends VoiceFacts>(script: Script, voices: readonly V[]): V | undefined {
  for (const region of WANTED[script]) {
    const [best] = voices
      .filter(one => regionOf(one.lang) === region)
      .sort((one, other) => rank(other) - rank(one))
    if (best) return best
  }
  return undefined
}
