import { scanAssignments } from './secrets/assignment.ts'
import { scanBase64 } from './secrets/base64.ts'
import { scanCalls } from './secrets/call.ts'
import { scanCodes } from './secrets/code.ts'
import { scanCommands } from './secrets/command.ts'
import { scanSchemes } from './secrets/credentials.ts'
import type { View } from './secrets/draft.ts'
import type { Found, Scanner } from './secrets/found.ts'
import { jsonWebToken, scanJsonWebTokens } from './secrets/jwt.ts'
import { scanMarkup } from './secrets/markup.ts'
import { scanPairs } from './secrets/pair.ts'
import { scanPasswordHashes } from './secrets/password-hash.ts'
import { scanClients, scanCorrespondents, scanNameClaims } from './secrets/person.ts'
import { scanNumbers } from './secrets/personal-number.ts'
import { scanPersonal } from './secrets/personal.ts'
import { scanNear } from './secrets/near-password.ts'
import { piecesOf, uncovered } from './secrets/piece.ts'
import { isKeptPrefix, scanPrefixes } from './secrets/prefix.ts'
import { scanPrinted } from './secrets/printed.ts'
import { scanPrivateKeys } from './secrets/private-key.ts'
import { scanPrograms } from './secrets/program.ts'
import { scanProse } from './secrets/prose.ts'
import { scanProtocols } from './secrets/protocol.ts'
import { repeatsOf } from './secrets/repeat.ts'
import { scanShapes } from './secrets/shape.ts'
import { scanSql } from './secrets/sql.ts'
import { scanHarCookies, scanJsonWebKeys, scanManifests, scanSignatures } from './secrets/structure.ts'
import { scanTables } from './secrets/table.ts'
import { scanUserinfo } from './secrets/url.ts'
import { scanPaths } from './secrets/url-path.ts'
import { scanSpoken } from './secrets/spoken.ts'
import { viewsOf } from './secrets/view.ts'

/** What a secret is, in words for its author: `GitHub personal access token`, `password`, `e-mail address`. */
export type SecretKind = string

/** A stretch of a text that must not be repeated. */
export type Secret = {
  readonly kind: SecretKind
  /** Offsets of the characters to black out, in UTF-16 units, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** The public prefix that stays visible, such as `ghp_`; empty where nothing does. At most 7 characters. */
  readonly prefix: string
  /** About a person, and no credential. */
  readonly personal: boolean
  /** Worth a warning to its author: what looks like a real credential, and no example, signature or digest. */
  readonly live: boolean
  /** The page or the place where it is revoked. */
  readonly revoke?: string
}

const scanners: readonly Scanner[] = [
  scanPrefixes,
  scanShapes,
  scanJsonWebTokens,
  scanPrivateKeys,
  scanAssignments,
  scanSchemes,
  scanUserinfo,
  scanPaths,
  scanCommands,
  scanPrograms,
  scanProtocols,
  scanPrinted,
  scanCalls,
  scanPairs,
  scanSql,
  scanTables,
  scanMarkup,
  scanPasswordHashes,
  scanProse,
  scanNear,
  scanSpoken,
  scanCodes,
  scanPersonal,
  scanNumbers,
  scanClients,
  scanNameClaims,
  scanCorrespondents,
  scanJsonWebKeys,
  scanHarCookies,
  scanManifests,
  scanSignatures,
]

const scanWith = (all: readonly Scanner[], text: string): Found[] => {
  const found: Found[] = []
  for (const scanner of all) scanner(text, (one) => found.push(one))
  return found
}

/** What kind of credential begins with a public prefix that stands in a value, as `ghp_` does; undefined where none does. */
export const kindByPrefix = (value: string): SecretKind | undefined => scanWith([scanPrefixes], value)[0]?.kind

const scanPlain = (text: string): Found[] => scanWith(scanners, text)

const scan = (text: string): Found[] => {
  const found = scanPlain(text)
  const tokens = found.filter(({ kind }) => kind === jsonWebToken).toSorted((one, other) => one.start - other.start)
  return [...found, ...scanWith([scanBase64(scanPlain, tokens)], text)]
}

/** So long a text is looked at again as it will stand; in a longer one what only then shows is not worth the time. UTF-16 units. */
const longestAgain = 16_384

/** Each look conceals more, or is the last. */
const mostLooks = 8

