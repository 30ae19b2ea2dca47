import { matchesOf } from '../search/matches.ts'
import { looksRandom } from './characters.ts'
import type { Scanner } from './found.ts'

/** How far from its sign a structure is followed, in UTF-16 units. */
const reach = 8192

/** Finds the private members of JSON Web Keys (RFC 7518 §6.2.2, §6.3.2, §6.4.1): `d`, `p`, `q`, `dp`, `dq`, `qi` and `k`. */
export const scanJsonWebKeys: Scanner = (text, take) => {
  let past = 0
  for (let at = text.indexOf('"kty'); at >= 0; at = text.indexOf('"kty', past)) {
    const before = text.slice(Math.max(past, at - reach), at)
    const from = at - before.length + Math.max(0, before.lastIndexOf('{'))
    const after = text.slice(at, at + reach)
    past = at + (after.includes('}') ? after.indexOf('}') : after.length)
    const members = /"(?:d|p|q|dp|dq|qi|k)[\\]{0,8}"\s{0,8}:\s{0,8}[\\]{0,8}"([\w-]{10,4096})/g
    for (const { index, 0: whole, 1: value = '' } of text.slice(from, past).matchAll(members)) {
      const end = from + index + whole.length
      take({ kind: 'private key', start: end - value.length, end, live: true })
    }
  }
}

/** Finds what the cookies of a HAR hold (HAR 1.2, "cookies"), whatever their names. */
export const scanHarCookies: Scanner = (text, take) => {
  if (!text.includes('"cookies"')) return
  const opening = /"cookies"\s{0,8}:\s{0,8}\[/g
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const from = opening.lastIndex
    const close = text.indexOf(']', from)
    const list = text.slice(from, close < 0 || close > from + 16 * reach ? from + 16 * reach : close)
    for (const { index, 0: whole, 1: value } of list.matchAll(/"value"\s{0,8}:\s{0,8}"((?:[^"\\\n]|\\.){4,4096})"/g)) {
      const start = from + index + whole.length - value!.length - 1
      if (/\d|[A-Z]/.test(value!) && value!.length >= 8)
        take({ kind: 'session cookie', start, end: start + value!.length, live: true, revoke: 'sign out of the site' })
    }
    opening.lastIndex = from + list.length
  }
}

/** Finds the entries of a Secret of Kubernetes, whose names may be any: what stands indented below `data` and `stringData`. */
export const scanManifests: Scanner = (text, take) => {
  const opening = /^[ \t>]{0,40}(?:data|stringData):[ \t]{0,4}\r?\n/gm
  if (!text.includes('Secret') || !/\bkind:[ \t]{1,4}Secret\b/.test(text)) return
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const entry = /[ \t>]{1,60}[\w.-]{1,100}:[ \t]{1,8}["']?([^\r\n"']{1,8192})["'}\]\\ \t]{0,8}(?:\r?\n|$)/y
    entry.lastIndex = opening.lastIndex
    for (let line = entry.exec(text); line !== null; line = entry.exec(text)) {
      const start = line.index + line[0].lastIndexOf(line[1]!)
      if (line[1]!.length >= 4) take({ kind: 'value of a Secret', start, end: start + line[1]!.length, live: true })
    }
  }
}

const signatureField = /\bsignature(?:-256)?["']?[ \t]{0,4}:[ \t]{0,4}([^\r\n]{16,2000})/gi

/** Finds signatures in fields that hold more than one parameter: `t=…,v1=…` of webhooks, `sig1=:…:` of RFC 9421. */
export const scanSignatures: Scanner = (text, take) => {
  for (const field of matchesOf(text, signatureField)) {
    const from = field.index + field[0].length - field[1]!.length
    for (const { index, 0: value } of field[1]!.matchAll(/(?<=[=:"'\s,])[\w+/-]{32,700}={0,2}(?=[:,;"'\s]|$)/g))
      if (/^[0-9a-f]+$/.test(value) || looksRandom(value))
        take({ kind: 'signature', start: from + index, end: from + index + value.length })
  }
}
