/** Words that a text, a name or a key from outside may be, and that have brought programs down. */
import fc from 'fast-check'

/** What every object answers to, and what engines and libraries ask of any object. */
export const INHERITED = [
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'then',
  'toJSON',
  'length',
  'name',
  'default',
]

/** Ends of lines and pages, escape sequences of terminals (a clipboard, a title, a screen), what XML cannot hold. */
export const CONTROLS = [
  '\0',
  '\u0007',
  '\b',
  '\v',
  '\f',
  '\r',
  '\u001b[2J',
  '\u001b]52;c;cm0=\u0007',
  '\u001b]0;x\u001b\\',
  '\u007f',
  '\u0085',
  '\u009b31m',
  '\u2028',
  '\ufffe',
  '\uffff',
]

/** What turns the direction of a text around: https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings */
export const DIRECTIONS = [
  '\u061c',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202d',
  '\u202e',
  '\u202c',
  '\u2066',
  '\u2069',
]

/** Marks of YAML, blanks, and Unicode that is seldom met. */
const ODD = [
  ...[
    '*重要*',
    '&灯',
    '!!binary',
    '<<',
    '- ',
    ': ',
    '---',
    '# ',
    '{',
    '[',
    '%',
    '@',
    '`',
    '"',
    "'",
    '~',
    'null',
    'NaN',
  ],
  ...['con', 'NUL', '..', '../', '.', '/', '\\', '%00', '%2e'],
  ...['', ' ', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u00ad', '\t'],
  ...[
    '𠮷',
    '\ud842',
    '\udfb7',
    '👩‍👩‍👧',
    'e\u0301\u0301\u0301',
    '\u{e0001}',
    'ﷺ',
    '葛\u{e0100}',
    '\u115f',
    '①',
    '\ue000',
    '\u{10ffff}',
  ],
]

export const OUTSIDE_WORDS = [...INHERITED, ...CONTROLS, ...DIRECTIONS, ...ODD]

/** Any one of them. */
export const outsideWord = fc.constantFrom(...OUTSIDE_WORDS)
