import { describe, expect, it } from 'vitest'
import { SCRIPTS } from '../../../src/model/schema'
import { playerIcons } from '../../../src/components/article/player-icons'
import { icons } from '../../../src/primitives/icons'
import { siteIcons } from '../../../src/share/icons'
import { miniProgramIcons } from '../../../src/share/mini-program-icons'
import { linkBuilders } from '../../../src/share/links'
import { miniProgramTargets, siteTargets, type TargetsConfig } from '../../../src/share/targets'
import { targetsConfig } from '../../../src/share/targets.config'

const browser = { inside: undefined, systemShare: false, poster: false }

describe('siteTargets', () => {
  it('puts first what readers of simplified script use', () => {
    expect(siteTargets({ script: 'zh-Hans', ...browser }).slice(0, 5)).toEqual([
      'wechat',
      'weibo',
      'qq',
      'qzone',
      'douban',
    ])
  })

  it('puts first what readers of traditional script use', () => {
    expect(siteTargets({ script: 'zh-Hant-TW', ...browser }).slice(0, 5)).toEqual([
      'line',
      'facebook',
      'x',
      'telegram',
      'whatsapp',
    ])
    expect(siteTargets({ script: 'zh-Hant-HK', ...browser }).slice(0, 5)).toEqual([
      'whatsapp',
      'facebook',
      'line',
      'x',
      'telegram',
    ])
  })

  it('offers the system’s sheet only where there is one', () => {
    expect(siteTargets({ script: 'zh-Hans', ...browser })).not.toContain('system')
    expect(siteTargets({ script: 'zh-Hans', ...browser, systemShare: true })[0]).toBe('system')
  })

  it('offers a poster only where there is one', () => {
    expect(siteTargets({ script: 'zh-Hans', ...browser })).not.toContain('poster')
    expect(siteTargets({ script: 'zh-Hans', ...browser, poster: true })).toContain('poster')
  })

  it('leaves out inside WeChat what WeChat cannot open', () => {
    const inside = siteTargets({
      script: 'zh-Hant-TW',
      inside: 'wechat',
      systemShare: false,
      poster: false,
    })
    expect(inside).toEqual(['copy', 'wechat', 'weibo', 'qq', 'qzone', 'douban'])
  })

  it.each(['qq', 'weibo'] as const)('shows no code of its own screen in the browser of %s', inside => {
    const targets = siteTargets({ script: 'zh-Hans', ...browser, inside })
    expect(targets).not.toContain('wechat')
    expect(targets).toEqual(expect.arrayContaining(['weibo', 'qq', 'copy', 'facebook']))
  })

  it('goes by the owner’s configuration', () => {
    const config: TargetsConfig = {
      site: { 'zh-Hans': ['copy', 'weibo'], 'zh-Hant-TW': ['line'], 'zh-Hant-HK': [] },
      conditions: { weibo: ['inside-wechat', 'system-share'] },
      miniProgram: [],
    }
    expect(siteTargets({ script: 'zh-Hans', ...browser }, config)).toEqual(['copy'])
    expect(
      siteTargets({ script: 'zh-Hans', inside: 'wechat', systemShare: false, poster: false }, config),
    ).toEqual(['copy'])
    expect(
      siteTargets({ script: 'zh-Hans', inside: 'wechat', systemShare: true, poster: false }, config),
    ).toEqual(['copy', 'weibo'])
    expect(siteTargets({ script: 'zh-Hant-HK', ...browser }, config)).toEqual([])
  })
})

describe('the configuration as it ships', () => {
  const everyTarget = [...Object.keys(linkBuilders), 'system', 'copy', 'wechat', 'poster'].sort()

  it.each(SCRIPTS)('offers every target once in %s', script => {
    expect([...targetsConfig.site[script]].sort()).toEqual(everyTarget)
  })

  it('offers what the mini-program can do', () => {
    expect(miniProgramTargets({ address: true, poster: true })).toEqual([
      'chat',
      'moments',
      'favorite',
      'copy',
      'poster',
    ])
    expect(miniProgramTargets({ address: true, poster: false })).toEqual([
      'chat',
      'moments',
      'favorite',
      'copy',
    ])
    expect(miniProgramTargets({ address: false, poster: true })).toEqual(['chat', 'moments', 'favorite'])
  })

  it('has a drawing for every target', () => {
    expect(Object.keys({ ...siteIcons, ...miniProgramIcons })).toEqual(
      expect.arrayContaining([...everyTarget, ...miniProgramTargets({ address: true, poster: true })]),
    )
  })
})

describe('icons', () => {
  it.each(Object.entries({ ...icons, ...siteIcons, ...miniProgramIcons, ...playerIcons }))(
    '%s is drawn on 24×24 in closed parts',
    (_, path) => {
      expect(path).toMatch(/^M[\d\sMLHVCAhvlcsamz.-]+z$/)
      const absolute = [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].flatMap(([, x, y]) => [
        Number(x),
        Number(y),
      ])
      expect(Math.min(...absolute)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...absolute)).toBeLessThanOrEqual(24)
    },
  )
})
