import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { expect, test } from 'vitest'

import { openOnDatabase } from '../../adapters/store/sqlite.ts'
import { arrivalOf, deskOf, openEar, paste, placeOf, refused } from '../adapters/desk-parts.ts'
import { temporaryFolder } from '../adapters/temporary.ts'

/** A desk on a file that can be kept from growing, as a full disk does. */
const deskOnDisk = async () => {
  const database = new DatabaseSync(join(temporaryFolder(), 'store.sqlite'))
  const store = await openOnDatabase(database)
  const pages = (): number => Number(database.prepare('pragma page_count').get()?.['page_count'])
  return {
    ...(await deskOf({ store })),
    store,
    fill: (): void => database.exec(`pragma max_page_count = ${pages()}`),
    clear: (): void => database.exec(`pragma max_page_count = ${pages() + 10_000}`),
  }
}

/** Evidence that takes some pages to keep. */
const longPaste = paste(`${refused}\n\n${'GET /v1/me HTTP/1.1\n'.repeat(500)}`)

test('on a full disk every message is still answered, once, and with room again conversations are kept', async () => {
  const { desk, logged, store, fill, clear } = await deskOnDisk()
  const { heard, send } = openEar()
  fill()
  const arrivals = Array.from({ length: 20 }, (_, index) => arrivalOf(longPaste, { thread: String(index) }))
  for (const arrival of [...arrivals, ...arrivals]) await desk.handle(arrival, send)
  expect(heard).toHaveLength(20)
  for (const said of heard) expect(said).toContain('token expired')
  expect(logged.join()).toContain('"event":"store-unavailable"')
  clear()
  const place = placeOf({ thread: 'later' })
  await desk.handle(arrivalOf(longPaste, place), send)
  await desk.handle(arrivalOf({ type: 'why' }, place), send)
  expect(heard).toHaveLength(22)
  expect(heard.at(-1)).toContain('expired')
  await store.close()
})

test('what a full disk keeps from being forgotten is not said to be forgotten', async () => {
  const { desk, store } = await deskOnDisk()
  const { heard, send } = openEar()
  const failing = await deskOf({
    store: { ...store, forgetConversation: () => Promise.reject(new Error('database or disk is full')) },
  })
  await desk.handle(arrivalOf(paste(refused)), send)
  await failing.desk.handle(arrivalOf({ type: 'forget' }), send)
  expect(heard.at(-1)).toContain('I could not forget this yet')
  await desk.handle(arrivalOf({ type: 'forget' }), send)
  expect(heard.at(-1)).toContain('Forgotten')
  await store.close()
})
