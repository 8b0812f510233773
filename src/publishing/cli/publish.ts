/** `npm run publish -- --out DIR`, `--to s3://bucket/prefix`: the library as static files, for any host. */
import path from 'node:path'
import type { HomeNames } from '../build/share-images/card-pictures'
import { dueIn, planPublish } from '../build/plan'
import { publishLibrary, type PublishReport } from '../build/publish'
import { editionsOf, planRollback, rollBack, type Rollback } from '../build/rollback'
import { publishedInStore, publishToStore, sendPublished } from '../targets/s3/publish-to-store'
import type { SendReport } from '../targets/s3/send'
import type { FillReport } from '../targets/search-server/fill'
import { EXIT, main, UsageError } from './command'
import { Progress } from './progress'
import { siteOrigin } from './site-origin'
import { fillFrom, searchServerOf } from './search-server'
import { signingServiceOf, tellFrom } from './signing-service'
import { folderFor, storeOf } from './store-args'
import { addressOf, formatOf, numberOf, placeArgs, storeAddress } from './publish-args'
import { apart, pagesOf, type DrawPages, type PagesReport } from './publish-pages'
import { heldLines, nothingDue, told } from './plan-report'
import { staying, tallied } from './target'
import { editionLines, rollbackLines } from './rollback-report'
import { verified } from './verify-report'
import { say, spoken, warn } from '../../command-line/terminal'

/** Runs the command with the process's arguments. @param home what the home is called, for its card */
export const publishCommand = (home: HomeNames, drawPages: DrawPages): Promise<void> =>
  main({
    meta: { name: 'npm run publish --', description: 'Publish the library as static files' },
    args: {
      content: { type: 'string', description: 'Content root', default: 'src/content', valueHint: 'folder' },
      ...placeArgs,
      cache: {
        type: 'string',
        description: 'What earlier runs have made is kept in mind here',
        default: '.cache/publish',
        valueHint: 'folder',
      },
      withdraw: {
        type: 'string',
        description: 'How many articles go, where that is more than a few',
        valueHint: 'number',
      },
      'dry-run': { type: 'boolean', description: 'Say what would be published, and do nothing' },
      due: {
        type: 'boolean',
        description: 'Publish only when an article has become due; else say which is next',
      },
      verify: {
        type: 'boolean',
        description: 'Publish nothing: read back what is published, and check every sum',
      },
      editions: { type: 'boolean', description: 'Publish nothing: say which editions can be put back' },
      rollback: {
        type: 'string',
        description: 'Put an edition back that was published from this machine',
        valueHint: 'edition',
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
      const service = signingServiceOf(process.env)
      const places = {
        library: storeAddress('to', args.to),
        site: storeAddress('pages-to', args['pages-to']),
      }
      const store = places.library && (await storeOf(places.library, args))
      if (args.verify) {
        const code = await verified(outDir, store, args.json)
        store?.close()
        return code
      }
      const progress = new Progress(
        process.stderr.isTTY && !args.json,
        process.send && (step => process.send?.(step)),
      )
      const options = {
        progress,
        contentDir: args.content,
        outDir,
        cacheDir: args.cache,
        site,
        library: addressOf('library', args.library ?? process.env.LIBRARY_URL),
        adopt: args.adopt,
        format: formatOf(args.format),
        withdraw: numberOf('withdraw', args.withdraw),
        now: new Date(),
        fonts: { keptIn: path.join(args.cache, 'fonts') },
        cards: args['without-cards'] ? undefined : { home, keptIn: path.join(args.cache, 'cards') },
      }
      if (args.editions || (args.rollback !== undefined && args['dry-run'])) {
        store?.close()
        for (const line of args.rollback === undefined
          ? editionLines(await editionsOf(options), args.json)
          : rollbackLines(await planRollback(options, args.rollback), args.json))
          say(line)
        return EXIT.done
      }
      if (args['dry-run'] || args.due) {
        const published =
          store && (await publishedInStore(store, options, apart(places.library, places.site)))
        const isDone = args['dry-run']
          ? told(await planPublish(options, published), args.json)
          : nothingDue(await dueIn(options, published), args.json)
        if (isDone !== undefined) {
          store?.close()
          return isDone
        }
      }
      const pages = await pagesOf(args, options, places)
      const isApart = apart(places.library, places.site)
      const make = async (): Promise<Report> => {
        if (args.rollback !== undefined)
          return {
            ...(await rollBack(options, args.rollback)),
            ...(store && { store: await sendPublished(outDir, store, isApart) }),
          }
        return store ? publishToStore(options, store, isApart) : publishLibrary(options)
      }
      const report = await make().finally(() => progress.clear())
      store?.close()
      // What a page names is there by now.
      if (pages) Object.assign(report, await pages.send(drawPages))
      // Last: whatever the server finds is in the library by then.
      if (server && args.rollback === undefined) report.search = await fillFrom(options, server)
      if (service && args.rollback === undefined) report.called = await tellFrom(options, service)
      if (args.json) say(JSON.stringify(report))
      else {
        const { articles, compiled, withdrawn } = report
        say(`${articles} articles, ${compiled} compiled; ${tallied(report)}`)
        const { back, gone } = report
        if (back && gone) for (const line of rollbackLines({ back, gone })) say(line)
        if (report.store) say(`${args.to}: ${spoken(inWords(report.store))}`)
        if (report.pages) say(`${args.pages}: ${spoken(tallied(report.pages))}`)
        if (report.pagesTo) say(`${args['pages-to']}: ${spoken(inWords(report.pagesTo))}`)
        if (server && report.search) say(`${server.address}: ${spoken(filled(report.search))}`)
        if (service && report.called !== undefined)
          say(`${service.address}: readers called: ${report.called}`)
        for (const line of heldLines(report.held)) say(line)
        if (withdrawn.length > 0) say(`withdrawn: ${withdrawn.join(', ')}`)
        if (server && args.rollback !== undefined)
          warn(`${server.address} still finds what the sources say: it is filled by a publish`)
        if (site === undefined && args.rollback === undefined)
          warn('No feeds and no sitemap: name the H5 site by --site')
      }
      // Beside pages lies the rest of their build: that is no news.
      const drawn = report.pages && { ...report.pages, others: [], otherCount: 0 }
      const left = [report, report.store, drawn, report.pagesTo].filter(one => one !== undefined)
      for (const line of left.flatMap(staying)) warn(line)
      return left.some(({ changed }) => changed.length > 0) ? EXIT.failed : EXIT.done
    },
  })

interface Report extends PublishReport, PagesReport, Partial<Rollback> {
  store?: SendReport
  search?: FillReport
  /** Readers who asked for an instalment that is there now, and are called. */
  called?: number
}

const inWords = ({ sent, kept, removed, bytes }: SendReport): string =>
  `${sent} files sent, ${kept} there already, ${removed} removed, ${bytes} bytes`

const filled = ({ added, kept, removed }: FillReport): string =>
  `${added} articles sent, ${kept} there already, ${removed} removed`
