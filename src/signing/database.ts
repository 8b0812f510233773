/** Where subscriptions lie: a file of SQLite, or a server by its URL. Node only. */
import { Kysely, MysqlDialect, PostgresDialect, SqliteDialect } from 'kysely'
import { createPool } from 'mysql2'
import { Pool } from 'pg'
import { openSqlite } from './sqlite'
import type { Opened } from './subscriptions'

/**
 * @param address `postgres://…`, `mysql://…` (MariaDB too), or the path of a file, which is made where it is not there
 * @throws Error where another service has the file, or it cannot be opened
 */
export async function openDatabase(address: string): Promise<Opened> {
  const isMysql = address.startsWith('mysql:')
  const dialect = isMysql
    ? new MysqlDialect({ pool: createPool(address) })
    : /^postgres(?:ql)?:/.test(address)
      ? new PostgresDialect({ pool: new Pool({ connectionString: address }) })
      : new SqliteDialect({ database: await openSqlite(address) })
  return { database: new Kysely({ dialect }), isMysql }
}
