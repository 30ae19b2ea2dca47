import type { Evidence, Input, Where } from '../evidence.ts'
import { matchesOf } from '../search/matches.ts'
import { isLarge, tellingLines } from '../search/telling-lines.ts'
import { letsPass, sieveOf } from '../search/sieves.ts'
import { trigramsOf } from '../search/trigrams.ts'
import type { Trigrams } from '../search/trigrams.ts'

/** A value that a report writes beside a name: in settings, code, the environment, decoded claims or a sentence. `checked`: it is compared with (`==`), not set. */
export type Given = { readonly name: string; readonly value: string; readonly checked: boolean; readonly where: Where }

const LINE = 2000
const OPERATOR = /[:=]={0,2}>?/g
const VALUE = /^\s{0,3}\[?\s{0,3}(?:"([^"]{1,200})"|'([^']{1,200})'|([^\s"'`,;()[\]{}]{1,200}))/

/** What is no value but a name for one: a variable, a call, an unfinished template, a path into an object. */
const isName = (value: string, quoted: boolean): boolean =>
  /[${}<>]|^process\.|^env\.|^os\./.test(value) ||
  (!quoted &&
    /config|options|env|settings|this\.|self\.|[A-Z]_|true|false|null|none/i.test(value) &&
    /^[a-z_][\w$]*(?:\.[a-z_][\w$]*)*$/i.test(value))

type Known = { readonly all: readonly Given[]; readonly names: Trigrams }

const known = new WeakMap<Evidence, Known>()

/** A letter, a digit, `_`, `.` or `-`. */
const isOfName = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 46 ||
  code === 45

/** The name that ends before an operator, blanks and a closing quote aside. */
const nameBefore = (line: string, operator: number): string => {
  let end = operator
  while (line.charAt(end - 1) === ' ') end--
  if (line.charAt(end - 1) === '"' || line.charAt(end - 1) === "'") end--
  let start = end
  while (end - start < 60 && isOfName(line.charCodeAt(start - 1))) start--
  return line.slice(start, end)
}

const pairsIn = (text: string, where: Where): readonly Given[] => {
  const line = text.slice(0, LINE)
  return matchesOf(line, OPERATOR).flatMap(({ 0: operator, index }): readonly Given[] => {
    const end = index + operator.length
    // The scheme of an address is no name.
    const name = operator === ':' && line.startsWith('//', end) ? '' : nameBefore(line, index)
    const [, double, single, bare] = (name === '' ? null : VALUE.exec(line.slice(end, end + 210))) ?? []
    const value = double ?? single ?? bare?.replace(/[.!?]$/, '') ?? ''
    if (value === '' || isName(value, bare === undefined)) return []
    return [{ name, value, checked: operator.startsWith('=='), where }]
  })
}

/** Lines before and after a telling one of a large input in which names and values are looked for. */
const around = 10

const pairsOf = ({ name: input, lines }: Input): readonly Given[] => {
  const kept = isLarge(lines) ? tellingLines(lines, around) : undefined
  const pairs: Given[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (kept?.[index] !== false && line !== '') pairs.push(...pairsIn(line, { input, line: index + 1 }))
  }
  return pairs
}

const allIn = ({ inputs, settings }: Evidence): readonly Given[] => {
  const pairs = inputs.flatMap(pairsOf)
  const places = new Set(pairs.map(({ value, where }) => `${where.input} ${where.line} ${value}`))
  const others = settings.flatMap(({ name, value, where }): Given[] =>
    value === '' || isName(value, true) || places.has(`${where.input} ${where.line} ${value}`)
      ? []
      : [{ name, value, checked: false, where }],
  )
  return [...pairs, ...others]
}

const remember = (evidence: Evidence): Known => {
  const all = allIn(evidence)
  const found = { all, names: trigramsOf(all.map(({ name }) => name.toLowerCase()).join('\n')) }
  known.set(evidence, found)
  return found
}

/**
 * The values that stand beside a name that matches, each with its line: `audience: 'x'`, `AUTH_ISSUER=https://…`, `aud == x`, `"iss": "x"`.
 * Quoted values keep their blanks. Values that are variables themselves are left out.
 */
export const givenValues = (evidence: Evidence, name: RegExp): readonly Given[] => {
  const { all, names } = known.get(evidence) ?? remember(evidence)
  return letsPass(sieveOf(name), names) ? all.filter((one) => name.test(one.name)) : []
}
