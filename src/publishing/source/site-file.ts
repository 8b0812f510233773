/** `site.yaml` in the content root: what the owner chooses for the whole site. It may be absent. */
import path from 'node:path'
import * as v from 'valibot'
import { parseYaml } from './yaml'
import { readIfThere } from './library-files'

const siteSchema = v.strictObject({
  /** Where an article says what has been corrected in it. */
  corrections: v.optional(v.picklist(['head', 'foot'], 'should be head or foot'), 'head'),
})
export type SiteChoices = v.InferOutput<typeof siteSchema>

/** @throws PublishingError naming the line and the mend of whatever is not right */
export async function readSite(contentDir: string): Promise<SiteChoices> {
  const file = path.join(contentDir, 'site.yaml')
  const bytes = await readIfThere(file)
  return parseYaml(siteSchema, bytes?.toString('utf8') ?? '', file)
}
