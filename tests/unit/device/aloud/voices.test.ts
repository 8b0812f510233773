import { describe, expect, it } from 'vitest'
import type { Script } from '../../../../src/model/schema'
import { voiceFor, type VoiceFacts } from '../../../../src/device/aloud/voices'

const voice = (lang: string, facts: Partial<VoiceFacts> = {}): VoiceFacts => ({
  lang,
  localService: true,
  default: false,
  ...facts,
})
const chosen = (script: Script, ...langs: string[]): string | undefined =>
  voiceFor(
    script,
    langs.map(lang => voice(lang)),
  )?.lang

describe('the voice for a script', () => {
  it.each<[Script, string[], string | undefined]>([
    ['zh-Hans', ['en-US', 'zh-TW', 'zh-CN'], 'zh-CN'],
    ['zh-Hans', ['zh_CN_#Hans', 'zh-HK'], 'zh_CN_#Hans'],
    ['zh-Hans', ['cmn-Hans-CN'], 'cmn-Hans-CN'],
    ['zh-Hans', ['zh'], 'zh'],
    ['zh-Hans', ['zh-TW'], 'zh-TW'],
    ['zh-Hans', ['zh-HK', 'yue-HK', 'en-GB'], undefined],
    ['zh-Hant-TW', ['zh-CN', 'zh_TW_#Hant'], 'zh_TW_#Hant'],
    ['zh-Hant-TW', ['zh-CN'], 'zh-CN'],
    ['zh-Hant-HK', ['zh-CN', 'zh-TW', 'zh_HK_#Hant'], 'zh_HK_#Hant'],
    ['zh-Hant-HK', ['zh-CN', 'yue'], 'yue'],
    ['zh-Hant-HK', ['zh-TW', 'zh-CN'], 'zh-TW'],
    ['zh-Hant-HK', ['zha', 'ja-JP'], undefined],
  ])('%s from %j is %s', (script, langs, right) => {
    expect(chosen(script, ...langs)).toBe(right)
  })

  it('is one of the device before one of the network, and then the device’s own choice', () => {
    const far = voice('zh-CN', { localService: false, default: true })
    const near = voice('zh-CN')
    const chosenOne = voice('zh-CN', { default: true })
    expect(voiceFor('zh-Hans', [far, near])).toBe(near)
    expect(voiceFor('zh-Hans', [near, chosenOne])).toBe(chosenOne)
  })
})
