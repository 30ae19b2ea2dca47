/**
 * The statements, in the subset of SQL that SQLite and PostgreSQL share. Parameters are numbered (`$1`), times are
 * integer milliseconds, flags are 0 or 1, structured values are text. Every statement is atomic by itself.
 */

const table = (name: string, columns: readonly string[]): string => `create table ${name} (${columns.join(', ')})`

/** The changes of the schema in order: the first n of them make version n. Only ever add to the end. */
export const migrations: readonly (readonly string[])[] = [
  [
    table('deliveries', [
      'id text not null primary key',
      'holder text not null',
      'held_until bigint not null',
      'answered integer not null',
      'expires bigint not null',
    ]),
    table('conversations', ['key text not null primary key', 'content text not null', 'expires bigint not null']),
    table('answers', ['key text not null primary key', 'reference text not null', 'expires bigint not null']),
    table('turns', ['key text not null primary key', 'taken integer not null', 'expires bigint not null']),
    table('counts', ['kind text not null', 'name text not null', 'amount bigint not null', 'primary key (kind, name)']),
    ...['deliveries', 'conversations', 'answers', 'turns'].map(
      (name) => `create index ${name}_expires on ${name} (expires)`,
    ),
  ],
  ['alter table deliveries add column claims integer not null default 1'],
]

export const createVersion = 'create table if not exists schema_version (version integer not null primary key)'
export const readVersion = 'select coalesce(max(version), 0) as version from schema_version'
export const writeVersion = 'insert into schema_version (version) values ($1)'

/**
 * id, holder, held until, expires, now, the latest end of a lease that can be; a row where the claim was given, with how
 * often it was given by now. A lease that ends later was taken before the clock stepped back, and would hold for as long.
 */
export const claimDelivery = `
  insert into deliveries (id, holder, held_until, answered, expires) values ($1, $2, $3, 0, $4)
  on conflict (id) do update set holder = excluded.holder, held_until = excluded.held_until,
    expires = excluded.expires, claims = deliveries.claims + 1
  where deliveries.answered = 0
    and (deliveries.held_until <= $5 or deliveries.held_until > $6)
  returning claims`

/** id. */
export const readDelivery = 'select answered, held_until from deliveries where id = $1'

/** id, holder, held until; a row where the claim is still the holder's. */
export const renewDelivery =
  'update deliveries set held_until = $3 where id = $1 and holder = $2 and answered = 0 returning id'

/** id, holder, now, expires; written also where the claim itself never was, because the store did not answer then. */
export const finishDelivery = `
  insert into deliveries (id, holder, held_until, answered, expires) values ($1, $2, $3, 1, $4)
  on conflict (id) do update set answered = 1, expires = excluded.expires where deliveries.holder = excluded.holder`

/** id, holder. */
export const releaseDelivery = 'update deliveries set held_until = 0 where id = $1 and holder = $2 and answered = 0'

/** key, now. */
export const loadConversation = 'select content from conversations where key = $1 and expires > $2'

/** key, content, expires. */
export const saveConversation = `
  insert into conversations (key, content, expires) values ($1, $2, $3)
  on conflict (key) do update set content = excluded.content, expires = excluded.expires`

/** key. */
export const forgetConversation = 'delete from conversations where key = $1'

/** key, now. */
export const loadAnswer = 'select reference from answers where key = $1 and expires > $2'

/** key, reference, expires. */
export const saveAnswer = `
  insert into answers (key, reference, expires) values ($1, $2, $3)
  on conflict (key) do update set reference = excluded.reference, expires = excluded.expires`

/** key, end of a window that begins now, now. A window that ends later than that began before the clock stepped back. */
export const takeTurn = `
  insert into turns (key, taken, expires) values ($1, 1, $2)
  on conflict (key) do update set
    taken = case when turns.expires <= $3 or turns.expires > $2 then 1 else turns.taken + 1 end,
    expires = case when turns.expires <= $3 or turns.expires > $2 then excluded.expires else turns.expires end
  returning taken, expires`

/** kind, name, by. */
export const count = `
  insert into counts (kind, name, amount) values ($1, $2, $3)
  on conflict (kind, name) do update set amount = counts.amount + excluded.amount`

/** kind. */
export const counts = 'select name, amount from counts where kind = $1 order by amount desc, name'

/** now, each. */
export const sweep: readonly string[] = ['deliveries', 'conversations', 'answers', 'turns'].map(
  (name) => `delete from ${name} where expires <= $1`,
)

export const ping = 'select 1 as one'
