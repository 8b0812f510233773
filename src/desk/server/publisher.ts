/** One desk's publishing: what would happen, the one run that is under way, what was published before. */
import * as v from 'valibot'
import { lastResort } from '../../command-line/last-resort'
import type { placeArgs } from '../../publishing/cli/publish-args'
import { lastTarget } from '../../publishing/incremental/last-target'
import { PublishingError } from '../../publishing/errors'
import type { Editions, Named, PublishRun, Wanted } from '../publish-protocol'
import { publishCommand } from './publish-command'

const ids = v.array(v.string())
const heldSchema = v.object({ id: v.string(), title: v.string(), publishAt: v.optional(v.string()) })
const planSchema = v.object({
  fresh: ids,
  changed: ids,
  touched: ids,
  withdrawn: ids,
  held: v.array(heldSchema),
  refusal: v.optional(v.string()),
})
const editionsSchema = v.array(v.object({ name: v.string(), articles: v.number() }))
const rollbackSchema = v.object({ back: ids, gone: ids })
const reportSchema = v.object({ articles: v.number(), withdrawn: ids, back: v.optional(ids) })

/** What `npm run desk` knows of publishing. */
export interface PublishingDesk {
  content: string
  cache: string
  publishTo: PublishTo
}

/** Options of the publish command that name the place; where there are none it is the folder of the last publish. */
export type PublishTo = { [Option in keyof typeof placeArgs]?: string | boolean | undefined } & {
  to?: string | undefined
  out?: string | undefined
  site?: string | undefined
}

/** As they stand on a command line. */
const argumentsOf = (options: PublishTo): string[] =>
  Object.entries(options).flatMap(([name, value]) =>
    typeof value === 'string' ? [`--${name}`, value] : value ? [`--${name}`] : [],
  )

export class Publisher {
  private last: PublishRun | undefined
  private begun = 0
  private news: Named[] = []

  constructor(private readonly desk: PublishingDesk) {}

  get run(): PublishRun | undefined {
    return this.last
  }

  /** How many have been begun. */
  get runs(): number {
    return this.begun
  }

  /** The folder or the store; undefined where nobody has named one yet. */
  async place(): Promise<string | undefined> {
    const { publishTo, cache } = this.desk
    return publishTo.to ?? publishTo.out ?? (await lastTarget(cache))
  }

  /** @throws PublishingError as the command says it */
  async plan(): Promise<v.InferOutput<typeof planSchema>> {
    return v.parse(planSchema, await this.ask('--dry-run'))
  }

  async editions(): Promise<Editions> {
    return v.parse(editionsSchema, await this.ask('--editions'))
  }

  /** What putting an edition back would mean. */
  async edition(name: string): Promise<v.InferOutput<typeof rollbackSchema>> {
    return v.parse(rollbackSchema, await this.ask('--rollback', name, '--dry-run'))
  }

  /** What the run that is begun next brings to readers, so that its end can name them. */
  expect(news: Named[]): void {
    if (this.last?.state !== 'running') this.news = news
  }

  /** Begins a run; one that is under way goes on instead. */
  async start({ withdraw, rollback }: Wanted): Promise<void> {
    if (this.last?.state === 'running') return
    this.begun += 1
    this.last = { state: 'running' }
    const more = [
      ...(withdraw === undefined ? [] : ['--withdraw', String(withdraw)]),
      ...(rollback === undefined ? [] : ['--rollback', rollback]),
    ]
    this.last = await this.ended(more, rollback !== undefined)
  }

  private async ended(more: readonly string[], isRollback: boolean): Promise<PublishRun> {
    try {
      const { report, notes } = await publishCommand([...(await this.args()), ...more], step => {
        this.last = { state: 'running', step }
      })
      const { articles, withdrawn, back = [] } = v.parse(reportSchema, report)
      const news = isRollback ? back.map(id => ({ id })) : this.news
      return { state: 'done', articles, news, withdrawn, notes }
    } catch (error) {
      const problems =
        error instanceof PublishingError
          ? [...error.problems]
          : [{ file: '', message: lastResort(error), mend: '' }]
      return { state: 'failed', problems }
    }
  }

  private async ask(...more: string[]): Promise<unknown> {
    return (await publishCommand([...(await this.args()), ...more])).report
  }

  private async args(): Promise<string[]> {
    const { content, cache, publishTo } = this.desk
    const place = await this.place()
    if (place === undefined)
      throw new PublishingError({
        file: '',
        message: 'Nobody has said where to publish to',
        mend: 'Begin the desk with the options of the publish command: npm run desk -- --out FOLDER --site ADDRESS',
      })
    const options = publishTo.to === undefined ? { ...publishTo, out: place } : publishTo
    return ['--content', content, '--cache', cache, ...argumentsOf(options)]
  }
}
