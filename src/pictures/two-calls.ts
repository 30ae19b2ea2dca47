import type { Comparison, Evidence, Exchange } from '../evidence.ts'
import { authorizationOf, credentialsOf, fieldOf, statusOf } from '../questions/exchange.ts'
import { rowText } from './asked-and-sent.ts'
import type { PairRow, SideBySide } from './picture.ts'

/** At most this many fields that differ are shown. */
const most = 5

const addressOf = ({ request }: Exchange): string => {
  const address = request?.address?.value
  return `${request?.method?.value ?? ''} ${address?.host ?? ''}${address?.path ?? ''}`.trim()
}

const compared = (what: string, left: string, right: string): PairRow => ({
  what,
  left,
  right,
  differs: left !== right,
})

const carried = (exchange: Exchange): string => {
  const sent = (authorizationOf(exchange) ?? credentialsOf(exchange)[0])?.value
  if (!sent) return 'none'
  return `${sent.schemeAsWritten ?? sent.name}, ${sent.length} characters`
}

const credentialsRow = ({ working, failing, differences }: Comparison): PairRow => {
  const row = compared('credentials', carried(working), carried(failing))
  const isOther = differences.some(({ what }) => what === 'credentials-differ')
  return isOther && !row.differs ? { ...row, right: `${row.right}, but others`, differs: true } : row
}

const fieldNames = ({ working, failing, differences }: Comparison): readonly string[] => {
  const places = differences.filter(({ what }) => what.startsWith('field-')).map(({ where }) => where)
  const fields = [...(working.request?.fields ?? []), ...(failing.request?.fields ?? [])]
  const named = fields.filter(({ where }) =>
    places.some(({ input, line }) => input === where.input && line === where.line),
  )
  return [...new Set(named.map(({ name }) => name.toLowerCase()))]
}

const fieldRow = (name: string, { working, failing }: Comparison): PairRow => {
  const value = ({ request }: Exchange): string => fieldOf(request, name)?.value ?? 'not sent'
  return compared(name, value(working), value(failing))
}

/** A call that works beside one that fails, where both stand in the report. */
export const twoCalls = ({ comparisons: [comparison] }: Evidence): SideBySide | undefined => {
  if (!comparison) return undefined
  const { working, failing } = comparison
  const rows = [
    compared('request', addressOf(working), addressOf(failing)),
    credentialsRow(comparison),
    ...fieldNames(comparison)
      .filter((name) => !['authorization', 'cookie'].includes(name))
      .slice(0, most)
      .map((name) => fieldRow(name, comparison)),
    compared('answer', String(statusOf(working) ?? '?'), String(statusOf(failing) ?? '?')),
  ]
  return {
    kind: 'two-calls',
    title: 'The call that works, and the one that fails',
    text: rows.map((one) => rowText(one, ['works', 'fails'])).join(' '),
    left: 'works',
    right: 'fails',
    rows,
  }
}
