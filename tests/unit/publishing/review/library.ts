import { reviewLibrary, findingsOf, type ReviewedFile } from '../../../../src/publishing/review/review'
import type { Finding, Kind } from '../../../../src/publishing/review/finding'
import { temporaryFolder } from '../temporary'

export const SERIES = 'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\n'

export const article = (id: string, body: string, matter = ''): string =>
  `---\nid: ${id}\ntitle: 渡口\nscript: zh-Hans\n${matter}---\n\n${body}\n`

export async function reviewed(
  files: Record<string, string | Uint8Array>,
  site?: string,
): Promise<{ files: ReviewedFile[]; findings: Finding[]; of: (kind: Kind) => Finding[] }> {
  const contentDir = await temporaryFolder({ 'he-bu/series.yaml': SERIES, ...files })
  const all = await reviewLibrary({ contentDir, site })
  const findings = findingsOf(all).map(finding => ({
    ...finding,
    file: finding.file.slice(contentDir.length + 1),
  }))
  return { files: all, findings, of: kind => findings.filter(finding => finding.kind === kind) }
}
