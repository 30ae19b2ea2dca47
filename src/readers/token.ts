import { matchesOf } from '../search/matches.ts'
import type { Line, RawToken, Reader } from './reader.ts'

/** What a token or key is made of when it stands alone: base64url and its dots, hexadecimal, prefixed keys. */
const ALONE = /^(?:["'`<]?)((?:Bearer |Basic |Token )?[A-Za-z0-9_+/=.~:\-\\[;]{20,8000})(?:["'`>]?[,;.]?)$/

/** `token: eyJ…`, `the key is sk_…`, `id_token=…`: the name before it. */
const NAMED =
  /(?:^|[\s"'`({,;&?])([A-Za-z_][\w .-]{1,40}?)["']?\s{0,3}(?:is|:|=|=>|->|looks like this:)\s{0,3}["'`<]?(eyJ[\w.\-+/=]{20,8000}|[A-Za-z0-9][\w+/=.~:-]{19,4000}|\\033\[\S{20,400})/g

const JWT = /(?<![\w.-])eyJ[A-Za-z0-9_-]{8,8000}(?:\.[A-Za-z0-9_\-+/=]{0,8000}){1,4}/g

/** Enough kinds of characters, or a dotted or prefixed form, that no word or path looks so. */
const isRandom = (text: string): boolean => {
  if (text.startsWith('eyJ')) return true
  if (
    /^[./\\]|:\/\/|\.(?:com|org|net|io|html?|json|js|py|java|cs|go|php|rb|ya?ml|xml|txt|log|dll|exe)\b|^[A-Za-z]:\\|^[a-z]+(?:[._/-][a-z]+)+$|^[A-Za-z_.]{2,60}=/i.test(
      text,
    )
  )
    return false
  const digits = text.match(/\d/g)?.length ?? 0
  return digits >= 3 && /[A-Za-z]/.test(text) && !/^\d{4}-\d\d-\d\d/.test(text) && !/^[\d.:+-]+$/.test(text)
}

/** Whether a text holds what each of them has, a run of twenty characters without a blank or the start of a JSON Web Token: most lines do not. */
const mayHold = (text: string): boolean => {
  for (let at = 0; at + 20 <= text.length;) {
    const blank = text.indexOf(' ', at)
    if (blank < 0 || blank - at >= 20) return true
    at = blank + 1
  }
  return text.includes('eyJ')
}

const inLine = (line: Line): readonly RawToken[] => {
  const text = line.text.trim()
  if (text.length > 20_000 || !mayHold(text)) return []
  const alone = ALONE.exec(text)?.[1]
  if (alone !== undefined && isRandom(alone)) return [{ text: alone, where: line.where }]
  const named = matchesOf(text.slice(0, 8000), NAMED).flatMap(([, name = '', value = '']) =>
    isRandom(value) &&
    /(?:^|[\s_.-])(?:\w{0,20}token|\w{0,20}key|\w{0,20}secret|jwt|bearer|password|assertion|code|looks like this|auth)$/i.test(
      name,
    )
      ? [{ text: value, where: line.where, name: name.trim() }]
      : [],
  )
  const jwts = (text.includes('eyJ') ? matchesOf(text.slice(0, 16_000), JWT) : []).map(([value]) => ({
    text: value.replace(/\.$/, (dot) => (value.split('.').length > 3 ? '' : dot)),
    where: line.where,
  }))
  return [
    ...named,
    ...jwts.filter((jwt) => !named.some((one) => one.text.startsWith(jwt.text) || jwt.text.startsWith(one.text))),
  ]
}

/** Blocks of one kind beyond this number are not read. */
const MOST = 50

const PEM = /-----BEGIN ([A-Z0-9 ]{3,40})-----/

/** PEM blocks (RFC 7468 §2): all the lines from the label to its end, of at most 200. */
const pemBlocks = (
  lines: readonly (Line | undefined)[],
): readonly { readonly token: RawToken; readonly indexes: readonly number[] }[] =>
  lines
    .flatMap((line, first) => (line?.text.includes('-----BEGIN ') && PEM.test(line.text.slice(0, 400)) ? [first] : []))
    .slice(0, MOST)
    .flatMap((first) => {
      const line = lines[first]
      const label = line ? PEM.exec(line.text.slice(0, 400))?.[1] : undefined
      if (!line || label === undefined) return []
      const length = lines.slice(first, first + 200).findIndex((one) => one?.text.includes(`-----END ${label}-----`))
      const count = length === -1 ? 1 : length + 1
      const text = lines
        .slice(first, first + count)
        .map((one) => one?.text.trim() ?? '')
        .join('\n')
      return [
        {
          token: { text: text.slice(text.indexOf('-----BEGIN')), where: line.where, name: label },
          indexes: Array.from({ length: count }, (_, at) => first + at),
        },
      ]
    })

/** JSON Web Keys (RFC 7517 §4, §5), each from the brace before `kty` or `keys` to the one that closes it, over at most 200 lines. */
const jwkBlocks = (
  lines: readonly (Line | undefined)[],
): readonly { readonly token: RawToken; readonly indexes: readonly number[] }[] => {
  const found: { readonly token: RawToken; readonly indexes: readonly number[] }[] = []
  let tries = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const open = line?.text.slice(0, 4000).indexOf('{') ?? -1
    if (!line || open === -1) continue
    const head = lines
      .slice(index, index + 5)
      .map((one) => one?.text.slice(0, 4000) ?? '')
      .join('\n')
    if (
      !/^[^{]{0,200}\{\s{0,80}(?:"keys"\s{0,4}:\s{0,4}\[|"(?:kty|kid|use|alg|n|e|x|y|crv|k|d)"\s{0,4}:)/.test(head) ||
      !lines.slice(index, index + 40).some((one) => /"kty"/.test(one?.text ?? ''))
    )
      continue
    if (++tries > MOST) break
    const text = lines
      .slice(index, index + 200)
      .map((one) => one?.text ?? '')
      .join('\n')
      .slice(open, 60_000)
    const end = closing(text)
    if (end === -1) continue
    const count = text.slice(0, end).split('\n').length
    found.push({
      token: { text: text.slice(0, end), where: line.where, name: 'JWK' },
      indexes: Array.from({ length: count }, (_, at) => index + at),
    })
    index += count - 1
  }
  return found
}

const closing = (text: string): number => {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at + 1
  }
  return -1
}

/** Reads tokens and keys that stand outside a message: alone in a line, after their name, JSON Web Tokens anywhere, PEM blocks, JSON Web Keys. */
export const token: Reader = {
  format: 'token',
  read: (lines) => {
    const blocks = [...pemBlocks(lines), ...jwkBlocks(lines)]
    const taken = new Set(blocks.flatMap(({ indexes }) => indexes))
    const single = lines.flatMap((line, index) => (line && !taken.has(index) ? inLine(line) : []))
    return { tokens: [...blocks.map((block) => block.token), ...single], taken }
  },
}
