import type { Comparison, Credentials, Exchange, Field, Seen, Where } from '../evidence.ts'
import { authorizationOf, credentialsOf, isRefused, isSuccess } from '../questions/exchange.ts'

type Difference = Comparison['differences'][number]

/** Fields that differ between any two calls and tell nothing. */
const noise: ReadonlySet<string> = new Set([
  'date',
  'content-length',
  'x-request-id',
  'traceparent',
  'user-agent',
  'accept',
  'accept-encoding',
  'connection',
  'authorization',
  'cookie',
])

const differ = (what: string, text: string, where: Where): Difference => ({ what, text, where })

const compareFields = (working: readonly Field[], failing: readonly Field[]): Difference[] => {
  const named = (fields: readonly Field[]) => new Map(fields.map((field) => [field.name.toLowerCase(), field]))
  const [good, bad] = [named(working), named(failing)]
  const missing = [...good].filter(([name]) => !noise.has(name) && !bad.has(name))
  const other = [...bad].filter(
    ([name, field]) => !noise.has(name) && good.has(name) && good.get(name)?.value !== field.value,
  )
  return [
    ...missing.map(([name, { where }]) =>
      differ('field-missing', `The call that works sends \`${name}\`; the one that fails does not.`, where),
    ),
    ...other.map(([name, { where }]) => differ('field-differs', `The two calls send a different \`${name}\`.`, where)),
  ]
}

const compareFaults = (good: Credentials, { value: bad, where }: Seen<Credentials>): Difference[] =>
  bad.faults
    .filter((fault) => !good.faults.includes(fault))
    .map((fault) =>
      differ(
        'credentials-fault',
        `Only the credentials that fail have this fault: ${fault.replaceAll('-', ' ')}.`,
        where,
      ),
    )

const compareCredentials = (good: Seen<Credentials> | undefined, bad: Seen<Credentials> | undefined): Difference[] => {
  if (!good && !bad) return []
  if (good && !bad)
    return [
      differ(
        'credentials-missing',
        'The call that works carries credentials; the one that fails carries none.',
        good.where,
      ),
    ]
  if (!good || !bad) return []
  const [one, other] = [good.value, bad.value]
  if (one.scheme !== other.scheme)
    return [
      differ(
        'scheme-differs',
        `The call that works uses ${one.schemeAsWritten ?? 'no scheme'}; the one that fails uses ${other.schemeAsWritten ?? 'none'}.`,
        bad.where,
      ),
    ]
  if (one.same === other.same)
    return [differ('credentials-same', 'Both calls carry the same credentials, byte for byte.', bad.where)]
  const lengths =
    one.length === other.length
      ? `both ${one.length} characters long`
      : `${one.length} characters in the call that works, ${other.length} in the one that fails`
  return [
    differ('credentials-differ', `The two calls carry different credentials (${lengths}).`, bad.where),
    ...compareFaults(one, bad),
  ]
}

const compareAddress = ({ request: good }: Exchange, { request: bad }: Exchange): Difference[] => {
  const [one, other] = [good?.address?.value, bad?.address?.value]
  const where = bad?.address?.where
  if (!one || !other || !where || one.text === other.text) return []
  if (one.host !== other.host)
    return [
      differ(
        'host-differs',
        `The call that works goes to ${one.host ?? '?'}; the one that fails goes to ${other.host ?? '?'}.`,
        where,
      ),
    ]
  if (`${one.path}/` === other.path || one.path === `${other.path}/`)
    return [differ('slash-differs', 'The two addresses differ by a slash at the end.', where)]
  return one.path === other.path ? [] : [differ('path-differs', 'The two calls ask for different paths.', where)]
}

const compareTwo = (working: Exchange, failing: Exchange): Comparison => ({
  working,
  failing,
  differences: [
    ...compareAddress(working, failing),
    ...compareCredentials(
      authorizationOf(working) ?? credentialsOf(working)[0],
      authorizationOf(failing) ?? credentialsOf(failing)[0],
    ),
    ...compareFields(working.request?.fields ?? [], failing.request?.fields ?? []),
  ],
})

/**
 * Compares a call that works with one that fails, field by field, and their credentials byte by byte without showing
 * one. Steps of one exchange (a redirect, a challenge and its answer) are no two calls.
 */
export const compareCalls = (exchanges: readonly Exchange[]): readonly Comparison[] => {
  const whole = exchanges.filter(({ request }) => request && request.via !== 'log')
  const failing = whole.findLast(isRefused)
  const working = whole.findLast(isSuccess)
  if (!failing || !working || working.redirectedFrom || failing.redirectedFrom) return []
  return [compareTwo(working, failing)]
}
