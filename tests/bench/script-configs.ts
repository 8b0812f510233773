/** OpenCC's configurations, by name, as bare opencc-js runs them and as ours do. */
import { ConverterBuilder } from 'opencc-js/core'
import * as preset from 'opencc-js/preset'
import { convert, createConverter, type Direction } from '../../src/publishing/script'
import { hansToHant } from '../../src/publishing/script/hans-to-hant'

export type Convert = (text: string) => string

const build = ConverterBuilder(preset)

/** What opencc-js makes of a configuration, `s2twp` for instance. */
export const bare = (config: string): Convert => {
  const [from = '', to = ''] = config.split('2')
  // OpenCC writes the phrases of Taiwan and Hong Kong into the target: tw2sp is from twp to cn.
  const backwards = to === 'sp'
  return build({
    from: backwards ? `${from}p` : from === 's' ? 'cn' : from,
    to: backwards || to === 's' ? 'cn' : to,
  })
}

const DIRECTIONS: Record<string, Direction> = {
  s2tw: { from: 'zh-Hans', to: 'zh-Hant-TW' },
  s2twp: { from: 'zh-Hans', to: 'zh-Hant-TW', phrases: true },
  s2hk: { from: 'zh-Hans', to: 'zh-Hant-HK' },
  tw2s: { from: 'zh-Hant-TW', to: 'zh-Hans' },
  hk2s: { from: 'zh-Hant-HK', to: 'zh-Hans' },
  // OpenCC's own standard tells 着 from 著, like Hong Kong's.
  t2s: { from: 'zh-Hant-HK', to: 'zh-Hans' },
}

/** What we make of a configuration; nothing where we do not offer it (Japanese, OpenCC's standard, tw2sp). */
export const ours = (config: string): Convert | undefined => {
  if (config === 's2t') return text => hansToHant(text).text
  const direction = DIRECTIONS[config]
  return direction && createConverter(direction)
}

/** How many characters we flag. */
export const flagsIn = (text: string, direction: Direction): number => convert(text, direction).flags.length
