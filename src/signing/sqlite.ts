/**
 * A file of SQLite. In WebAssembly: the service is one file, and Node 20 has no SQLite of its own, while packages with
 * machine code would have to be installed beside it. Node only.
 */
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { SqliteDatabase } from 'kysely'
import { Database, type BindValues } from 'node-sqlite3-wasm'
import { lock } from 'proper-lockfile'

/** Milliseconds after which the lock of a service that was killed is taken over. */
const STALE = 5_000
/** One that starts anew waits for that long, and a little longer. */
const PATIENCE = { retries: 7, minTimeout: 1_000, factor: 1 }

/**
 * Opens a file, or makes it. One service at a time: it holds a lock, since SQLite's own (here a folder beside the file) is
 * left behind by a process that is killed.
 * @throws Error where another service has it
 */
export async function openSqlite(file: string): Promise<SqliteDatabase> {
  const whole = path.resolve(file)
  await mkdir(path.dirname(whole), { recursive: true })
  const release = await lock(whole, {
    lockfilePath: `${whole}.service`,
    realpath: false,
    stale: STALE,
    retries: PATIENCE,
  }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED')
      throw new Error(`${file} is in use by another signing service.`)
    throw error
  })
  await rm(`${whole}.lock`, { recursive: true, force: true })
  const database = new Database(whole)
  return {
    prepare: sql => ({
      reader: /^select\b|\breturning\b/i.test(sql),
      all: values => database.all(sql, bound(values)),
      run: values => {
        const { changes, lastInsertRowid } = database.run(sql, bound(values))
        return { changes, lastInsertRowid }
      },
      iterate: values => database.all(sql, bound(values)).values(),
    }),
    close: () => {
      database.close()
      void release()
    },
  }
}

const bound = (values: readonly unknown[]): BindValues => values as BindValues
