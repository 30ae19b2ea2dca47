import type { Engine, Query, Row } from './engine.ts'
import { UnusableStore } from './engine.ts'
import * as sql from './statements.ts'
import type { Claim, Lease, Store } from './store.ts'
import { clocksDiffer, deliveryKept } from './store.ts'

const migrate = async (query: Query): Promise<void> => {
  await query(sql.createVersion)
  const [row] = await query(sql.readVersion)
  const version = Number(row?.['version'] ?? 0)
  if (version > sql.migrations.length)
    throw new UnusableStore(
      'The store was written by a newer version of diagnose401; start that version, or name another STORE.',
    )
  for (const [index, statements] of sql.migrations.entries()) {
    if (index < version) continue
    for (const statement of statements) await query(statement)
    await query(sql.writeVersion, [index + 1])
  }
}

const text = (row: Row | undefined, column: string): string | undefined => {
  const value = row?.[column]
  return typeof value === 'string' ? value : undefined
}

const claimOn = async (query: Query, id: string, { holder, now, until }: Lease): Promise<Claim> => {
  const [given] = await query(sql.claimDelivery, [id, holder, until, now + deliveryKept, now, until + clocksDiffer])
  if (given) return { state: 'claimed', again: Number(given['claims']) > 1 }
  const [row] = await query(sql.readDelivery, [id])
  // No row: it was swept between the two statements, and can be asked for again at once.
  if (!row) return { state: 'held', until: now }
  return Number(row['answered']) === 1 ? { state: 'answered' } : { state: 'held', until: Number(row['held_until']) }
}

const deliveriesOn = (
  query: Query,
): Pick<Store, 'claimDelivery' | 'renewDelivery' | 'finishDelivery' | 'releaseDelivery'> => ({
  claimDelivery: (id, lease) => claimOn(query, id, lease),
  renewDelivery: async (id, { holder, until }) => (await query(sql.renewDelivery, [id, holder, until])).length > 0,
  finishDelivery: async (id, { holder, now }) => {
    await query(sql.finishDelivery, [id, holder, now, now + deliveryKept])
  },
  releaseDelivery: async (id, { holder }) => {
    await query(sql.releaseDelivery, [id, holder])
  },
})

const threadsOn = (
  query: Query,
): Pick<Store, 'loadConversation' | 'saveConversation' | 'forgetConversation' | 'loadAnswer' | 'saveAnswer'> => ({
  loadConversation: async (key, now) => text((await query(sql.loadConversation, [key, now]))[0], 'content'),
  saveConversation: async (key, content, expires) => {
    await query(sql.saveConversation, [key, content, expires])
  },
  forgetConversation: async (key) => {
    await query(sql.forgetConversation, [key])
  },
  loadAnswer: async (key, now) => text((await query(sql.loadAnswer, [key, now]))[0], 'reference'),
  saveAnswer: async (key, reference, expires) => {
    await query(sql.saveAnswer, [key, reference, expires])
  },
})

const countsOn = (query: Query): Pick<Store, 'takeTurn' | 'count' | 'counts'> => ({
  takeTurn: async (key, limit, windowMs, now) => {
    const [row] = await query(sql.takeTurn, [key, now + windowMs, now])
    const taken = Number(row?.['taken'])
    const allowed = taken <= limit
    const retryAfterMs = allowed ? 0 : Math.max(0, Number(row?.['expires']) - now)
    return { allowed, retryAfterMs, firstRefusal: taken === limit + 1 }
  },
  count: async (kind, name, by = 1) => {
    await query(sql.count, [kind, name, by])
  },
  counts: async (kind) => {
    const rows = await query(sql.counts, [kind])
    return new Map(rows.map((row) => [String(row['name']), Number(row['amount'])]))
  },
})

/** A store on a database, which is brought to the present schema first. */
export const openOnEngine = async (engine: Engine): Promise<Store> => {
  const { query } = engine
  await engine.exclusively(migrate)
  return {
    ...deliveriesOn(query),
    ...threadsOn(query),
    ...countsOn(query),
    sweep: async (now) => {
      for (const statement of sql.sweep) await query(statement, [now])
      await engine.tidy()
    },
    ping: async () => {
      await query(sql.ping)
    },
    close: engine.close,
  }
}
