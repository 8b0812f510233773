/** The rule `wechat/asked-first`: what it reports, and what it lets pass. */
import { RuleTester } from 'eslint'
import { describe, expect, it } from 'vitest'
import { askedFirst } from '../../../config/lint/asked-first.mjs'
import { isYounger, sinceOf } from '../../../config/lint/since'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('wechat/asked-first', askedFirst, {
  valid: [
    `Taro.request({ url: '' })`,
    `Taro.getAppBaseInfo()`,
    `Taro.canIUse('getPrivacySetting') && Taro.getPrivacySetting()`,
    `other.getPrivacySetting()`,
  ],
  invalid: [
    { code: `Taro.getPrivacySetting()`, errors: [{ messageId: 'young' }] },
    { code: `wx.getPrivacySetting`, errors: [{ messageId: 'young' }] },
    // Something else was asked for.
    { code: `Taro.canIUse('cropImage') && Taro.getPrivacySetting()`, errors: [{ messageId: 'young' }] },
  ],
})

describe("the versions in WeChat's typings", () => {
  it.each([
    ['Wx', 'getAppBaseInfo', '2.20.1'],
    ['Wx', 'getUpdateManager', '1.9.90'],
    ['Wx', 'checkIsAddedToMyMiniProgram', '2.29.1'],
    ['Wx', 'request', undefined],
    ['FileSystemManager', 'readZipEntry', '2.17.3'],
    ['FileSystemManager', 'writeFile', undefined],
  ])('of %s.%s', (of, name, version) => {
    expect(sinceOf(of).get(name)).toBe(version)
  })

  it.each([
    ['2.25.10', '2.25.2', true],
    ['2.25.2', '2.25.2', false],
    ['2.9.4', '2.25.2', false],
    ['3.0.0', '2.25.2', true],
  ])('%s is younger than %s: %s', (version, than, is) => {
    expect(isYounger(version, than)).toBe(is)
  })
})
