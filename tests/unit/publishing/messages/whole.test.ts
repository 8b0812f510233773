/** The catalog is whole: every sentence that the commands can say has its Chinese, and no Chinese is left of one that is gone. */
import { expect, it } from 'vitest'
import { SIMPLIFIED } from '../../../../src/publishing/messages'
import { harvest } from './harvest'
import { NOT_SAID } from './not-said'

const { said, all } = await harvest()
const { sentences, phrases } = SIMPLIFIED
const known = { ...phrases, ...sentences }

const isLeftOut = (template: string): boolean =>
  NOT_SAID.some(one => (typeof one === 'string' ? one === template : one.test(template)))

it('has the Chinese of everything', () => {
  const missing = said.filter(({ template }) => !Object.hasOwn(known, template) && !isLeftOut(template))
  expect(missing).toEqual([])
})

it('has nothing that no code says', () => {
  const ofCitty = ['USAGE', 'ARGUMENTS', 'OPTIONS', '(Default: {})']
  expect(Object.keys(known).filter(key => !all.has(key) && !ofCitty.includes(key))).toEqual([])
})

it('passes over nothing that is not there', () => {
  const templates = said.map(({ template }) => template)
  expect(
    NOT_SAID.filter(
      one => !templates.some(text => (typeof one === 'string' ? one === text : one.test(text))),
    ),
  ).toEqual([])
})

it('says every value', () => {
  const numbersIn = (chinese: string): number[] =>
    [...chinese.matchAll(/\{(\d)[~#]?\}/g)].map(([, number]) => Number(number)).sort()
  const faulty = Object.entries(known).filter(
    ([english, chinese]) => numbersIn(chinese).join() !== counted(english.split('{}').length - 1).join(),
  )
  expect(faulty).toEqual([])
})

const counted = (most: number): number[] => Array.from({ length: most }, (_, at) => at + 1)
