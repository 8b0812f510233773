import { describe, expect, it } from 'vitest'
import { quotationMarks } from '../../../../src/publishing/review/quotation-marks'
import type { Script } from '../../../../src/model/schema'

/** Each text as it reads when all that is suggested is taken. */
function mended(script: Script, ...texts: string[]): string[] {
  const passages = texts.map((text, of) => ({ text, of, point: () => ({ line: 1, column: 1 }) }))
  const remarks = quotationMarks(passages, script)
  return texts.map((text, of) => {
    const letters = text.split('')
    for (const { stretch, instead = '' } of remarks)
      if (stretch?.passage.of === of) letters[stretch.at] = instead
    return letters.join('')
  })
}

describe('quotation marks', () => {
  it.each([
    ['zh-Hans', '他说"走",又说"留"', '他说“走”,又说“留”'],
    ['zh-Hant-TW', '他說"走"', '他說「走」'],
    ['zh-Hans', '19" 的屏幕', '19" 的屏幕'],
    ['zh-Hans', 'He said "go"', 'He said "go"'],
    ['zh-Hans', '他说“走”', '他说“走”'],
    // An article that quotes in one way is left alone, whatever its script.
    ['zh-Hans', '他说「走」', '他说「走」'],
    ['zh-Hant-TW', '他說“走”', '他說“走”'],
  ] as const)('in %s: %s → %s', (script, text, wanted) => {
    expect(mended(script, text)).toEqual([wanted])
  })

  it('are of one kind in an article: that which it has more often', () => {
    expect(mended('zh-Hans', '「甲」「乙『丙』」', '“丁‘戊’”，don’t', '"己"')).toEqual([
      '「甲」「乙『丙』」',
      '「丁『戊』」，don’t',
      '「己」',
    ])
  })

  it('are those of the script where there are as many of each', () => {
    expect(mended('zh-Hans', '「甲」“乙”')).toEqual(['“甲”“乙”'])
    expect(mended('zh-Hant-TW', '「甲」“乙”')).toEqual(['「甲」「乙」'])
  })
})
