import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Pool } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'

import { openStore } from '../../adapters/store/open.ts'
import { openOnPool } from '../../adapters/store/postgres.ts'
import { storeContract } from './store-contract.ts'
import { temporaryFolder } from './temporary.ts'

const folder = mkdtempSync(join(tmpdir(), 'diagnose401-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const both = async (setting: string) => ({ one: await openStore(setting), other: await openStore(setting) })

describe('the store in memory', () => {
  storeContract(async () => {
    const store = await openStore('memory')
    return { one: store, other: store }
  })
})

describe('the store in a file of SQLite', () => {
  storeContract(() => both(`sqlite:${join(folder, 'made', 'store.sqlite')}`))
})

describe('the store on PostgreSQL, as PGlite', () => {
  storeContract(async () => {
    const store = await openOnPool(new Pool(createPgConfig()))
    return { one: store, other: store }
  })
})

const server = process.env['POSTGRES_URL'] ?? ''

describe.skipIf(server === '')('the store on PostgreSQL, the server that POSTGRES_URL names', () => {
  storeContract(() => both(server))
})

const firstNumbers = async (setting: string, atLeast: number): Promise<number> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'store-writer.ts'), setting])
  let output = ''
  for await (const piece of child.stdout) {
    output += String(piece)
    if (output.split('\n').length > atLeast) child.kill('SIGKILL')
  }
  return output.split('\n').length - 1
}

describe('a file of SQLite', () => {
  test('has all that was stored when its process is killed', async () => {
    const setting = `sqlite:${join(temporaryFolder(), 'store.sqlite')}`
    const stored = await firstNumbers(setting, 300)
    const store = await openStore(setting)
    for (let number = 1; number <= stored; number++)
      expect(await store.loadConversation(`killed/${number}`, 0)).toBe(`text ${number}`)
    await store.close()
  })

  test('can be opened for the first time by several at once', async () => {
    const setting = `sqlite:${join(temporaryFolder(), 'store.sqlite')}`
    const stored = await Promise.all([1, 2, 3].map(() => firstNumbers(setting, 5)))
    for (const count of stored) expect(count).toBeGreaterThanOrEqual(5)
  })

  test('can be read by its owner alone', async () => {
    const path = join(temporaryFolder(), 'new', 'store.sqlite')
    const store = await openStore(`sqlite:${path}`)
    await store.count('a', 'b')
    for (const name of readdirSync(join(path, '..'))) expect(statSync(join(path, '..', name)).mode & 0o077).toBe(0)
    await store.close()
  })

  test('holds nothing more of a conversation that was forgotten, once it is swept', async () => {
    const path = join(temporaryFolder(), 'store.sqlite')
    const bytes = (): string =>
      [path, `${path}-wal`].map((name) => (existsSync(name) ? readFileSync(name, 'latin1') : '')).join('')
    const store = await openStore(`sqlite:${path}`)
    await store.saveConversation('key', 'a-text-to-be-forgotten '.repeat(1_000), 10)
    expect(bytes()).toContain('a-text-to-be-forgotten')
    await store.forgetConversation('key')
    await store.sweep(0)
    expect(bytes()).not.toContain('a-text-to-be-forgotten')
    await store.close()
  })

  test('of a newer version is not touched', async () => {
    const path = join(temporaryFolder(), 'store.sqlite')
    await (await openStore(`sqlite:${path}`)).close()
    const database = new DatabaseSync(path)
    database.exec('insert into schema_version (version) values (999)')
    database.close()
    await expect(openStore(`sqlite:${path}`)).rejects.toThrow('newer version')
  })
})

describe('a store that cannot be opened is told in one sentence without its setting', () => {
  test('a file that is no database', async () => {
    const path = join(temporaryFolder(), 'not-a-database')
    writeFileSync(path, 'This is a text, and a long one, so that it is not taken for an empty database. '.repeat(20))
    await expect(openStore(`sqlite:${path}`)).rejects.toThrow(/^STORE cannot be opened \(\w+\): see that its folder/)
    await expect(openStore(`sqlite:${path}`)).rejects.not.toThrow('not-a-database')
  })
  test('a server that does not answer', async () => {
    const opened = openStore('postgres://somebody:made-up-password@127.0.0.1:1/nothing')
    await expect(opened).rejects.toThrow('STORE cannot be opened (ECONNREFUSED): see that the server runs')
    await expect(opened).rejects.not.toThrow('made-up-password')
  })
})
