/** The rule `own/keys`: what it reports, and what it lets pass. */
import path from 'node:path'
import { RuleTester } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, it } from 'vitest'
import { ownKeys } from '../../../config/lint/own-keys.mjs'

RuleTester.describe = describe
// The first waits for the types of the language.
RuleTester.it = (name: string, test: () => void) => it(name, test, 300_000)

/** A project of one file, whose place the cases take: reading the whole repository takes four times as long. */
const PROJECT = path.resolve(__dirname, '../../fixtures/lint')
const filename = path.join(PROJECT, 'case.ts')

const tester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: {
      tsconfigRootDir: PROJECT,
      projectService: true,
    },
  },
})

const given = 'declare const word: string; declare const table: Record<string, number>;'
const valid = [
  // A list, by its number.
  `declare const list: string[]; declare const at: number; list[at]`,
  // Words that are all known.
  `declare const word: 'a' | 'b'; declare const known: { a: 1; b: 2 }; known[word]`,
  `declare const word: 'a' | 'b'; declare const table: Record<string, number>; table[word]`,
  `declare const known: { a?: 1 }; 'a' in known`,
  // A Map, and an object that is asked whether the key is its own.
  `declare const word: string; declare const map: Map<string, number>; map.get(word)`,
  `${given} Object.hasOwn(table, word)`,
  `${given} table.word`,
]
const invalid = [
  `${given} table[word]`,
  `${given} table[word] = 1`,
  `${given} table[\`a\${word}\`]`,
  `${given} table[word]?.toString()`,
  `${given} word in table`,
  `${given} delete table[word]`,
  `declare const word: 'a' | (string & {}); declare const table: Record<string, number>; table[word]`,
  `declare const word: string; declare const table: { a: 1 } | Record<string, number>; table[word]`,
  `function of<T extends Record<string, number>>(table: T, word: string) { return table[word] }`,
  `declare const word: string; declare const either: string | undefined; if (either !== undefined) either in {}`,
]

tester.run('own/keys', ownKeys, {
  valid: valid.map(code => ({ code, filename })),
  invalid: invalid.map(code => ({ code, filename, errors: [{ messageId: 'inherited' }] })),
})
