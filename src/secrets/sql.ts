import { matchesOf } from '../search/matches.ts'
import { isSecretValue } from './accept.ts'
import { argumentsAt } from './argument.ts'
import type { Scanner, Take } from './found.ts'
import { meaningOf } from './name.ts'
import { isPlaceholder } from './placeholder.ts'

const signs = /\b(?:PASSWORD|IDENTIFIED|INSERT)\b/i

/** Statements up to their value: PostgreSQL's `PASSWORD '…'`, Oracle's and MySQL's `IDENTIFIED BY …`, `PASSWORD = N'…'` of SQL Server. */
const leads: readonly RegExp[] = [
  /\b(?:ROLE|USER|GROUP)\s[^;]{0,200}?\bPASSWORD\s{1,8}(?=')/gi,
  /\bIDENTIFIED\s{1,4}(?:WITH\s{1,4}["'`]?\w{1,40}["'`]?\s{1,4})?(?:BY|AS)\s{1,4}(?:PASSWORD\s{1,4})?/gi,
  /\bPASSWORD\s{0,4}=\s{0,4}N(?=')/gi,
  /\bSET\s{1,4}PASSWORD\b[^;\n=]{0,100}=\s{0,4}(?=["'])/gi,
  /\bpassword["'`\]]?\s{0,4}=\s{0,4}(?:MD5|SHA[12]?|PASSWORD|(?:EN)?CRYPT|HASHBYTES)\(\s{0,4}(?:'\w{2,12}',\s{0,4})?N?(?=')/gi,
  /(?<![.\w])PASSWORD\s{0,2}\(\s{0,2}(?=')/gi,
]

const quotedOrBare = /(["'])((?:(?!\1)[^\n]){1,200})\1|([^\s"'`;,()]{3,200})/y

/** What an account is made with; "identified by" alone may be prose. */
const statement = /\b(?:CREATE|ALTER|GRANT|SET)\b/i

const insertion =
  /\bINSERT\s{1,4}(?:IGNORE\s{1,4})?INTO\s{1,4}[\w.`"[\]]{1,100}\s{0,8}\(([^()]{1,1000})\)\s{0,8}VALUES\s{0,8}(?=\()/gi

/** So many rows and columns of an INSERT are read. */
const mostRows = 200
const mostColumns = 60

/** Finds passwords in SQL, where an account is made or changed, and where a row with such a column is put in. */
export const scanSql: Scanner = (text, take) => {
  if (!signs.test(text)) return
  for (const lead of leads)
    for (const match of matchesOf(text, lead)) takeValue(text, match.index + match[0].length, take)
  for (const match of matchesOf(text, insertion)) scanRows(text, match.index + match[0].length, match[1]!, take)
}

const takeValue = (text: string, at: number, take: Take): void => {
  quotedOrBare.lastIndex = at
  const match = quotedOrBare.exec(text)
  if (match === null) return
  const value = match[2] ?? match[3]!
  if (match[3] !== undefined && !(isBareValue(value) && statement.test(text.slice(Math.max(0, at - 240), at)))) return
  const start = at + (match[2] === undefined ? 0 : 1)
  if (!isPlaceholder(value) && !value.includes('█'))
    take({ kind: 'password', start, end: start + value.length, live: true })
}

/** Without quotes, what has a digit or a sign: `identified by email` is a sentence, `:password` and `?` are parameters. */
const isBareValue = (value: string): boolean => /^\w/.test(value) && /[^A-Za-z._-]/.test(value)

const scanRows = (text: string, at: number, columns: string, take: Take): void => {
  const meanings = columns.split(',', mostColumns).map((column) => meaningOf(column.replaceAll(/[`"[\]\s]/g, '')))
  if (!meanings.some((meaning) => meaning === 'password' || meaning === 'token')) return
  let from = at
  for (let row = 0; row < mostRows && text[from] === '('; row++) {
    const values = argumentsAt(text, from + 1, mostColumns)
    for (const [index, { first }] of values.entries()) {
      const meaning = meanings[index]
      if (first === undefined || (meaning !== 'password' && meaning !== 'token')) continue
      const value = text.slice(first.start, first.end)
      const place = { ...first, quoted: true, inForm: false, ownLine: false }
      if (isSecretValue(value, meaning, place, true) && !value.includes('█'))
        take({ kind: meaning, start: first.start, end: first.end, live: true })
    }
    from = nextRow(text, values.at(-1)?.end ?? from + 1)
  }
}

/** The bracket that opens the next row, behind the one that closes this. */
const nextRow = (text: string, at: number): number => {
  const gap = /^\)\s{0,8},\s{0,8}(?=\()/.exec(text.slice(at, at + 20))
  return gap === null ? text.length : at + gap[0].length
}
