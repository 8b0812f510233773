import { expect, it } from 'vitest'
import { namesIn, usedIn } from '../../../src/prerender/used-styles'

const used = (sheet: string, html: string): string => usedIn(sheet)(namesIn(html))

it('keeps the rules of classes and tags that stand in the page, in every state of theirs', () => {
  const sheet =
    '.a:hover{color:red}.b .a{color:blue}.c>.a::after{content:"x"}p.a{top:0}td.a{top:0}:root{left:0}'
  expect(used(sheet, '<body><div class="c x"><p class="a">')).toBe(
    '.a:hover{color:red}.c>.a::after{content:"x"}p.a{top:0}:root{left:0}',
  )
})

it('keeps of a list the selectors that can match', () => {
  expect(used('.a,.b,.a .b{top:0}', '<i class="a">')).toBe('.a{top:0}')
})

it('keeps what a reader may have chosen, which the head sets before anything is drawn', () => {
  const sheet =
    '.theme-dark .a{top:0}html.care{top:0}.care.theme-dark .a{top:0}.motion-reduced .a{top:0}.has-sheet .a{top:0}'
  expect(used(sheet, '<html><i class="a">')).toBe(sheet.replace('.has-sheet .a{top:0}', ''))
})

it('leaves out the look on an element of the page, as the mini-program has it: here the document bears it', () => {
  expect(used('.size-20 .a,.size-20.a,.a:not(.b).size-20{top:0}', '<i class="a">')).toBe('.size-20 .a{top:0}')
  expect(used('.theme-dark.a{top:0}', '<i class="a theme-dark">')).toBe('.theme-dark.a{top:0}')
})

it('takes what stands inside :not() and :is() for something that may be there', () => {
  const sheet = '.a:not(.open){top:0}:is(.b,.a) .a{top:0}'
  expect(used(sheet, '<i class="a">')).toBe(sheet)
})

it('leaves groups without a rule, printing and unused movements out', () => {
  const sheet =
    '@media (hover:hover){.b{top:0}}@media screen{.a{animation:come 1s}.b{top:0}}@media print{.a{top:0}}@page{margin:1cm}' +
    '@keyframes come{0%{top:0}}@keyframes go{to{top:0}}'
  expect(used(sheet, '<i class="a">')).toBe('@media screen{.a{animation:come 1s}}@keyframes come{0%{top:0}}')
})

it('keeps rules with an attribute or id, which may come to anything', () => {
  expect(used('[aria-pressed=true] .a,#p{top:0}', '<i class="a">')).toBe('[aria-pressed=true] .a,#p{top:0}')
})

it('leaves out what is pressed or opened later, by the app, of what bears a class', () => {
  const sheet =
    '.a[aria-pressed=true]{top:0}.a[aria-expanded=true]::after{top:0}.a[aria-checked=false]{top:0}'
  expect(used(sheet, '<i class="a" aria-pressed="false" aria-expanded="true">')).toBe(
    '.a[aria-expanded=true]::after{top:0}.a[aria-checked=false]{top:0}',
  )
})
