import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { StatementSync } from 'node:sqlite'

import type { Engine, Query } from './engine.ts'
import { openOnEngine } from './on-engine.ts'
import type { Store } from './store.ts'

/** How long a statement waits for another process, in milliseconds. The whole process waits with it. */
const busyTimeout = 400

/** What is deleted is overwritten, so that "Forget this" holds also for whoever reads the file. */
const pragmas = ['journal_mode = wal', 'synchronous = full', 'secure_delete = on']

/** The file is readable by its owner alone; SQLite gives its own files beside it the same mode. */
const createPrivately = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
}

const queryOf = (database: DatabaseSync): Query => {
  const prepared = new Map<string, StatementSync>()
  return async (sql, values = []) => {
    const statement = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, statement)
    return statement.all(Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value])))
  }
}

const engineOf = (database: DatabaseSync): Engine => {
  const query = queryOf(database)
  return {
    query,
    exclusively: async (work) => {
      database.exec('begin immediate')
      try {
        await work(query)
        database.exec('commit')
      } catch (error) {
        database.exec('rollback')
        throw error
      }
    },
    tidy: async () => database.exec('pragma wal_checkpoint(truncate)'),
    close: async () => database.close(),
  }
}

/** A store on a database of SQLite, which it closes. */
export const openOnDatabase = async (database: DatabaseSync): Promise<Store> => {
  try {
    for (const pragma of pragmas) database.exec(`pragma ${pragma}`)
    return await openOnEngine(engineOf(database))
  } catch (error) {
    database.close()
    throw error
  }
}

/** A store in one file, for one machine; several processes may have it open. `:memory:` lasts as long as the process. */
export const openSqlite = async (path: string): Promise<Store> => {
  if (path !== ':memory:') createPrivately(path)
  return openOnDatabase(new DatabaseSync(path, { timeout: busyTimeout }))
}
