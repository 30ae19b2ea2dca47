import { ALNUM, classOf, isBlank, lineEnd, skipBlanks } from './characters.ts'
import type { Meaning } from './name.ts'
import { states } from './guess.ts'
import { operatorAt } from './value.ts'

/** A name that says something about its value, and where it stands. */
export type Named = {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly meaning: Meaning
  /** How far a value is followed at most, in characters. */
  readonly reach: number
}

/** Whether a character opens or closes a string in most languages. */
export const isQuote = (character: string | undefined): boolean =>
  character === '"' || character === "'" || character === '`'

/** The offset of the value, over closing quotes, brackets, `value=` of the next attribute or member, and the operator. */
export const afterOperator = (text: string, named: Named): number | undefined => {
  const { start, end } = named
  const element = elementStart(text, start, end)
  if (element !== undefined) return elementContent(text, element)
  const name = skipClosing(text, end)
  const part = partValue(text, start, end)
  if (part !== undefined) return part
  const operator = operatorAt(text, skipBlanks(text, name))
  if (operator !== undefined) return skipType(text, skipBlanks(text, skipBlanks(text, name) + operator.length))
  const paired = name > end ? pairedValue(text, start, name) : (pairedLine(text, named) ?? tabled(text, named))
  if (paired !== undefined) return paired
  if (isOption(text, named)) return optionValue(text, end)
  const next = skipBlanks(text, end)
  const isCandidate = next > end && (isQuote(text[next]) || (text.startsWith('password', start) && end === start + 8))
  return isCandidate && isStatement(text, start, end) ? next : undefined
}

/** A name between two words of a sentence: what may stand between a name and its value, or before it, does not. `password` alone may have it right behind. */
export const isInSentence = (text: string, start: number, end: number): boolean =>
  text[end] === ' ' &&
  (classOf(text.charCodeAt(end + 1)) & ALNUM) !== 0 &&
  text[start - 1] === ' ' &&
  text[start - 2] !== ' ' &&
  text[start - 2] !== '=' &&
  text[start] !== '-' &&
  !(end === start + 8 && text.startsWith('password', start))

