import { undoChat } from './chat.ts'
import { compareCalls } from './compare.ts'
import { carriesCredentials } from './describe/credentials.ts'
import { openLedger } from './describe/ledger.ts'
import type { Ledger } from './describe/ledger.ts'
import { describeExchanges } from './describe/message.ts'
import { describeToken } from './describe/token.ts'
import type { Credentials, Evidence, Exchange, Input, Leak, Seen, Statement, Token } from './evidence.ts'
import { fold } from './fold.ts'
import { readWith } from './readers/index.ts'
import type { Reading } from './readers/reader.ts'
import { readStatuses } from './readers/status.ts'
import type { Report } from './report.ts'
import { setScene } from './scene.ts'
import { conceal, findSecrets } from './secret.ts'

type Text = { readonly name: string; readonly text: string }

const all = <Name extends keyof Reading>(readings: readonly Reading[], name: Name) =>
  readings.flatMap((reading) => (reading[name] ?? []) as NonNullable<Reading[Name]>[])

/** Shorter values could be words of the text. */
const shortestValue = 8

/** What readers know to be a credential by its place, whatever it looks like; it is concealed wherever else it stands. */
const knownSecrets = (readings: readonly Reading[]): readonly string[] => {
  const values = readings.flatMap(({ exchanges = [] }) =>
    exchanges.flatMap(({ request }) => [
      ...(request?.credentials ?? []).map(({ value }) => value),
      ...(request?.fields ?? []).filter(({ name }) => carriesCredentials(name.toLowerCase())).map(({ value }) => value),
    ]),
  )
  return [...new Set(values)].filter((value) => value.length >= shortestValue)
}

const concealText = ({ name, text }: Text): { input: Input; leaks: readonly Leak[] } => {
  const secrets = findSecrets(text)
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  let line = 0
  const leaks = secrets.map(({ kind, start, live, personal, revoke }): Leak => {
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= start) line++
    return { kind, where: { input: name, line: line + 1 }, live, personal, ...(revoke !== undefined && { revoke }) }
  })
  return { input: { name, lines: conceal(text, secrets).split('\n') }, leaks }
}

const foldInput = ({ name, lines }: Input) =>
  fold(name, undoChat(name, lines.join('\n')).map(({ text }) => text))

const tokensOf = (exchanges: readonly Exchange[]): readonly Seen<Token>[] =>
  exchanges.flatMap(({ request }) =>
    (request?.credentials ?? []).flatMap(({ value, where }) => (value.token ? [{ value: value.token, where }] : [])),
  )

const looseTokens = (readings: readonly Reading[], ledger: Ledger): readonly Seen<Token>[] =>
  all(readings, 'tokens').flatMap(({ text, where }) => {
    const token = describeToken(text, where, ledger.verdictOf(text))
    return token.form === 'not-jwt' ? [] : [{ value: token, where }]
  })

const once = <T>(seen: readonly Seen<T>[]): readonly Seen<T>[] => {
  const places = new Set<string>()
  return seen.filter(({ where, value }) => {
    const key = `${where.input} ${where.line} ${JSON.stringify(value)}`
    return !places.has(key) && places.add(key)
  })
}

const tame = (statement: Statement): Statement => ({ ...statement, text: conceal(statement.text) })

const credentialsIn = (exchanges: readonly Exchange[]): readonly Seen<Credentials>[] =>
  exchanges.flatMap(({ request }) => request?.credentials ?? [])

/**
 * Reads a report: undoes chat's damage, lets each reader take the lines that it understands, describes and conceals
 * what is secret, and pairs requests with responses. From here on nothing secret is left. Never throws.
 */
export const read = async (report: Report): Promise<Evidence> => {
  const texts: readonly Text[] = [{ name: 'message', text: report.message }, ...report.files.map(({ name, content }) => ({ name, text: content }))]
  const raw = texts.map(({ name, text }) => undoChat(name, text))
  const readings = raw.flatMap((lines) => readWith(lines))
  const ledger = await openLedger(all(readings, 'tokens'))
  const concealed = texts.map(concealText)
  const exchanges = describeExchanges(all(readings, 'exchanges'), ledger)
  const tokens = once([...tokensOf(exchanges), ...looseTokens(readings, ledger)])
  const statements = all(readings, 'statements').map(tame)
  const settings = all(readings, 'settings').map((setting) => ({ ...setting, value: conceal(setting.value) }))
  const circumstances = all(readings, 'circumstances')
  const statuses = raw.flatMap((lines) => readStatuses(lines))
  return {
    now: report.now,
    inputs: concealed.map(({ input }) => input),
    folded: concealed.map(({ input }) => foldInput(input)),
    exchanges,
    tokens,
    credentials: credentialsIn(exchanges),
    statements,
    settings,
    circumstances,
    comparisons: compareCalls(exchanges),
    leaks: concealed.flatMap(({ leaks }) => leaks),
    unread: all(readings, 'unread'),
    scene: setScene({ exchanges, statements, settings, circumstances, statuses, tokens: tokens.length, now: report.now }),
  }
}
