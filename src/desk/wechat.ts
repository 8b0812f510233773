/** What the page and the server of the desk tell each other of public accounts. */
import type { Problem } from '../publishing/errors'

/** `GET api/wechat?series&name`: the article as the editor of public accounts keeps it. */
export interface WechatCopy {
  title: string
  /** With its pictures in it. */
  html: string
  /** In their order; those that are missing are to be put there by hand. */
  pictures: { alt: string; isMissing: boolean }[]
  /** Whether the desk knows a signing service that makes drafts. */
  canDraft: boolean
  /** What WeChat would not take as a draft. */
  problems: Problem[]
}

/** `POST api/wechat?series&name`: WeChat's id of the draft. */
export interface WechatDraft {
  id: string
}
