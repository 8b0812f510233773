import { expect, it } from 'vitest'
import { leanTemplate } from '../../../config/lean-template'

const WXML = `<template name="tmpl_0_0">
  <view hover-class="{{i.p9||'none'}}" hover-start-time="{{xs.b(i.p10,50)}}" bindtouchstart="eh" bindanimationend="eh" aria-label="{{i.p5}}" style="{{i.st}}" class="{{i.cl}}" bindtap="eh" catchtouchmove="eh"  id="{{i.uid||i.sid}}" data-sid="{{i.sid}}">
    <template is="{{xs.a(c, item.nn, l)}}" data="{{i:item,c:c+1}}" wx:for="{{i.cn}}" wx:key="sid" />
  </view>
</template>
`

it('keeps what components say, what each element has, and the places of values', () => {
  expect(leanTemplate(WXML, new Set(['hoverClass', 'ariaLabel', 'onTouchStart']))).toBe(
    `<template name="tmpl_0_0"><view hover-class="{{i.p9||'none'}}" bindtouchstart="eh" aria-label="{{i.p5}}" style="{{i.st}}" class="{{i.cl}}" bindtap="eh" catchtouchmove="eh" id="{{i.uid||i.sid}}" data-sid="{{i.sid}}"><template is="{{xs.a(c, item.nn, l)}}" data="{{i:item,c:c+1}}" wx:for="{{i.cn}}" wx:key="sid" /></view></template>\n`,
  )
})

it('changes nothing but blanks where all is said', () => {
  const all = new Set(['hoverClass', 'hoverStartTime', 'onTouchStart', 'onAnimationEnd', 'ariaLabel'])
  expect(leanTemplate(WXML, all).replace(/\s+/g, '')).toBe(WXML.replace(/\s+/g, ''))
})
