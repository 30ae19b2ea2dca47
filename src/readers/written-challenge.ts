import { matchesOf } from '../search/matches.ts'
import type { Line, RawExchange, Reader } from './reader.ts'

/** Schemes of the registry that people write down (IANA, “HTTP Authentication Schemes”), and two that products have of their own. */
const scheme = '(?:Basic|Bearer|Digest|DPoP|Negotiate|NTLM|Kerberos|HOBA|Mutual|SCRAM-SHA-(?:1|256)|GNAP|JWT|Token)'
const param = '[\\w*-]{1,30} ?= ?(?:"(?:[^"\\\\\\n]|\\\\.){0,400}"|[\\w./:+@-]{1,200})'
const challenge = `${scheme}(?![\\w-])(?: {1,2}${param}(?: ?, ?${param}){0,12})?`

/** A field with challenges that stands within a sentence: `401 with WWW-Authenticate: Negotiate, NTLM`. */
const written = new RegExp(
  `\\b((?:WWW|Proxy)-Authenticate)["'\`]{0,2} ?(?:[:=]| (?:is|was|says|header|field|of)[: ]) ?["'\`]?(${challenge}(?:(?: ?[,;] ?| and | or | / )${challenge}){0,6})`,
  'gi',
)

/** What stands between two challenges of a sentence, in place of the comma that RFC 9110 §11.6.1 has. */
const joint = new RegExp(`(?: ?; ?| and | or | / )(?=${scheme}(?![\\w-]))`, 'gi')

/** At the beginning of a line it is a field of a message, which others read. */
const isWithin = (text: string, index: number): boolean => /[\w.]/.test(text.slice(Math.max(0, index - 40), index))

const readLine = ({ text, where }: Line): readonly RawExchange[] => {
  if (!/-authenticate/i.test(text)) return []
  const told = matchesOf(text, written).find(({ index }) => isWithin(text, index))
  const [, name = '', value = ''] = told ?? []
  return told ? [{ response: { where, fields: [{ name, value: value.replaceAll(joint, ', '), where }] } }] : []
}

/**
 * Reads challenges that are told in a sentence, up to where the grammar of RFC 9110 §11.6.1 ends. It deviates from that grammar: only known
 * schemes are read, without a token68, for what follows may be the sentence's next word. It takes no lines.
 */
export const writtenChallenge: Reader = {
  format: 'written challenge',
  read: (lines) => ({ exchanges: lines.flatMap((line) => (line ? readLine(line) : [])) }),
}
