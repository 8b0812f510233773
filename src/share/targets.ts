/** The targets that fit a reader: by the script read and by what the system can do. */
import type { Script } from '../model/schema'
import type { LinkTarget } from './links'
import { targetsConfig } from './targets.config'
import type { HostApp } from './wechat-rules'

/** `wechat` is the QR code, and inside WeChat the guide to its menu; `system` the system's own sheet, `poster` a picture to send. */
export type SiteTarget = LinkTarget | 'system' | 'copy' | 'wechat' | 'poster'
export type MiniProgramTarget = 'chat' | 'moments' | 'favorite' | 'copy' | 'poster'
export type Target = SiteTarget | MiniProgramTarget

/** `scannable`: not in the browser of an app that scans no code, on the very screen that would show it. */
export type Condition = 'system-share' | 'inside-wechat' | 'outside-wechat' | 'scannable' | 'poster'

export interface TargetsConfig {
  site: Record<Script, readonly SiteTarget[]>
  conditions: Partial<Record<SiteTarget, readonly Condition[]>>
  miniProgram: readonly MiniProgramTarget[]
}

export interface Surroundings {
  /** The script of what is read; never the variant `original`. */
  script: Script
  /** The app in whose own browser the page is shown. */
  inside: HostApp | undefined
  /** Whether the system has a share sheet that pages may open. */
  systemShare: boolean
  /** Whether what is shared has a poster. */
  poster: boolean
}

/** The targets to show on the site, in order. */
export function siteTargets(
  { script, inside, systemShare, poster }: Surroundings,
  config: TargetsConfig = targetsConfig,
): SiteTarget[] {
  const holds: Record<Condition, boolean> = {
    'system-share': systemShare,
    'inside-wechat': inside === 'wechat',
    'outside-wechat': inside !== 'wechat',
    scannable: inside !== 'qq' && inside !== 'weibo',
    poster,
  }
  return config.site[script].filter(target =>
    (config.conditions[target] ?? []).every(condition => holds[condition]),
  )
}

/**
 * The targets to show in the mini-program, in order. Copying and the poster carry the site's address: without a site
 * they are left out.
 */
export const miniProgramTargets = (has: { address: boolean; poster: boolean }): MiniProgramTarget[] =>
  targetsConfig.miniProgram.filter(
    target => (target !== 'copy' || has.address) && (target !== 'poster' || (has.address && has.poster)),
  )