/** PHP's `string(40) "…"`, and a type before a value: the value comes after. */
const skipType = (text: string, at: number): number => {
  const type = /^(?:string|str|bytes)(?:\(\d{1,6}\))?[ \t]{1,4}(?=["'])/.exec(text.slice(at, at + 24))
  return type === null ? at : at + type[0].length
}

const isOption = (text: string, { start, end }: Named): boolean =>
  text[start] === '-' && !text.startsWith('---', start) && isBlank(text.charCodeAt(end))

/** What follows an option, unless that is another option or, where the option is talked about, the next word of the sentence. */
const optionValue = (text: string, end: number): number | undefined => {
  const at = skipBlanks(text, end)
  return text[at] === '-' || states.test(/^[^\s]{0,24}/.exec(text.slice(at, at + 24))?.[0] ?? '') ? undefined : at
}

/** The offset after the start tag of an element with this name, attributes and all. */
export const elementStart = (text: string, start: number, end: number): number | undefined => {
  if (text[start - 1] !== '<' && text[start - 1] !== ':') return undefined
  if (text[end] === '>') return end + 1
  const attributes = isBlank(text.charCodeAt(end)) ? /^[^<>\n]{1,200}>/.exec(text.slice(end, end + 202)) : null
  return attributes === null || attributes[0].endsWith('/>') ? undefined : end + attributes[0].length
}

const elementContent = (text: string, at: number): number => {
  let start = at
  while (start < at + 64 && (isBlank(text.charCodeAt(start)) || text[start] === '\n' || text[start] === '\r')) start++
  return start
}

const skipClosing = (text: string, end: number): number => {
  if (text.startsWith('&quot;', end)) return end + 6
  let at = end
  while (at < end + 16 && '\\^`'.includes(text[at] ?? ' ')) at++
  if (`"'”’]`.includes(text[at] ?? ' ')) at++
  else return text[end] === '`' ? end + 1 : end
  return text[at] === ']' ? at + 1 : at
}

/** `"name":"Authorization","value":"…"` of HAR, `key="Password" value="…"` of XML, `setProperty("TOKEN", "…")` of code. */
const pairedValue = (text: string, start: number, at: number): number | undefined => {
  const paired = /^\s{0,20}(?:,\s{0,20})?[\\"'^]{0,8}value[\\"'^]{0,8}\s{0,20}[:=]\s{0,20}/i.exec(
    text.slice(at, at + 90),
  )
  if (paired !== null) return at + paired[0].length
  if (text[start - 2] !== '(') return undefined
  const argument = /^\s{0,4},\s{0,4}(?=["'`])/.exec(text.slice(at, at + 12))
  return argument === null ? undefined : at + argument[0].length
}

/** The value on the next line: `- name: DB_PASSWORD` of Kubernetes and Compose, and the panel of a browser, names and values in turn. */
const pairedLine = (text: string, { start, end, meaning }: Named): number | undefined => {
  if (text[end] !== '\n' && text[end] !== '\r') return undefined
  const ahead = text.slice(end, end + 60)
  const paired = /^\r?\n[ \t>|]{0,40}value:[ \t]{1,8}/.exec(ahead) ?? /^\r?\n(?=[^\s:]{4,60})/.exec(ahead)
  if (paired === null) return undefined
  const isPanel = !paired[0].includes('value')
  if (
    isPanel &&
    (lineBefore(text, start) !== '' || meaning === 'password' || !/^[a-z][a-z-]*$/i.test(text.slice(start, end)))
  )
    return undefined
  return end + paired[0].length
}

/** The column beside the name of a variable, as PowerShell lists the environment: one word, alone on the rest of its line. */
const tabled = (text: string, { name, start, end }: Named): number | undefined => {
  if (!/^[A-Z][A-Z0-9_]*$/.test(name) || !/^[\s>|*]{0,20}$/.test(lineBefore(text, start) ?? 'x')) return undefined
  const gap = /^[ \t]{2,60}(?=[^\s:=]\S{5,400}[ \t]{0,8}(?:\r?\n|$))/.exec(text.slice(end, end + 480))
  return gap === null ? undefined : end + gap[0].length
}

/** A part of a form (RFC 7578 §4.2): the value stands after an empty line, whose breaks may be escaped. */
const partValue = (text: string, start: number, end: number): number | undefined => {
  if (!isQuote(text[start - 1])) return undefined
  if (!/name=[\\]{0,3}["']$/.test(text.slice(Math.max(0, start - 10), start))) return undefined
  const gap = /^[\\]{0,3}["'](?:(?:\\r)?\\n|\r?\n[ \t>|]{0,12}){2}/.exec(text.slice(end, end + 40))
  return gap === null ? undefined : end + gap[0].length
}

/** `secret "…"` alone on its line, `login alice password …` of netrc, on one line or several. */
const isStatement = (text: string, start: number, end: number): boolean => {
  if (
    text.slice(start, end) === 'password' &&
    /(?:^|\s)login\s{1,8}\S{1,80}\s{1,8}$/.test(text.slice(Math.max(0, start - 100), start))
  )
    return true
  const before = lineBefore(text, start)
  if (before === undefined) return false
  return (
    before.trim() === '' && /^[ \t]{1,20}(["'`]).{1,200}\1[ \t]{0,20};?$/.test(text.slice(end, lineEnd(text, end, 300)))
  )
}

/** What stands before an offset on its line; `undefined` where that is longer than any beginning of a statement. */
export const lineBefore = (text: string, at: number): string | undefined => {
  const before = text.slice(Math.max(0, at - 120), at)
  const start = before.lastIndexOf('\n') + 1
  return start === 0 && at > 120 ? undefined : before.slice(start)
}
