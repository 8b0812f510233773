/** `npm run publish -- --out DIR`, `--to s3://bucket/prefix`: the library as static files, for any host. */
import type { HomeNames } from '../cards/cards'
import { FORMATS, type Format } from '../publish/formats'
import { publishLibrary, type PublishReport } from '../publish/publish'
import { publishToStore } from '../s3/publish-to-store'
import type { SendReport } from '../s3/send'
import type { Tally } from '../compile/output'
import type { FillReport } from '../search-server/fill'
import { EXIT, main, UsageError } from './command'
import { siteOrigin } from './site'
import { fillFrom, searchArgs, searchServerOf } from './search-server'
import { folderFor, storeArgs, storeOf } from './store'
import { adoptArgs, staying, tallied } from './target'
import { say, warn } from '../../command-line/terminal'

/** Draws the pages of an H5 build from a published library. @param origin of the site */
export type DrawPages = (dist: string, library: string, origin: string) => Promise<Tally>

/** Runs the command with the process's arguments. @param home what the home is called, for its card */
export const publishCommand = (home: HomeNames, drawPages: DrawPages): Promise<void> =>
  main({
    meta: { name: 'npm run publish --', description: 'Publish the library as static files' },
    args: {
      content: { type: 'string', description: 'Content root', default: 'src/content', valueHint: 'folder' },
      out: {
        type: 'string',
        description: 'Where the files go (with --to: a folder of its own below .cache/published)',
        valueHint: 'folder',
      },
      ...storeArgs,
      site: {
        type: 'string',
        description: 'Address of the H5 site, for feeds and sitemap (default: SITE_ORIGIN)',
        valueHint: 'address',
      },
      library: {
        type: 'string',
        description: 'Address of the published folder, for feeds (default: LIBRARY_URL)',
        valueHint: 'address',
      },
      cache: {
        type: 'string',
        description: 'What earlier runs have made is kept in mind here',
        default: '.cache/publish',
        valueHint: 'folder',
      },
      ...searchArgs,
      ...adoptArgs,
      withdraw: {
        type: 'string',
        description: 'How many articles go, where that is more than a few',
        valueHint: 'number',
      },
      pages: {
        type: 'string',
        description: 'The H5 build whose pages are drawn anew from what is published',
        valueHint: 'folder',
      },
      format: {
        type: 'string',
        description: 'For apps of an earlier edition: 1, 2 or 3 (default: 3, the latest)',
        valueHint: 'number',
      },
      'without-cards': { type: 'boolean', description: 'Make no pictures for share cards' },
      json: { type: 'boolean', description: 'Report as JSON' },
    },
    async run(args) {
      if (args._.length > 0)
        throw new UsageError('The whole library is published; name its folder by --content')
      const outDir = args.out ?? (args.to && folderFor(args.to, args))
      if (!outDir) throw new UsageError('Name the folder to publish to: --out, or a store: --to')
      const site = siteOrigin(args.site ?? process.env.SITE_ORIGIN)
      const server = searchServerOf(addressOf('search', args.search ?? process.env.SEARCH_URL))
      const store = args.to === undefined ? undefined : await storeOf(args.to, args)
      const options = {
        contentDir: args.content,
        outDir,
        cacheDir: args.cache,
        site,
        library: addressOf('library', args.library ?? process.env.LIBRARY_URL),
        adopt: args.adopt,
        format: formatOf(args.format),
        withdraw: numberOf('withdraw', args.withdraw),
        cards: args['without-cards'] ? undefined : { home, keptIn: '.cache/cards' },
      }
      const { pages } = args
      if (pages !== undefined && options.site === undefined)
        throw new UsageError('--pages needs the address of the site: --site')
      const report: PublishReport & { store?: SendReport; search?: FillReport; pages?: Tally } = store
        ? await publishToStore(options, store)
        : await publishLibrary(options)
      store?.close()
      // What a page names is there by now.
      if (pages !== undefined) report.pages = await drawPages(pages, outDir, options.site ?? '')
      // Last: whatever the server finds is in the library by then.
      if (server) report.search = await fillFrom(options, server)
      if (args.json) say(JSON.stringify(report))
      else {
        const { articles, compiled, withdrawn } = report
        say(`${articles} articles, ${compiled} compiled; ${tallied(report)}`)
        if (report.store) say(`${args.to}: ${inWords(report.store)}`)
        if (report.pages) say(`${pages}: ${tallied(report.pages)}`)
        if (server && report.search) say(`${server.address}: ${filled(report.search)}`)
        if (withdrawn.length > 0) say(`withdrawn: ${withdrawn.join(', ')}`)
        if (site === undefined) warn('No feeds and no sitemap: name the H5 site by --site')
      }
      const left = [report, ...(report.store ? [report.store] : [])]
      for (const line of left.flatMap(staying)) warn(line)
      return left.some(({ changed }) => changed.length > 0) ? EXIT.failed : EXIT.done
    },
  })

const inWords = ({ sent, kept, removed, bytes }: SendReport): string =>
  `${sent} files sent, ${kept} there already, ${removed} removed, ${bytes} bytes`

const filled = ({ added, kept, removed }: FillReport): string =>
  `${added} articles sent, ${kept} there already, ${removed} removed`

function numberOf(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (!/^\d+$/.test(given)) throw new UsageError(`--${option} is a number`)
  return Number(given)
}

function formatOf(given: string | undefined): Format | undefined {
  const format = FORMATS.find(one => String(one) === given)
  if (given !== undefined && format === undefined)
    throw new UsageError(`--format is one of ${FORMATS.join(', ')}`)
  return format
}

/** An address of the web without the slashes at its end. */
function addressOf(option: string, address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined
  if (!/^https?:/.test(address) || !URL.canParse(address))
    throw new UsageError(`--${option} is an address, such as https://example.com`)
  let end = address.length
  while (address[end - 1] === '/') end -= 1
  return address.slice(0, end)
}
