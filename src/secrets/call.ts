import { matchesOf } from '../search/matches.ts'
import { isSecretValue } from './accept.ts'
import { type Argument, argumentsAt, type Literal } from './argument.ts'
import { ALNUM, SAFE, skipBack } from './characters.ts'
import type { Scanner, Take } from './found.ts'
import { isGenerated } from './guess.ts'
import { takeUserPassword } from './pair.ts'
import { isStandIn } from './placeholder.ts'

/**
 * Which argument of a call is secret: its place, or what the others say. `pair`: the one after the user. `tuple`: so, whatever the user is. `joined`: `user:password`.
 * `alone`: the only one. `filled`: what is put into a field of a form. `connect`: after a host, a port and a user. `algorithm`: the one
 * before the name of an algorithm. `bytes`: the first in Python, the one after the hash in Go.
 */
type Rule = number | 'pair' | 'joined' | 'alone' | 'token' | 'filled' | 'connect' | 'algorithm' | 'bytes' | 'tuple'

/** Functions, methods and classes by their names in small letters, without `_`; with what stands before the dot where the name alone says too little. */
const rules: ReadonlyMap<string, Rule> = new Map(
  (
    [
      [
        'pair',
        'login signin auth httpauth credentials credential networkcredential plaincredentials passwordauthentication twilio usernamepwset ' +
          'usernamepasswordcredentials basicawscredentials usernamepasswordauthenticationtoken setcredentials setauth wifi.begin ' +
          'credentials.basic basic authenticate wifimulti.addap setbasicauth',
      ],
      [
        2,
        'signinwithemailandpassword createuserwithemailandpassword mysqliconnect mysqli mysqlconnect pdo getconnection createcredential',
      ],
      [2, 'plainauth clientsecretcredential hashhmac constructevent'],
      [1, 'jwt.sign jwt.verify jwt.encode jwt.decode jsonwebtoken.sign jsonwebtoken.verify createhmac signwith'],
      [
        0,
        'hmacshakeyfor symmetricsecuritykey secretkeyspec signedstring hmacsha256 hmacsha512 hmac256 hmac384 hmac512',
      ],
      [0, 'bcrypt.compare bcrypt.comparesync bcrypt.hash bcrypt.hashsync bcrypt.hashpw bcrypt.checkpw argon2.hash'],
      [0, 'passwordhash passwordverify makepassword generatepasswordhash checkpassword hash.make cookieparser'],
      ['bytes', 'hmac.new'],
      ['algorithm', 'key'],
      ['joined', 'btoa from b64encode base64encode getbytes strictencode64 encode64 encodetostring urlsafeb64encode'],
      ['filled', 'fill type sendkeys setvalue fillin'],
      ['connect', 'connect'],
      ['token', 'github'],
    ] as const
  ).flatMap(([rule, names]) => names.split(' ').map((name) => [name, rule] as const)),
)

/** Names that are written in many ways: `HTTPBasicAuth`, `setAccessToken`, `with_password`. */
const families: readonly (readonly [RegExp, Rule])[] = [
  [/basicauth\w{0,20}$|digestauth$|ntlmauth$|credentials?$|login$/, 'pair'],
  [/^(?:set|with|use|new)?(?:password|passwd|passphrase|secretstring|secretkey|clientsecret|signingkey)$/, 'alone'],
  [/^(?:set|with|use)?(?:bearer(?:auth|token)?|(?:access|auth|api)?token|apikey)$/, 'token'],
]

/** The rule for a name as it is written. */
const ruleOf = (name: string, owner: string): Rule | undefined => {
  const plain = name.toLowerCase().replaceAll('_', '')
  const owned = `${owner.toLowerCase()}.${plain}`
  return rules.get(owned) ?? rules.get(plain) ?? families.find(([form]) => form.test(plain))?.[1]
}

/** A tuple of user and password: `auth=('alice', '…')`, `http_auth=("elastic", "…")`, `require('twilio')('AC…', '…')`. */
const tuple = /(?:(?<!o)auth["']?[ \t]{0,3}[=:][ \t]{0,3}|require\(["']twilio["']\))$/i

