/** `site.yaml` in the content root: what the owner chooses for the whole site, and tells of it. It may be absent. */
import path from 'node:path'
import * as v from 'valibot'
import { scriptSchema } from '../../model/schema'
import { parseYaml } from './yaml'
import { readIfThere } from './library-files'

const line = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(200))

/** As the registers write them: the number of a site, of a mini-program (with an X), of a licence (证). */
const icp = v.pipe(
  line,
  v.regex(
    /^\p{Script=Han}ICP[备证][A-Z\d-]{4,20}号(?:-\d{1,3}[AX]?)?$/u,
    'should be as the register wrote it, as in "津ICP备2026000001号-1"',
  ),
)
const publicSecurity = v.pipe(
  line,
  v.regex(
    /^\p{Script=Han}公网安备 ?\d{14}号$/u,
    'should be as the police wrote it, as in "津公网安备12010102000001号": 14 digits',
  ),
)

const webAddress = /^https:\/\/[\w.-]+(?::\d+)?(?:[/?#]\S*)?$/
const contact = v.pipe(
  line,
  v.regex(
    /^(?:https:\/\/[\w.-]+(?::\d+)?(?:[/?#]\S*)?|mailto:[^\s@]+@[\w.-]+|tel:\+?[\d-]{5,20})$/,
    'should be an address: mailto:desk@your.site, tel:+86-22-12345678 or https://your.site/contact',
  ),
)

const siteFileSchema = v.strictObject({
  /** Where an article says what has been corrected in it. */
  corrections: v.optional(v.picklist(['head', 'foot'], 'should be head or foot'), 'head'),
  /** Whether titles bring their serif along, for devices that have none. */
  title_font: v.optional(v.boolean(), true),
  /** What the site is called, and what a machine has made in it: words, which every script has in its own form. */
  name: v.optional(line),
  ai_label: v.optional(line),
  /** The script of those words. */
  script: v.optional(scriptSchema, 'zh-Hans'),
  icp: v.optional(icp),
  icp_mini_program: v.optional(icp),
  public_security: v.optional(publicSecurity),
  contact: v.optional(contact),
  privacy: v.optional(
    v.pipe(line, v.regex(webAddress, 'should be a whole address, as in https://your.site/privacy.html')),
  ),
  wechat: v.optional(
    v.strictObject({
      /** Whether H5 offers to open the mini-program, by links of the signing service. */
      open_from_web: v.optional(v.boolean()),
      /** In the mini-program: whether 客服 of WeChat answers readers. */
      contact: v.optional(v.boolean()),
      /** Whether faults of the app go to WeChat's realtime log (实时日志). */
      error_log: v.optional(v.boolean()),
    }),
  ),
})
export type SiteChoices = v.InferOutput<typeof siteFileSchema>

/** @throws PublishingError naming the line and the mend of whatever is not right */
export async function readSite(contentDir: string): Promise<SiteChoices> {
  const file = path.join(contentDir, 'site.yaml')
  const bytes = await readIfThere(file)
  return parseYaml(siteFileSchema, bytes?.toString('utf8') ?? '', file)
}
