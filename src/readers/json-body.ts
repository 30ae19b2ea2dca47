import type { Statement, Where } from '../evidence.ts'
import { findObjects, readObject } from './lines/json-text.ts'
import type { JsonFound } from './lines/json-text.ts'
import type { Reader } from './reader.ts'

type Members = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Members that say in words what is wrong, the most telling first (RFC 6749 §5.2, RFC 9457 §3.1, and the vendors' own). */
const TEXTS = (
  'error_description errorDescription message Message detail Detail details description Description error_message ' +
  'errorMessage error_msg errmsg msg errorSummary reason Reason title Title error Error statusText faultstring ' +
  'userMessage developerMessage ErrorMessage localizedMessage fault err error_text info body'
).split(' ')
/** Members that name what is wrong by a code. */
const CODES = (
  'code Code error_code errorCode ErrorCode error __type type reason errcode error_type errorType name status key ' +
  'XErr error_subcode subcode typeKey Error faultcode id'
).split(' ')
const STATUSES = (
  'status statusCode status_code code error_code errorCode http_status httpStatus httpStatusCode http_code Status ' +
  'StatusCode errcode'
).split(' ')
/** Members within which an error is told again. */
const NESTED = (
  'error errors Error Errors data response body fault Fault detail inner error_chain extensions exception status ' +
  'result meta content originalError innererror cause err apiError messages payload message'
).split(' ')

const SIGNS = new Set([...TEXTS, ...CODES, 'errors', 'Errors', 'Fault', 'error_uri', 'ok', 'success'])

/** Whether an object tells an error rather than settings or data. */
const tellsError = (value: Members): boolean => {
  const names = Object.keys(value)
  if (
    names.some((name) =>
      /^(?:error|errors|Error|Errors|error_description|error_message|errorMessage|errorCode|errcode|err|fault|Fault|Message|message|msg|errmsg|error_code|__type|XErr|error_chain|detail|faultstring|exception|errorSummary)$/.test(
        name,
      ),
    )
  )
    return true
  return names.length <= 8 && names.filter((name) => SIGNS.has(name)).length >= 2 && statusOf(value) !== undefined
}

const statusOf = (value: Members): number | undefined =>
  STATUSES.map((name) => Number(value[name])).find(
    (status) => Number.isInteger(status) && status >= 400 && status < 600,
  )

const wordOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : typeof value === 'number'
      ? String(value)
      : undefined

const textOf = (value: Members): string | undefined =>
  TEXTS.map((name) => value[name])
    .find((one): one is string => typeof one === 'string' && one.trim() !== '' && !/^\s*[{[]/.test(one))
    ?.trim()

const codeOf = (value: Members, text: string | undefined): string | undefined =>
  CODES.map((name) => wordOf(value[name])).find(
    (code) =>
      code !== undefined && code !== text && code.length <= 120 && !code.startsWith('http') && !/^\s*[{[]/.test(code),
  ) ?? (text !== undefined && /^[\w.:/-]{3,80}$/.test(text) ? text : undefined)

const nestedStatus = (value: Members): number | undefined =>
  Object.values(value)
    .map((inner) => (isObject(inner) ? statusOf(inner) : undefined))
    .find((status) => status !== undefined)

/** What nested members hold: objects, lists of objects, and JSON within strings. */
const nestedIn = (value: Members): readonly unknown[] =>
  NESTED.flatMap((name) => {
    const inner = value[name]
    if (Array.isArray(inner)) return inner.slice(0, 20)
    if (typeof inner === 'string' && /^\s*[{[]/.test(inner)) return [readObject(inner.trim())]
    return [inner]
  })

const statementsOf = (value: unknown, where: Where, outer: number | undefined, depth: number): readonly Statement[] => {
  if (depth > 6) return []
  if (typeof value === 'string')
    return depth > 0 && /^\S+ \S+/.test(value)
      ? [{ text: value, by: 'body', where, ...(outer && { status: outer }) }]
      : []
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((one) => statementsOf(one, where, outer, depth + 1))
  if (!isObject(value)) return []
  const status = statusOf(value) ?? nestedStatus(value) ?? outer
  const text = textOf(value)
  const code = codeOf(value, text)
  const own: readonly Statement[] =
    text === undefined && (code === undefined || Number(code) < 1000)
      ? []
      : [{ text: text ?? code ?? '', by: 'body', where, ...(code && { code }), ...(status && { status }) }]
  const inner = nestedIn(value).flatMap((one) =>
    typeof one === 'string' && one === text
      ? []
      : isObject(one) || Array.isArray(one)
        ? statementsOf(one, where, status, depth + 1)
        : [],
  )
  return [...own, ...inner].filter(
    (one, index, all) => all.findIndex((other) => other.text === one.text && other.code === one.code) === index,
  )
}

const isError = (value: unknown): boolean =>
  isObject(value)
    ? tellsError(value) || Object.values(value).some((one) => isObject(one) && tellsError(one))
    : Array.isArray(value) && value.some(isError)

/** A member on a line of its own, of an object that is cut off: `"error": "You need to sign in"`. */
const LONE =
  /^\s{0,40}["']?(error|message|detail|error_description|msg|errorMessage|title|code|reason)["']?\s{0,4}[:=]\s{0,4}["'](.{3,400}?)["'],?\s{0,10}[}\]]{0,3}$/

/**
 * Reads error bodies in JSON: OAuth's (RFC 6749 §5.2), problem details (RFC 9457), GraphQL's `errors`, `{"ok":false,"error":…}` and the
 * vendors' own, nested or escaped in strings, or as Python and JavaScript print objects. Of a cut body the telling members are read.
 */
export const jsonBody: Reader = {
  format: 'JSON body',
  read: (lines) => {
    const found = findObjects(lines).filter(({ value }) => isError(value))
    const taken = new Set(found.flatMap(linesOf))
    const lone = lines.flatMap((line, index): readonly Statement[] => {
      const match = line && !taken.has(index) ? LONE.exec(line.text.slice(0, 600)) : null
      if (!line || !match) return []
      return [
        { text: match[2] ?? '', by: 'body', where: line.where, ...(match[1] === 'code' && { code: match[2] ?? '' }) },
      ]
    })
    const statements = found.flatMap(({ value, first }) => {
      const where = lines[first]?.where
      return where ? statementsOf(value, where, undefined, 0) : []
    })
    return { statements: [...statements, ...lone], taken }
  },
}

const linesOf = ({ first, last }: JsonFound): readonly number[] =>
  last > first ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : []
