/** `npm run review`: what an editor must see before publishing, as text, as JSON, as a page. */
import pc from 'picocolors'
import { writeIfChanged } from '../atomic'
import type { Finding, Severity } from '../review/finding'
import { reviewPage } from '../review/page'
import { findingsOf, reviewLibrary } from '../review/review'
import { EXIT, main, UsageError } from './command'

void main({
  meta: { name: 'npm run review --', description: 'Show what to look at before publishing' },
  args: {
    content: { type: 'string', description: 'Content root', default: 'src/content', valueHint: 'folder' },
    site: {
      type: 'string',
      description: 'Address of the H5 site: links to it are checked (default: SITE_ORIGIN)',
      valueHint: 'address',
    },
    html: { type: 'string', description: 'Write the articles beside their findings', valueHint: 'file' },
    json: { type: 'boolean', description: 'Report as a JSON array' },
  },
  async run(args) {
    if (args._.length > 0) throw new UsageError('The whole library is reviewed; name its folder by --content')
    const files = await reviewLibrary({
      contentDir: args.content,
      site: originOf(args.site ?? process.env.SITE_ORIGIN),
    })
    const findings = findingsOf(files)
    if (args.html !== undefined) await writeIfChanged(args.html, reviewPage(files))
    process.stdout.write(
      args.json ? `${JSON.stringify(findings, null, 2)}\n` : report(findings, files.length),
    )
    return findings.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.done
  },
})

function originOf(address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined
  if (!URL.canParse(address)) throw new UsageError('--site is an address, such as https://example.com')
  return new URL(address).origin
}

const COLOURS: Record<Severity, (text: string) => string> = {
  error: pc.red,
  warning: pc.yellow,
  note: pc.dim,
}

function report(findings: readonly Finding[], files: number): string {
  const lines = findings.map(
    ({ file, line, column, severity, kind, message, mend }) =>
      `${pc.bold(`${file}:${line}:${column}`)} ${COLOURS[severity](severity)} ${kind}: ${message}. ${mend}.`,
  )
  const counts = (['error', 'warning', 'note'] as const).map(
    severity => `${findings.filter(finding => finding.severity === severity).length} ${severity}s`,
  )
  return `${[...lines, `${files} files: ${counts.join(', ')}`].join('\n')}\n`
}
