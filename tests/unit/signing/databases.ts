/**
 * The databases that subscriptions are kept in, each anew for a test: a file of SQLite, a PostgreSQL of one's own, and the
 * MySQL or MariaDB that MYSQL_URL names, where it names one: `mysql://user:password@127.0.0.1/empty-database`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { openDatabase } from '../../../src/signing/database'
import { createSubscriptions, type Subscriptions } from '../../../src/signing/subscriptions'

export interface Place {
  address: string
  remove: () => Promise<void>
}

let postgres: Promise<{ db: PGlite; server: PGLiteSocketServer }> | undefined

async function startPostgres(): Promise<{ db: PGlite; server: PGLiteSocketServer }> {
  const db = await PGlite.create()
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 4 })
  await server.start()
  return { db, server }
}

const PLACES = {
  async SQLite(): Promise<Place> {
    const folder = await mkdtemp(path.join(tmpdir(), 'subscriptions-'))
    return {
      address: path.join(folder, 'kept/readers.sqlite'),
      remove: () => rm(folder, { recursive: true }),
    }
  },
  /** It takes seconds to start: one for all tests of a file, emptied in between. */
  async PostgreSQL(): Promise<Place> {
    const { db, server } = await (postgres ??= startPostgres())
    return {
      address: `postgres://postgres@${server.getServerConn()}/postgres`,
      async remove() {
        await db.exec('drop schema public cascade; create schema public')
      },
    }
  },
}

/** A server that runs already; what a test leaves there is dropped. */
async function mysql(address: string): Promise<Place> {
  const remove = async (): Promise<void> => {
    const { database } = await openDatabase(address)
    for (const table of ['called_readers', 'called_instalments', 'called_series'])
      await database.schema.dropTable(table).ifExists().execute()
    await database.destroy()
  }
  await remove()
  return { address, remove }
}

export async function stopServers(): Promise<void> {
  const { db, server } = (await postgres) ?? {}
  await server?.stop()
  await db?.close()
  postgres = undefined
}

const { MYSQL_URL } = process.env
const places: Record<string, () => Promise<Place>> = {
  ...PLACES,
  ...(MYSQL_URL && { MySQL: () => mysql(MYSQL_URL) }),
}

export const DATABASES = Object.keys(places)

export const placeOf = (name: string): Promise<Place> => (places[name] ?? PLACES.SQLite)()

export interface Kept {
  subscriptions: Subscriptions
  close: () => Promise<void>
}

export async function openAt(address: string): Promise<Kept> {
  const opened = await openDatabase(address)
  return { subscriptions: await createSubscriptions(opened), close: () => opened.database.destroy() }
}
