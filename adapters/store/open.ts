import { UnusableStore } from './engine.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

const openBy = (setting: string): Promise<Store> => {
  if (setting === 'memory') return openSqlite(':memory:')
  if (setting.startsWith('sqlite:')) return openSqlite(setting.slice('sqlite:'.length))
  return openPostgres(setting)
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : ''

/**
 * Opens the store that the setting STORE names: `sqlite:PATH` (its folder is made), `postgres://…` or `memory`.
 * Throws UnusableStore with one sentence, in which no part of the setting stands: it may hold a password.
 */
export const openStore = async (setting: string): Promise<Store> => {
  try {
    return await openBy(setting)
  } catch (error) {
    if (error instanceof UnusableStore) throw error
    const mend = setting.startsWith('sqlite:')
      ? 'see that its folder can be written to, and that the file is a SQLite database'
      : 'see that the server runs, and that the address, the user, the password and the database are right'
    throw new UnusableStore(`STORE cannot be opened${codeOf(error)}: ${mend}.`, { cause: error })
  }
}
