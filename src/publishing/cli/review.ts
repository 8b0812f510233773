/** `npm run review`: what an editor must see before publishing, as text, as JSON, as a page. */
import pc from 'picocolors'
import { forTerminal, say, spoken } from '../../command-line/terminal'
import { writeIfChanged } from '../disk/atomic'
import type { Finding, Severity } from '../review/finding'
import { lastTarget } from '../incremental/last-target'
import { reviewPage } from '../review/page'
import { findingsOf, reviewLibrary, type ReviewOptions } from '../review/review'
import { serveReview } from '../review/serve'
import { EXIT, main, UsageError } from './command'
import { siteOrigin } from './site-origin'

void main({
  meta: { name: 'npm run review --', description: 'Show what to look at before publishing' },
  args: {
    content: { type: 'string', description: 'Content root', default: 'src/content', valueHint: 'folder' },
    site: {
      type: 'string',
      description: 'Address of the H5 site: links to it are checked (default: SITE_ORIGIN)',
      valueHint: 'address',
    },
    published: {
      type: 'string',
      description: 'What readers have (default: the folder that was published to last)',
      valueHint: 'folder',
    },
    html: { type: 'string', description: 'Write the articles beside their findings', valueHint: 'file' },
    serve: { type: 'boolean', description: 'Show that page on this machine, until Ctrl-C' },
    port: { type: 'string', description: 'Port for --serve (default: any free one)', valueHint: 'number' },
    json: { type: 'boolean', description: 'Report as a JSON array' },
  },
  async run(args) {
    if (args._.length > 0) throw new UsageError('The whole library is reviewed; name its folder by --content')
    const options = {
      contentDir: args.content,
      site: siteOrigin(args.site ?? process.env.SITE_ORIGIN),
      published: args.published ?? (await lastTarget('.cache/publish')),
    }
    if (args.serve) {
      if (args.json) throw new UsageError('--serve shows a page, --json prints a report: choose one')
      return serve(options, portOf(args.port))
    }
    const files = await reviewLibrary(options)
    const findings = findingsOf(files)
    if (args.html !== undefined) await writeIfChanged(args.html, reviewPage(files))
    say(args.json ? JSON.stringify(findings, null, 2) : report(findings, files.length))
    return findings.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.done
  },
})

async function serve(options: ReviewOptions, port: number): Promise<number> {
  // A library that cannot be reviewed says so here, not only in the browser.
  await reviewLibrary(options)
  const server = await serveReview(async () => reviewPage(await reviewLibrary(options)), port)
  say(server.address)
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await server.close()
  return EXIT.done
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('--port is a number up to 65535')
  return port
}

const COLOURS: Record<Severity, (text: string) => string> = {
  error: pc.red,
  warning: pc.yellow,
  note: pc.dim,
}

/** Notes of one kind that a terminal shows of a file: one habit of a writer must not hide what has to be looked at. */
const MOST_NOTES = 3

/** What a terminal shows; `--json` and the page have all. */
function shownOf(findings: readonly Finding[]): { shown: Finding[]; left: number } {
  const notes = new Map<string, number>()
  const shown = findings.filter(({ file, kind, severity }) => {
    const key = `${kind} ${file}`
    const before = notes.get(key) ?? 0
    if (severity === 'note') notes.set(key, before + 1)
    return severity !== 'note' || before < MOST_NOTES
  })
  return { shown, left: findings.length - shown.length }
}

function report(findings: readonly Finding[], files: number): string {
  const { shown, left } = shownOf(findings)
  const lines = shown.map(
    ({ file, line, column, severity, kind, message, mend }) =>
      `${pc.bold(forTerminal(`${file}:${line}:${column}`))} ${COLOURS[severity](spoken(severity))} ${forTerminal(spoken(`${kind}: ${message}. ${mend}.`))}`,
  )
  if (left > 0) lines.push(pc.dim(`${left} notes more of the same kinds are in --html and --json`))
  const count = (severity: Severity): number => findings.filter(one => one.severity === severity).length
  return [
    ...lines,
    `${files} files: ${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`,
  ].join('\n')
}
