/** A field line of a message: its name, its value without the white space around it, and what breaks the grammar (RFC 9110 §5). */
export interface Field {
  readonly name: string
  readonly value: string
  readonly faults: readonly FieldFault[]
}

/** What breaks the grammar of a field line: the names say it; `obs-fold` is RFC 9112 §5.2. */
export type FieldFault = 'blank-before-colon' | 'bad-name' | 'obs-fold' | 'control-character'

const TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~"

/** Whether the character is a `tchar` (RFC 9110 §5.6.2); the empty string, which stands for the end of the text, is none. */
export function isTokenChar(char: string): boolean {
  return (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z') ||
    (char >= '0' && char <= '9') ||
    (char !== '' && TOKEN_SYMBOLS.includes(char))
  )
}

/** Whether the text is a `token` (RFC 9110 §5.6.2). */
export function isToken(text: string): boolean {
  return text !== '' && endOfToken(text, 0) === text.length
}

/** Whether the character is white space inside a line: SP or HTAB (RFC 9110 §5.6.3). */
export function isBlank(char: string): boolean {
  return char === ' ' || char === '\t'
}

/** Whether the text is a token68 (RFC 9110 §11.2). */
export function isToken68(text: string): boolean {
  return /^[A-Za-z0-9\-._~+/]+=*$/.test(text)
}

/** The index after the `token` that starts at `start`; `start` itself where none does (RFC 9110 §5.6.2). */
export function endOfToken(text: string, start: number): number {
  let at = start
  while (isTokenChar(text.charAt(at))) at++
  return at
}

/** The index of the first character from `start` on that is no white space (RFC 9110 §5.6.3). */
export function endOfBlanks(text: string, start: number): number {
  let at = start
  while (isBlank(text.charAt(at))) at++
  return at
}

/** The text without the white space (SP, HTAB, CR, LF) at its ends, as a recipient strips it from a field value (RFC 9110 §5.5). */
export function trimBlanks(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && ' \t\r\n'.includes(text.charAt(start))) start++
  while (end > start && ' \t\r\n'.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/**
 * Replaces each line folding by one blank (RFC 9112 §5.2). Deviation: a lone LF or CR counts as a line end too.
 * The line ends that no white space follows stay as they are.
 */
export function unfold(text: string): { readonly text: string; readonly folded: boolean } {
  if (!text.includes('\n') && !text.includes('\r')) return { text, folded: false }
  const unfolded = text.replace(/(?:\r\n|\n|\r)(?=[ \t])/g, '')
  return { text: unfolded, folded: unfolded !== text }
}

/** Whether the text holds a control character that no field value may hold (RFC 9110 §5.5): all but HTAB. */
export function hasControlCharacter(text: string): boolean {
  return /[\x00-\x08\x0a-\x1f\x7f]/.test(text)
}

/**
 * Reads one field line, its folded continuation lines included (RFC 9110 §5.1, §5.5, RFC 9112 §5.1); null where no colon follows a name.
 * Deviations: white space before the colon is a fault and is dropped; a name may start with `:` (a pseudo-field of HTTP/2, RFC 9113 §8.3);
 * a name with other stray characters, but without white space inside, is a fault.
 */
export function parseFieldLine(line: string): Field | null {
  const unfolded = unfold(line)
  const colon = unfolded.text.indexOf(':', 1)
  if (colon < 0) return null
  const asWritten = unfolded.text.slice(0, colon)
  const name = trimBlanks(asWritten)
  if (name === '' || /[\s"]/.test(name)) return null
  const value = trimBlanks(unfolded.text.slice(colon + 1))
  const faults: FieldFault[] = []
  if (name !== asWritten) faults.push('blank-before-colon')
  if (!isFieldName(name)) faults.push('bad-name')
  if (unfolded.folded) faults.push('obs-fold')
  if (hasControlCharacter(value)) faults.push('control-character')
  return { name, value, faults }
}

/** Whether the text may name a field: a `token` (RFC 9110 §5.1), or one after a colon (RFC 9113 §8.3). */
export function isFieldName(name: string): boolean {
  return isToken(name.startsWith(':') ? name.slice(1) : name)
}

/** The values of all the fields of that name, in their order; names are compared without regard to case (RFC 9110 §5.1). */
export function valuesOf(fields: readonly Field[], name: string): readonly string[] {
  const wanted = name.toLowerCase()
  return fields.filter((field) => field.name.toLowerCase() === wanted).map((field) => field.value)
}

/**
 * Combines the values of a repeated field by commas (RFC 9110 §5.3), those of `Cookie` by semicolons (RFC 9113 §8.2.3); null where
 * the field does not occur. `Set-Cookie` must not be combined (RFC 9110 §5.3): of it the first value is given.
 */
export function combineValues(fields: readonly Field[], name: string): string | null {
  const values = valuesOf(fields, name)
  if (values.length === 0) return null
  const wanted = name.toLowerCase()
  if (wanted === 'set-cookie') return values[0] ?? null
  return values.join(wanted === 'cookie' ? '; ' : ', ')
}
