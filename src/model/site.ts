/** What the owner tells of the site: the law of the mainland wants some of it on every page. */
import * as v from 'valibot'
import { variantSchema } from './names'
import { shortText, sum, version } from './parts'

/**
 * @see 非经营性互联网信息服务备案管理办法 第十三条: the number stands at the foot of the home and leads to the register.
 */
export const siteSchema = v.object({
  version,
  variant: variantSchema,
  name: v.optional(shortText),
  /** 备案号 of the web site, and that of the mini-program. */
  icp: v.optional(shortText),
  icpMiniProgram: v.optional(shortText),
  /** 公安备案 (公安联网备案号). */
  publicSecurity: v.optional(shortText),
  /** An address of the web, of e-mail (`mailto:`) or of a telephone (`tel:`). */
  contact: v.optional(shortText),
  privacy: v.optional(shortText),
  /** What in it a machine has made, in the owner's words. */
  aiLabel: v.optional(shortText),
  /** On H5: whether the signing service gives links that open the mini-program. */
  openFromWeb: v.optional(v.literal(true)),
  /** In the mini-program: whether 客服 of WeChat answers, and whether faults go to its realtime log. */
  contactButton: v.optional(v.literal(true)),
  errorLog: v.optional(v.literal(true)),
  sum,
})
export type Site = v.InferOutput<typeof siteSchema>
