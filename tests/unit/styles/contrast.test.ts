import path from 'node:path'
import postcss from 'postcss'
import { compile } from 'sass'
import { describe, expect, it } from 'vitest'
import { SURROUNDS } from '../../../src/state/themes'

/** Colours of each theme, as the compiled style sheet declares them. */
function themes(): Map<string, Map<string, string>> {
  const { css } = compile(path.resolve(__dirname, '../../../src/styles/_tokens.scss'))
  const found = new Map<string, Map<string, string>>()
  postcss.parse(css).walkRules(rule => {
    const isMedia = rule.parent?.type === 'atrule'
    const name = /theme-(\w+)/.exec(rule.selector)?.[1] ?? (isMedia ? 'system, dark' : 'system, light')
    rule.walkDecls(/^--(?:paper|sheet|wash|ink|accent|on-accent)/, ({ prop, value }) => {
      found.set(name, (found.get(name) ?? new Map<string, string>()).set(prop, value))
    })
  })
  return found
}

/** Relative luminance: WCAG 2.2. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map(digit => digit + digit) : hex.slice(1).match(/../g)
  const [r = 0, g = 0, b = 0] = (digits ?? []).map(pair => {
    const channel = Number.parseInt(pair, 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe('every theme', () => {
  const all = themes()

  it.each(Object.entries(SURROUNDS))('%s: bars around the page have its paper', (theme, { paper }) => {
    expect((all.get(theme)?.get('--paper') ?? '').replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')).toBe(paper)
  })

  it('is there', () => {
    expect([...all.keys()].sort()).toEqual(
      ['contrast', 'dark', 'grey', 'light', 'sepia', 'system, dark', 'system, light'].sort(),
    )
  })

  for (const [theme, colours] of all) {
    const colour = (name: string): string => colours.get(name) ?? ''
    for (const text of ['--ink', '--ink-soft', '--ink-quiet', '--accent'])
      for (const ground of ['--paper', '--sheet', '--wash'])
        it(`${theme}: ${text} reads on ${ground}`, () => {
          expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(
            theme === 'contrast' ? 7 : 4.5,
          )
        })
    it(`${theme}: a filled button reads`, () => {
      expect(contrast(colour('--on-accent'), colour('--accent'))).toBeGreaterThanOrEqual(4.5)
    })
  }
})
