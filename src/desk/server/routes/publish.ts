/** What a publish would do, the publish itself, and what was published before: `/publish…`. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { siteOrigin } from '../../../publishing/cli/site-origin'
import type { EditionPlan, Editions, Named, PublishPlan, PublishState } from '../../publish-protocol'
import type { Desk } from '../app'
import { FactsOfFiles } from '../facts'
import { jsonOf } from '../json'
import { Publisher } from '../publisher'

const wantedSchema = v.object({
  withdraw: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  rollback: v.optional(v.pipe(v.string(), v.regex(/^\w[\w.:-]*$/))),
})

export function publishRoutes(desk: Desk): Hono {
  const publisher = new Publisher(desk)
  const facts = new FactsOfFiles()
  const site = siteOrigin(desk.publishTo.site ?? process.env.SITE_ORIGIN)
  const stateNow = async (): Promise<PublishState> => ({
    place: await publisher.place(),
    site,
    run: publisher.run,
    runs: publisher.runs,
  })
  const app = new Hono()
  app.get('/publish', async context => context.json(await stateNow()))
  app.post('/publish', async context => {
    const wanted = await jsonOf(context, wantedSchema)
    // It goes on when the page is closed; what becomes of it is asked for.
    void publisher.start(wanted)
    return context.json(await stateNow())
  })
  app.get('/publish/plan', async context => {
    const { fresh, changed, touched, withdrawn, held, refusal } = await publisher.plan()
    const named = namesOf(await facts.titles(desk.content))
    const plan: PublishPlan = {
      fresh: fresh.map(named),
      changed: changed.map(named),
      withdrawn: withdrawn.map(named),
      touched: touched.length,
      drafts: held.filter(one => one.publishAt === undefined),
      due: held
        .flatMap(({ publishAt, ...one }) => (publishAt === undefined ? [] : [{ ...one, publishAt }]))
        .sort((a, b) => Date.parse(a.publishAt) - Date.parse(b.publishAt)),
      refusal,
    }
    publisher.expect([...plan.fresh, ...plan.changed])
    return context.json(plan)
  })
  app.get('/publish/editions', async context => context.json((await publisher.editions()) satisfies Editions))
  app.get('/publish/editions/:name{\\w[\\w.:-]*}', async context => {
    const { back, gone } = await publisher.edition(context.req.param('name'))
    const named = namesOf(await facts.titles(desk.content))
    return context.json({ back: back.map(named), gone: gone.map(named) } satisfies EditionPlan)
  })
  return app
}

const namesOf =
  (titles: ReadonlyMap<string, string>) =>
  (id: string): Named => ({ id, title: titles.get(id) })
