/** What the owner tells of the site, in every variant. Where nothing is told there is no document. */
import * as v from 'valibot'
import { summed } from '../../../model/checksum'
import { siteSchema, VARIANTS, type Site, type Variant } from '../../../model/schema'
import { hashOf } from '../../incremental/fingerprint'
import { NO_USAGE } from '../../script/usage'
import type { SiteChoices } from '../../source/site-file'
import { converterOf, dropAbsent } from '../manner'
import type { Steps } from '../steps'

export async function writeSite(choices: SiteChoices, steps: Steps): Promise<void> {
  if (Object.keys(factsIn(choices, 'original')).length === 0) return
  await steps.make(
    'site',
    () => hashOf(choices),
    async sink => {
      for (const variant of VARIANTS) {
        const site = v.parse(siteSchema, { version: 1, variant, ...factsIn(choices, variant) })
        await sink.document({ kind: 'site', variant }, summed(site))
      }
    },
  )
}

/** Words are converted; numbers of registers and addresses stand as they are. */
function factsIn(choices: SiteChoices, variant: Variant): Partial<Site> {
  const convert = converterOf({ script: choices.script, usage: NO_USAGE }, variant)
  const { name, ai_label, icp, icp_mini_program, public_security, contact, privacy, wechat } = choices
  return dropAbsent({
    name: name === undefined ? undefined : convert(name),
    icp,
    icpMiniProgram: icp_mini_program,
    publicSecurity: public_security,
    contact,
    privacy,
    aiLabel: ai_label === undefined ? undefined : convert(ai_label),
    openFromWeb: wechat?.open_from_web === true ? true : undefined,
    contactButton: wechat?.contact === true ? true : undefined,
    errorLog: wechat?.error_log === true ? true : undefined,
  })
}
