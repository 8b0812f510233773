/**
 * Who is to be called when a series goes on: an openid and a series, and how many instalments had been told of it when
 * its reader asked. Nothing else is known of a reader, and a line goes with the message that it is for.
 */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { News, SeriesNews } from '../model/news'

export interface Tables {
  /** Series that a publish has told of; `told` counts the new instalments since. */
  called_series: { id: string; title: string; told: number; instalment: string; instalment_title: string }
  /** Instalments that are not new any more. */
  called_instalments: { series: string; id: string }
  called_readers: { openid: string; series: string; told: number }
}

/** A reader who waits for an instalment that is there. */
export interface Waiting {
  openid: string
  series: string
  /** What the series had come to when the reader asked. */
  told: number
  seriesTitle: string
  instalment: string
  title: string
}

export interface Subscriptions {
  /** Remembers a reader's wish, once for each series. @returns false where no publish has told of such a series */
  subscribe: (openid: string, series: string) => Promise<boolean>
  unsubscribe: (openid: string, series: string) => Promise<void>
  /** Takes in what a publish tells. @returns how many readers wait by now for what is there */
  tell: (news: News) => Promise<number>
  /** Readers who wait for what is there, so many at most. */
  waiting: (most: number) => Promise<Waiting[]>
  /** Takes a wish away, to fulfil it. @returns false where it has been taken already, or changed */
  claim: (one: Waiting) => Promise<boolean>
  /** Puts back what could not be fulfilled; a wish that came meanwhile stays as it is. */
  putBack: (one: Waiting) => Promise<void>
}

/** A database, and whether it speaks MySQL, which has to be told how to compare texts. */
export interface Opened {
  database: Kysely<Tables>
  isMysql: boolean
}

/** Makes the tables where they are not there yet. */
export async function createSubscriptions(opened: Opened): Promise<Subscriptions> {
  const { database } = opened
  await createTables(opened)

  const subscribe: Subscriptions['subscribe'] = (openid, series) =>
    database.transaction().execute(async work => {
      const known = await seriesOf(work, [series])
      if (!known) return false
      await without(work, openid, series)
      await work.insertInto('called_readers').values({ openid, series, told: known.told }).execute()
      return true
    })

  const tell: Subscriptions['tell'] = async news => {
    await database.transaction().execute(async work => {
      for (const one of news.series) await tellOf(work, one)
    })
    const { count } = await pending(database)
      .select(({ fn }) => fn.countAll<string | number>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(count)
  }

  const waiting: Subscriptions['waiting'] = most =>
    pending(database)
      .select([
        'called_readers.openid',
        'called_readers.series',
        'called_readers.told',
        'called_series.title as seriesTitle',
        'called_series.instalment',
        'called_series.instalment_title as title',
      ])
      .limit(most)
      .execute()

  const claim: Subscriptions['claim'] = async ({ openid, series, told }) => {
    const { numDeletedRows } = await database
      .deleteFrom('called_readers')
      .where('openid', '=', openid)
      .where('series', '=', series)
      .where('told', '=', told)
      .executeTakeFirst()
    return numDeletedRows > 0n
  }

  const putBack: Subscriptions['putBack'] = ({ openid, series, told }) =>
    database.transaction().execute(async work => {
      const again = work.selectFrom('called_readers').select('told')
      if (await again.where('openid', '=', openid).where('series', '=', series).executeTakeFirst()) return
      await work.insertInto('called_readers').values({ openid, series, told }).execute()
    })

  return {
    subscribe,
    unsubscribe: (openid, series) => without(database, openid, series),
    tell,
    waiting,
    claim,
    putBack,
  }
}

/** Ids have 64 characters at most, openids 28; these are told apart by the case of their letters. */
async function createTables({ database, isMysql }: Opened): Promise<void> {
  const name = isMysql ? sql`varchar(128) character set ascii collate ascii_bin` : sql`varchar(128)`
  const text = isMysql ? sql`text character set utf8mb4` : sql`text`
  await database.schema
    .createTable('called_series')
    .ifNotExists()
    .addColumn('id', name, column => column.primaryKey())
    .addColumn('title', text, column => column.notNull())
    .addColumn('told', 'integer', column => column.notNull())
    .addColumn('instalment', name, column => column.notNull())
    .addColumn('instalment_title', text, column => column.notNull())
    .execute()
  await database.schema
    .createTable('called_instalments')
    .ifNotExists()
    .addColumn('series', name, column => column.notNull())
    .addColumn('id', name, column => column.notNull())
    .addPrimaryKeyConstraint('called_instalments_key', ['series', 'id'])
    .execute()
  await database.schema
    .createTable('called_readers')
    .ifNotExists()
    .addColumn('openid', name, column => column.notNull())
    .addColumn('series', name, column => column.notNull())
    .addColumn('told', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('called_readers_key', ['series', 'openid'])
    .execute()
}

const pending = (database: Kysely<Tables>) =>
  database
    .selectFrom('called_readers')
    .innerJoin('called_series', 'called_series.id', 'called_readers.series')
    .whereRef('called_readers.told', '<', 'called_series.told')

const seriesOf = (work: Transaction<Tables>, ids: readonly string[]) =>
  work.selectFrom('called_series').selectAll().where('id', 'in', ids).executeTakeFirst()

async function without(work: Kysely<Tables>, openid: string, series: string): Promise<void> {
  await work.deleteFrom('called_readers').where('openid', '=', openid).where('series', '=', series).execute()
}

/** What stands below the newest, or was there under another id, is no news; nor is anything of a series told of first. */
async function tellOf(work: Transaction<Tables>, news: SeriesNews): Promise<void> {
  const { id, newest, others } = news
  const known = (await seriesOf(work, [id])) ?? (await renamed(work, news))
  const names = [newest.id, ...newest.former, ...others]
  const old = await work
    .selectFrom('called_instalments')
    .select('id')
    .where('series', '=', id)
    .where('id', 'in', names)
    .execute()
  const oldIds = new Set(old.map(one => one.id))
  const isNew = ![newest.id, ...newest.former].some(one => oldIds.has(one))
  const row = { title: news.title, instalment: newest.id, instalment_title: newest.title }
  if (!known)
    await work
      .insertInto('called_series')
      .values({ ...row, id, told: 0 })
      .execute()
  else if (isNew)
    await work
      .updateTable('called_series')
      .set({ ...row, told: known.told + 1 })
      .where('id', '=', id)
      .execute()
  const fresh = [...new Set(names)].filter(one => !oldIds.has(one)).map(one => ({ series: id, id: one }))
  if (fresh.length > 0) await work.insertInto('called_instalments').values(fresh).execute()
}

/** A series that was told of under another id: all that is known of it goes by the new one. */
async function renamed(work: Transaction<Tables>, { id, former }: SeriesNews) {
  const before = former.length > 0 ? await seriesOf(work, former) : undefined
  if (!before) return undefined
  await work.updateTable('called_series').set({ id }).where('id', '=', before.id).execute()
  for (const table of ['called_instalments', 'called_readers'] as const)
    await work.updateTable(table).set({ series: id }).where('series', '=', before.id).execute()
  return before
}
