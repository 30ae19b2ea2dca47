import type { Pool, PoolClient } from 'pg'

import type { Engine, Query } from './engine.ts'
import { openOnEngine } from './on-engine.ts'
import type { Store } from './store.ts'

/** The key of the lock under which one process at a time changes the schema; any number of our own. */
const schemaLock = 401_401_401

/** Milliseconds. The desk waits shorter; these end what it no longer waits for. */
const limits = { connectionTimeoutMillis: 2_000, query_timeout: 5_000, idleTimeoutMillis: 30_000 }

const queryOf = (client: Pool | PoolClient): Query => {
  return async (sql, values = []) => (await client.query<Record<string, unknown>>(sql, [...values])).rows
}

const exclusivelyOn =
  (pool: Pool): Engine['exclusively'] =>
  async (work) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock($1)', [schemaLock])
      await work(queryOf(client))
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  }

/** A store on a pool of connections, which it closes. `bigint` comes as text from a pool; the store reads both. */
export const openOnPool = async (pool: Pool): Promise<Store> => {
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  try {
    return await openOnEngine({
      query: queryOf(pool),
      exclusively: exclusivelyOn(pool),
      tidy: async () => {},
      close: () => pool.end(),
    })
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** A store on a PostgreSQL server (`postgres://…`), for any number of replicas. The driver is loaded when it is needed. */
export const openPostgres = async (url: string): Promise<Store> => {
  const { default: pg } = await import('pg')
  return openOnPool(new pg.Pool({ connectionString: url, application_name: 'diagnose401', ...limits }))
}
