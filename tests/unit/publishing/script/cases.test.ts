import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bare, ours } from '../../../bench/script-configs'

interface Case {
  input: string
  config: string
  expected: string
  kind?: string
}

const load = (name: string): Case[] =>
  JSON.parse(readFileSync(path.join(__dirname, `../../../fixtures/script/${name}.json`), 'utf8')) as Case[]

const offered = (name: string): Case[] => load(name).filter(({ config }) => ours(config))

/** Their right answers are characters of CJK extensions that phones show as boxes: see src/script/README.md. */
const ARGUED = ['殢 殢云尤雨 𣨼 𣨼云尤雨', '剔团𪢮月儿初淡 剔團圞月兒初淡']
const isArgued = ({ input, config }: Case): boolean =>
  config === 't2s' && (ARGUED.includes(input) || input.startsWith('綦谿利跂'))

const debatable = ({ kind }: Case): boolean => kind === 'preference_or_ambiguous'

describe.each(['opencc-testcases', 'script-bug-reports', 'script-probes', 'script-safety', 'own-cases'])(
  '%s',
  name => {
    const cases = offered(name)

    it.each(cases.filter(one => !isArgued(one) && !debatable(one)))('$config $input', one => {
      expect(ours(one.config)?.(one.input)).toBe(one.expected)
    })

    it('breaks nothing that bare opencc-js passes', () => {
      const plain = new Map([...new Set(cases.map(one => one.config))].map(config => [config, bare(config)]))
      const broken = cases.filter(
        ({ input, config, expected }) =>
          plain.get(config)?.(input) === expected && ours(config)?.(input) !== expected,
      )
      expect(broken).toEqual([])
    })
  },
)

describe('the cases that are argued', () => {
  it('are three', () => {
    expect(offered('opencc-testcases').filter(isArgued)).toHaveLength(3)
  })
})
