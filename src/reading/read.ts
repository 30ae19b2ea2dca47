import { answerTold } from './answered.ts'
import { undoChat } from './chat.ts'
import { compareCalls } from './compare.ts'
import { concealTexts } from './concealed.ts'
import type { Show, Text } from './concealed.ts'
import type { Ledger } from '../describe/ledger.ts'
import { openLedger } from '../describe/ledger.ts'
import { describeExchanges } from '../describe/message.ts'
import { describeToken } from '../describe/token.ts'
import type { Credentials, Evidence, Exchange, Input, Leak, Seen, Setting, Statement, Token } from '../evidence.ts'
import { foldInput } from './fold-input.ts'
import { pair } from './pair.ts'
import { readWith } from '../readers/index.ts'
import type { RawToken, Reading } from '../readers/reader.ts'
import type { Report } from '../report.ts'
import { setScene } from './scene.ts'
import { jsonWebToken } from '../secrets/jwt.ts'

type Gathered = Required<Omit<Reading, 'taken' | 'whole' | 'extract'>>

/** What all readers found in all inputs, in reading order. Most readings are empty. */
const gather = (all: readonly Reading[]): Gathered => {
  const readings = all.filter((reading) => Object.keys(reading).length > 0)
  const of = <Kind extends keyof Gathered>(kind: Kind): Gathered[Kind][number][] => {
    const found: Gathered[Kind][number][] = []
    for (const reading of readings) for (const one of reading[kind] ?? []) found.push(one)
    return found
  }
  return {
    exchanges: of('exchanges'),
    statements: of('statements'),
    settings: of('settings'),
    circumstances: of('circumstances'),
    tokens: of('tokens'),
    statuses: of('statuses'),
    unread: of('unread'),
  }
}

const tokensOf = (exchanges: readonly Exchange[]): readonly Seen<Token>[] =>
  exchanges.flatMap(({ request }) =>
    (request?.credentials ?? []).flatMap(({ value, where }) => (value.token ? [{ value: value.token, where }] : [])),
  )

const looseTokens = (tokens: readonly RawToken[], ledger: Ledger): readonly Seen<Token>[] =>
  tokens.flatMap(({ text, where }) => {
    const token = describeToken(text, where, ledger)
    return token.form === 'not-jwt' ? [] : [{ value: token, where }]
  })

const once = <T>(seen: readonly Seen<T>[]): readonly Seen<T>[] => {
  const places = new Set<string>()
  return seen.filter(({ where, value }) => {
    const key = `${where.input} ${where.line} ${JSON.stringify(value)}`
    return !places.has(key) && places.add(key)
  })
}

/** A token that has run out opens nothing any more: it is concealed all the same, but nobody need revoke it. */
const withoutDead = (leaks: readonly Leak[], tokens: readonly Seen<Token>[], now: Date): readonly Leak[] => {
  const dead = new Set(
    tokens.flatMap(({ value: { claims }, where }) =>
      claims.exp && claims.exp.value <= now ? [`${where.input} ${where.line}`] : [],
    ),
  )
  return leaks.map((leak) =>
    leak.kind === jsonWebToken && dead.has(`${leak.where.input} ${leak.where.line}`) ? { ...leak, live: false } : leak,
  )
}

/** An error's code is a short name, in UTF-16 units; a longer value under that name may be anything, and says nothing. */
const longestCode = 48

const tameCode = (code: string, show: Show): { code?: string } =>
  code.length > longestCode || show(code) !== code ? {} : { code }

const tameStatement =
  (show: Show) =>
  ({ code, text, ...rest }: Statement): Statement => ({
    ...rest,
    text: show(text),
    ...(code !== undefined && tameCode(code, show)),
  })

/** A name that has to be concealed is none: it is the last line of a key, with `==` behind it. */
const tameSetting =
  (show: Show) =>
  (setting: Setting): readonly Setting[] =>
    show(setting.name) === setting.name ? [{ ...setting, value: show(setting.value, setting.name) }] : []

/** Of an input that was understood as a whole only the bodies of refusals are looked up: each stands at its exchange's line. */
const bodiesOf = (name: string, exchanges: readonly Exchange[]): Input => {
  const lines: string[] = []
  for (const { response } of exchanges)
    if (response?.body && response.where.input === name && (response.status?.value ?? 0) >= 400)
      lines[response.where.line - 1] = response.body.value
  return { name, lines: Array.from(lines, (line) => line ?? '') }
}

const credentialsIn = (exchanges: readonly Exchange[]): readonly Seen<Credentials>[] =>
  exchanges.flatMap(({ request }) => request?.credentials ?? [])

/**
 * Reads a report: undoes chat's damage, lets each reader take the lines that it understands, describes and conceals
 * what is secret, and pairs requests with responses. From here on nothing secret is left. Never throws.
 */
export const read = async (report: Report): Promise<Evidence> => {
  const texts: readonly Text[] = [
    { name: 'message', text: report.message },
    ...report.files.map(({ name, content }) => ({ name, text: content })),
  ]
  const raw = texts.map(({ name, text }) => undoChat(name, text))
  const readings = raw.flatMap((lines) => readWith(lines, report))
  const found = gather(readings)
  const whole = new Map(readings.map((reading) => [reading.whole, reading.extract]))
  const { inputs, leaks, show } = concealTexts(
    texts.map(({ name, text }) => ({ name, text: whole.get(name)?.(text) ?? text })),
  )
  const ledger = await openLedger(found.tokens, show)
  const exchanges = answerTold(describeExchanges(pair(found.exchanges), ledger), found.statuses)
  const tokens = once([...tokensOf(exchanges), ...looseTokens(found.tokens, ledger)])
  const statements = found.statements.map(tameStatement(show))
  const settings = found.settings.flatMap(tameSetting(show))
  const { circumstances, unread } = found
  const parts = {
    exchanges,
    statements,
    settings,
    circumstances,
    statuses: found.statuses,
    tokens: tokens.length,
    now: report.now,
  }
  return {
    now: report.now,
    inputs,
    folded: inputs.map((input) => foldInput(whole.has(input.name) ? bodiesOf(input.name, exchanges) : input)),
    exchanges,
    tokens,
    credentials: credentialsIn(exchanges),
    statements,
    settings,
    circumstances,
    comparisons: compareCalls(exchanges),
    leaks: withoutDead(leaks, tokens, report.now),
    unread,
    scene: setScene(parts),
  }
}