/** PowerShell's way from a text to a SecureString. */
const secureString = /ConvertTo-SecureString[ \t]{1,4}(?:-String[ \t]{1,4})?(["'])([^"'\n]{1,200})\1/gi

/** Ruby's calls without brackets. */
const bracketless =
  /\b(?:basic_auth[ \t]{1,4}["'][^"'\n]{1,100}["'][ \t]{0,4},|fill_in[ \t(]{1,4}["'][^"'\n]{0,40}[pP]ass[^"'\n]{0,40}["'],[ \t]{0,4}with:)[ \t]{0,4}["'](?=([^"'\n]{1,200})["'])/g

/** `username, password = "bob", "…"`: names, and values in the same order. */
const tupleAssignment =
  /^[ \t>]{0,40}(?:(?:const|let|var|local|my)[ \t]{1,4})?[[({]?((?:[\w$.]{1,40},[ \t]{0,4}){1,4}[\w$.]{1,40})[\])}]?[ \t]{0,4}:?=[ \t]{0,4}[[({]?(?=["'])/gm

/** Finds passwords and keys in code: `login("alice", "…")`, `createHmac('sha256', '…')`, `btoa('alice:…')`. */
export const scanCalls: Scanner = (text, take) => {
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) readCall(text, at, take)
  if (text.includes('SecureString'))
    for (const { index, 0: whole, 2: value } of matchesOf(text, secureString))
      takeWord(text, index + whole.length - 1 - value!.length, index + whole.length - 1, take)
  if (text.includes('basic_auth ') || text.includes('fill_in'))
    for (const { index, 0: whole, 1: value } of matchesOf(text, bracketless))
      takeWord(text, index + whole.length, index + whole.length + value!.length, take)
  if (text.includes('=') && text.includes(',')) scanTuples(text, take)
}

const takeWord = (text: string, start: number, end: number, take: Take): void => {
  const value = text.slice(start, end)
  if (isLiteral(value)) take({ kind: 'password', start, end, live: true })
}

const isLiteral = (value: string): boolean =>
  !isStandIn(value) && !/█|\$\{|#\{|^\w{1,12}:\/\/|^\/[\w/-]*$|^\$\w+$|^\{\w*\}$|^%s$/.test(value)

const scanTuples: Scanner = (text, take) => {
  for (const { index, 0: whole, 1: names } of matchesOf(text, tupleAssignment)) {
    const place = names!.split(',').findIndex((name) => /pass(?:word|wd)?$|pwd$|secret$|token$/i.test(name.trim()))
    const literal = place < 0 ? undefined : argumentsAt(text, index + whole.length)[place]?.literal
    if (literal !== undefined) takeWord(text, literal.start, literal.end, take)
  }
}

const readCall = (text: string, at: number, take: Take): void => {
  const next = text[at + 1]
  if (next === ')' || next === undefined) return
  const start = skipBack(text, at, ALNUM | SAFE, Math.max(0, at - 48))
  const rule = start === at ? tupleRule(text, at) : knownRule(text, start, at)
  if (rule === undefined) return
  const literal = secretOf(text, rule, argumentsAt(text, at + 1), start)
  if (literal === undefined) return
  if (rule === 'joined') takeUserPassword(text, literal.start, literal.end, take)
  else takeWord(text, literal.start, literal.end, take)
}

const tupleRule = (text: string, at: number): Rule | undefined =>
  tuple.test(text.slice(Math.max(0, at - 24), at)) ? 'tuple' : undefined

const knownRule = (text: string, start: number, at: number): Rule | undefined => {
  const dot = text[start - 1] === '.' ? start - 1 : text.startsWith('::', start - 2) ? start - 2 : start
  const owner = dot === start ? '' : text.slice(skipBack(text, dot, ALNUM, Math.max(0, dot - 24)), dot)
  return ruleOf(text.slice(start, at), owner)
}

const secretOf = (text: string, rule: Rule, all: readonly Argument[], start: number): Literal | undefined => {
  const valueOf = (literal: Literal | undefined): string =>
    literal === undefined ? '' : text.slice(literal.start, literal.end)
  const [first, second] = all
  if (typeof rule === 'number') return isAlgorithm(valueOf(all[rule]?.literal)) ? undefined : all[rule]?.literal
  if (rule === 'joined') return first?.literal
  if (rule === 'tuple') return second?.literal
  if (rule === 'bytes') return first?.literal ?? second?.literal
  if (rule === 'alone' || rule === 'token')
    return all.length === 1 && isAlone(valueOf(first?.literal), rule) ? first!.literal : undefined
  if (rule === 'filled') return filled(text, start, all, valueOf(first?.literal))
  if (rule === 'connect') return (/^\d{1,5}$/.test(second?.text ?? '') ? all[3] : second?.literal && all[2])?.literal
  if (rule === 'algorithm') return isAlgorithm(valueOf(second?.literal)) ? first?.literal : undefined
  if (all.length === 1) return isToken(valueOf(first?.literal)) ? first!.literal : undefined
  // A realm, a host, a user and a password, as sbt and Ivy have them.
  if (all.length === 4 && all.every(({ literal }) => literal !== undefined)) return all[3]!.literal
  if (/\s/.test(valueOf(first?.literal)) && /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}$/.test(valueOf(second?.literal)))
    return undefined
  // Where the user is a variable, `login(page, "bob")` of a test takes no password.
  return first?.literal !== undefined || isGenerated(valueOf(second?.literal)) ? second?.literal : undefined
}

/** The algorithms of RFC 7518 §3.1, which stand where a key might. */
const isAlgorithm = (value: string): boolean => /^(?:[HREP]S\d{3}|EdDSA|none|utf-?8)$/i.test(value)

const isToken = (value: string): boolean => value.length >= 8 && isGenerated(value) && !/[\s/(@]/.test(value)

/** Not `password("password_confirmation")`, which names a field. */
const isAlone = (value: string, rule: 'alone' | 'token'): boolean => {
  const place = { start: 0, end: value.length, quoted: true, inForm: false, ownLine: false }
  if ((/^[a-z_.-]{1,80}$/i.test(value) && /pass|pwd|token|secret|key/i.test(value)) || /\s/.test(value)) return false
  return isSecretValue(value, rule === 'alone' ? 'password' : 'token', place, true)
}

/** The field is told by the argument before, or by the call before: `cy.get('#password').type('…')`. */
const filled = (text: string, start: number, all: readonly Argument[], first: string): Literal | undefined => {
  const isField = /pass(?:word|wd)?|pwd|secret|token|api-?key/i
  if (all.length >= 2) return isField.test(first) ? all[1]?.literal : undefined
  const field = /\(([^()\n]{1,80})\)\.(?:clear\(\)\.)?$/.exec(text.slice(Math.max(0, start - 120), start))
  return isField.test(field?.[1] ?? '') ? all[0]?.literal : undefined
}
