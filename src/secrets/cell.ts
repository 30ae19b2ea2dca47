import { isSecretValue } from './accept.ts'
import type { Take } from './found.ts'
import { meaningOf } from './name.ts'

/** Types of columns, ways to store, and what documentation says in a cell: words that are no value, whatever their column. */
const plain =
  /^(?:\w{2,20}\(\d{1,9}(?:,\s?\d{1,9})?\)|(?:var|n|nvar)?char|(?:long|medium|tiny)?(?:text|blob)|uuid|bytea|json|date(?:time)?|timestamp|bigint|bcrypt|argon2\w{0,2}|scrypt|md5|sha-?\d{1,3}|hash(?:ed)?|encrypted|yes|no|not|null|pri|uni|mul|body|query|form|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/i

/** Whether a column, a row, an element or a member of this name holds a password or a token. */
export const isSecretColumn = (name: string): boolean => {
  const plainName = name.replace(/^["'`*_\s]{1,6}|["'`*_:\s]{1,6}$/g, '')
  if (!/^[\w. -]{2,60}$/.test(plainName) || /tokens$/i.test(plainName)) return false
  const words = plainName.replaceAll(/[ .]/g, '_')
  const meaning = meaningOf(words)
  return meaning === 'password' || meaning === 'token' || /^secret_(?:access_)?key$/i.test(words)
}

/** Takes the one word that stands from `start` to `end`, without blanks and marks around it. */
export const takeCell = (text: string, start: number, end: number, take: Take): void => {
  const cell = text.slice(start, end)
  const value = cell.replace(/^[\s"'`*]{1,40}|[\s"'`*]{1,400}$/g, '')
  if (value.length < 3 || value.length > 2000 || /[\s█]/.test(value) || !/[A-Za-z0-9]/.test(value)) return
  if (plain.test(value) || /^[$:?({<%]/.test(value)) return
  const from = start + cell.indexOf(value)
  const place = { start: from, end: from + value.length, quoted: true, inForm: false, ownLine: false }
  if (isSecretValue(value, 'password', place, true))
    take({ kind: 'password', start: from, end: from + value.length, live: true })
}