/** `iss`, `RS256`: so short a word that stands alone is beside nothing that would make it a secret. */
const isShortWord = (text: string): boolean => text.length < 8 && /^\w*$/.test(text)

/** Finds every secret and personal datum of a text, in order, none overlapping another. */
export const findSecrets = (text: string): readonly Secret[] => {
  if (isShortWord(text)) return []
  let secrets = look(text)
  for (let looks = 1; looks < mostLooks && secrets.length > 0 && text.length <= longestAgain; looks++) {
    const pieces = piecesOf(text, secrets)
    const more = uncovered(pieces, look(pieces.map(({ shown }) => shown).join('')))
    if (more.length === 0) break
    secrets = merged([...secrets, ...more], text)
  }
  return secrets
}

/** What one look at a text finds. Once that is concealed, what stands beside it may read in another way. */
const look = (text: string): readonly Secret[] => {
  const found = scan(text)
  for (const view of viewsOf(text)) found.push(...scan(view.text).flatMap((one) => placed(one, view)))
  repeatsOf(
    found.filter((one) => one.personal !== true),
    text,
  )(text, (one) => found.push(one))
  return merged(found, text)
}

/** A find in a view, as the stretches of the text that was pasted. */
const placed = (found: Found, view: View): Found[] => {
  const stretches: [number, number][] = []
  const columns: [number, number][] = []
  for (let at = found.start; at < found.end; at++) {
    extend(stretches, view.starts[at]!, view.ends[at]!)
    const column = view.columns[at]!
    if (column >= 0) extend(columns, column, column + 1)
  }
  const { prefix: _, ...rest } = found
  return [...stretches, ...columns].map(([start, end]) => Object.assign({}, rest, { start, end }))
}

const extend = (stretches: [number, number][], start: number, end: number): void => {
  const last = stretches.at(-1)
  if (last !== undefined && last[1] === start) last[1] = end
  else stretches.push([start, end])
}

/** A find that knows its issuer says more than one that knows a name. */
const knowledge = (found: Found): number => ((found.prefix ?? '') === '' ? 0 : 2) + (found.revoke === undefined ? 0 : 1)

const merged = (found: readonly Found[], text: string): Secret[] => {
  const secrets: Secret[] = []
  const sorted = found.toSorted((a, b) => a.start - b.start || knowledge(b) - knowledge(a) || b.end - a.end)
  for (const one of sorted) {
    const before = secrets.at(-1)
    if (one.end <= one.start) continue
    if (before !== undefined && one.start < before.end) secrets[secrets.length - 1] = joined(before, one)
    else secrets.push(secretOf(one))
  }
  return secrets.filter(({ start, end }) => !isConcealed(text.slice(start, end)))
}

const joined = (before: Secret, one: Found): Secret => ({
  ...before,
  end: Math.max(before.end, one.end),
  live: before.live || one.live === true,
  personal: before.personal && one.personal === true,
})

const secretOf = ({ kind, start, end, prefix = '', personal = false, live = false, revoke }: Found): Secret => ({
  kind,
  start,
  end,
  prefix,
  personal,
  live,
  ...(revoke === undefined ? {} : { revoke }),
})

const isConcealed = (value: string): boolean => value.includes('█') && isKeptPrefix(value.replaceAll('█', ''))

/**
 * The text with each secret replaced by `█████` after its public prefix: `Authorization: Bearer ghp_█████`. The mark tells nothing of
 * the length, is inert in every chat and terminal, and concealing a concealed text changes nothing. Line breaks stay, so that line
 * numbers do.
 */
export const conceal = (text: string, secrets: readonly Secret[] = findSecrets(text)): string =>
  piecesOf(text, secrets)
    .map(({ shown }) => shown)
    .join('')

/** The value of a field or a setting, concealed as it is beside its name: `password: summer` is a secret, `summer` alone is not. */
export const concealNamed = (name: string, value: string): string => {
  let shown = value
  for (const [lead, end] of [[`${name}=`, ''] as const, [`${name}: `, ''] as const, [`"${name}": "`, '"'] as const]) {
    const text = conceal(lead + shown + end)
    // A value that ends in a backslash takes the quote after it along.
    const until = text.endsWith(end) ? text.length - end.length : text.length
    shown = text.startsWith(lead) ? text.slice(lead.length, until) : conceal(shown)
  }
  return shown
}
