import { matchesOf } from '../search/matches.ts'
import { isSecretColumn, takeCell } from './cell.ts'
import type { Scanner } from './found.ts'

/** A notation in which a name, the first group, stands apart from its value; the match ends where that begins. */
type Notation = {
  /** What each of its texts has. */
  readonly sign: string
  readonly form: RegExp
  /** The character before which the value ends. */
  readonly close: string
}

const notations: readonly Notation[] = [
  {
    sign: '</t',
    form: /<t[dh](?:\s[^<>]{0,100})?>\s{0,8}(?:<\w{1,8}>)?([^<>\s][^<>]{1,60})(?:<\/\w{1,8}>\s{0,8})?<\/t[dh]>\s{0,40}<t[dh](?:\s[^<>]{0,100})?>\s{0,20}(?:<\w{1,8}>)?/gi,
    close: '<',
  },
  {
    sign: '</d',
    form: /<dt>([\w .-]{2,40}?):?<\/dt>\s{0,40}<dd>\s{0,20}(?:<\w{1,8}>)?/gi,
    close: '<',
  },
  {
    sign: '="',
    form: /<[\w:.-]{1,40}\s(?:[^<>]{0,100}\s)?(?:key|name|id)="([\w.-]{1,100})"[^<>]{0,100}(?<!\/)>\s{0,20}(?:<value>\s{0,20})?(?:<!\[CDATA\[)?/gi,
    close: '<',
  },
  { sign: '<key>', form: /<key>([\w .-]{1,60})<\/key>\s{0,40}<string>/g, close: '<' },
  { sign: '<![CDATA[', form: /<(?:[\w.-]{1,40}:)?([\w.-]{1,60})(?:\s[^<>]{0,200})?>\s{0,20}<!\[CDATA\[/g, close: ']' },
  {
    sign: 'variable',
    form: /\bvariable\s{1,4}"([\w-]{1,80})"\s{0,4}\{[^{}]{0,400}?\bdefault\s{0,20}=\s{0,4}"/g,
    close: '"',
  },
  { sign: '#define', form: /#[ \t]{0,4}define[ \t]{1,20}(\w{1,60})[ \t]{1,40}"/g, close: '"' },
  { sign: ']', form: /(?<=(?<![\w$])(\w{1,60}))\[\d{0,5}\]\s{0,4}=\s{0,4}"/g, close: '"' },
  {
    sign: 'AWS S',
    form: /\bAWS[ \t](Secret Access Key|Session Token)[ \t]\[[^\]\n]{0,40}\]:[ \t]{1,4}/g,
    close: '\n',
  },
]

/** A member with its value before its name, as HAR, Postman and Kubernetes may have them. */
const valueFirst =
  /"value"\s{0,8}:\s{0,8}"(?=((?:[^"\\\n]|\\.){3,2000})"\s{0,8},(?:\s{0,8}"(?:type|enabled|description|disabled)"\s{0,4}:\s{0,4}(?:"[^"\n]{0,100}"|true|false)\s{0,8},)?\s{0,20}"(?:key|name)"\s{0,8}:\s{0,8}"([\w.-]{1,100})")/g

/** An element of HTML that a password is typed into. */
const input = /<input\s[^<>]{1,600}>?/gi

const signs = /pass|pwd|secret|token|key/i

/** Finds passwords in markup, settings and code whose names do not stand right before them: `<td>Password</td><td>…</td>`. */
export const scanMarkup: Scanner = (text, take) => {
  if (!signs.test(text)) return
  for (const { sign, form, close } of notations)
    for (const match of text.includes(sign) ? matchesOf(text, form) : []) {
      if (!isSecretColumn(match[1]!)) continue
      const start = match.index + match[0].length
      const end = text.slice(start, start + 2000).indexOf(close)
      takeCell(text, start, end < 0 ? Math.min(text.length, start + 2000) : start + end, take)
    }
  if (text.includes('"value"'))
    for (const { index, 0: whole, 1: value, 2: name } of matchesOf(text, valueFirst))
      if (isSecretColumn(name!)) takeCell(text, index + whole.length, index + whole.length + value!.length, take)
  if (text.includes('<input')) scanInputs(text, take)
}

const scanInputs: Scanner = (text, take) => {
  for (const { index, 0: element } of matchesOf(text, input)) {
    const name = /\sname=["']([\w.-]{1,60})["']/i.exec(element)?.[1] ?? ''
    if (!/\stype=["']?password\b/i.test(element) && !isSecretColumn(name)) continue
    const value = /\svalue=(["'])([^"'\n]{1,400})\1/i.exec(element)
    if (value === null) continue
    const end = index + value.index + value[0].length - 1
    takeCell(text, end - value[2]!.length, end, take)
  }
}
