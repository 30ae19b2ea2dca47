import type { Remark } from '../circumstance.ts'
import type { Circumstance } from '../evidence.ts'
import type { Line, Reader } from './reader.ts'

/** An address whose user information has an `@` of its own (RFC 3986 §3.2.1 allows none): `rtsp://user:p@ss@host`. */
const atSign = /:\/\/[^\s"'`<>/?#@:]{1,64}:[^\s"'`<>/?#@]{0,64}@[^\s"'`<>/?#]{0,64}@[\w.[\]-]{2,}/

/** A value of `data` in a Secret: its name, and its Base64. */
const encoded = /^\s{1,20}["']?([\w-]{2,40})["']?:\s{1,9}["']?([A-Za-z\d+/]{4,400}={0,2})["']?(?:\s|$)/

/** What holds a single value; what is named otherwise may be a file, which ends in a line break. */
const ofOneValue = /user|pass|pwd|token|key|secret/i

/** Whether one line is encoded, and the break at its end with it (RFC 4648 §4). */
const hasLineBreak = (base64: string): boolean => {
  if (base64.length % 4 !== 0) return false
  const value = atob(base64)
  return /^[\x20-\x7e]{3,}\r?\n$/.test(value)
}

/** Where a Secret begins; the next document ends it (Kubernetes, “Secrets”). */
const secretBegins = /^\s{0,9}["']?kind["']?:\s{0,9}["']?Secret\b/

const tells = (what: Remark, { where }: Line): Circumstance => ({ kind: 'tells', what, where })

const readLines = (lines: readonly (Line | undefined)[]): readonly Circumstance[] => {
  const told: Circumstance[] = []
  let inSecret = false
  for (const line of lines) {
    if (!line) continue
    const { text } = line
    if (text.startsWith('---')) inSecret = false
    else if (text.includes('kind') && secretBegins.test(text)) inSecret = true
    if (text.includes('://') && atSign.test(text)) told.push(tells('at-sign-in-password', line))
    const [, name, value] = (inSecret && encoded.exec(text)) || []
    if (name && value && ofOneValue.test(name) && hasLineBreak(value)) told.push(tells('line-break-encoded', line))
  }
  return told
}

/** Reads what is wrong with a credential that is written down and not sent: in an address of prose or settings, in a Kubernetes Secret. It takes no lines. */
export const writtenCredential: Reader = {
  format: 'written credential',
  read: (lines) => ({ circumstances: readLines(lines) }),
}
