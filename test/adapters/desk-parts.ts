import type { Arrival, Place } from '../../adapters/adapter.ts'
import type { Desk, DeskOptions } from '../../adapters/desk.ts'
import { openDesk } from '../../adapters/desk.ts'
import { openLog } from '../../adapters/log.ts'
import { openStore } from '../../adapters/store/open.ts'
import type { Reply, Turn } from '../../src/index.ts'
import { toPlainText } from '../../src/index.ts'

/** A place of a made-up workspace; `thread` and whatever else differs is given. */
export const placeOf = (differing: Partial<Place> = {}): Place => ({
  platform: 'slack',
  team: 'T0001',
  channel: 'C0001',
  thread: '1700000000.000100',
  author: 'U0001',
  ...differing,
})

/** Somebody pastes a text. */
export const paste = (message: string): Turn => ({
  type: 'pasted',
  report: { message, files: [], now: new Date('2026-01-15T12:00:00Z') },
})

/** A refusal that names its cause by itself. */
export const refused = `HTTP/1.1 401 Unauthorized
WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="The access token expired"
Content-Length: 0`

let delivered = 0

/** An arrival that is delivered for the first time. */
export const arrivalOf = (turn: Turn, differing: Partial<Place> = {}): Arrival => ({
  delivery: `Ev${delivered++}`,
  place: placeOf(differing),
  turn,
})

/** What was said, as plain text, and how to say it. */
export type Ear = { readonly heard: string[]; readonly send: (replies: readonly Reply[]) => Promise<void> }

/** An ear that listens to what is sent. */
export const openEar = (): Ear => {
  const heard: string[] = []
  return { heard, send: async (replies) => void heard.push(...replies.map(({ answer }) => toPlainText(answer))) }
}

/** A log whose lines are kept. */
export const openLogOf = (lines: string[]): DeskOptions['log'] =>
  openLog('trace', { write: (line) => void lines.push(line) })

/** A desk for a test, on a store in memory where none is given, with what it logs. */
export const deskOf = async (
  options: Partial<DeskOptions> = {},
): Promise<{ readonly desk: Desk; readonly logged: string[] }> => {
  const logged: string[] = []
  const store = options.store ?? (await openStore('memory'))
  return { desk: openDesk({ keepHours: 24, log: openLogOf(logged), ...options, store }), logged }
}
