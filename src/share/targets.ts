/** The targets that fit a reader: by the script read and by what the system can do. */
import type { Script } from '../model'
import type { LinkTarget } from './links'
import { targetsConfig } from './targets.config'

/** `wechat` is the QR code, and inside WeChat the guide to its menu; `system` the system's own sheet. */
export type SiteTarget = LinkTarget | 'system' | 'copy' | 'wechat'
export type MiniProgramTarget = 'chat' | 'moments' | 'favorite' | 'copy'
export type Target = SiteTarget | MiniProgramTarget

export type Condition = 'system-share' | 'inside-wechat' | 'outside-wechat'

export interface TargetsConfig {
  site: Record<Script, readonly SiteTarget[]>
  conditions: Partial<Record<SiteTarget, readonly Condition[]>>
  miniProgram: readonly MiniProgramTarget[]
}

export interface Surroundings {
  /** The script of what is read; never the variant `original`. */
  script: Script
  /** Whether the page is shown by WeChat's own browser. */
  insideWechat: boolean
  /** Whether the system has a share sheet that pages may open. */
  systemShare: boolean
}

/** The targets to show on the site, in order. */
export function siteTargets(
  { script, insideWechat, systemShare }: Surroundings,
  config: TargetsConfig = targetsConfig,
): SiteTarget[] {
  const holds: Record<Condition, boolean> = {
    'system-share': systemShare,
    'inside-wechat': insideWechat,
    'outside-wechat': !insideWechat,
  }
  return config.site[script].filter(target =>
    (config.conditions[target] ?? []).every(condition => holds[condition]),
  )
}

/** The targets to show in the mini-program, in order. */
export const miniProgramTargets = (): readonly MiniProgramTarget[] => targetsConfig.miniProgram
