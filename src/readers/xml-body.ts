import type { Statement } from '../evidence.ts'
import type { Line, Reader } from './reader.ts'
import { matchesOf } from '../search/matches.ts'

/** Elements that name what is wrong, and elements that say it (SOAP 1.1 §4.4, SOAP 1.2 §5.4, S3, Azure Storage, IIS and others). */
const CODES =
  /<(?:[\w-]{1,20}:)?(?:code|faultcode|errorcode|error_code|subcode|value|status)(?:\s[^<>]{0,200})?>([^<]{1,200})</gi
const TEXTS =
  /<(?:[\w-]{1,20}:)?(?:message|faultstring|text|reason|description|detail|error|errormessage|authenticationerrordetail|title|exceptionmessage|m:message)(?:\s[^<>]{0,200})?>([^<]{1,1000})</gi

/** A body starts with one of these, perhaps behind a prologue. */
const START =
  /<\?xml|<(?:[\w-]{1,20}:)?(?:Error|Errors|ErrorResponse|Envelope|Fault|error|errors|response|exception|ServiceException|problem|d:error)[\s>]/

const HTML = /<(?:!doctype html|html|body|head)\b/i

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim()

/** The lines of a body from the one at `first`: up to the last that holds a tag, of at most 80. */
const bodyFrom = (lines: readonly (Line | undefined)[], first: number): readonly Line[] => {
  const body: Line[] = []
  for (const line of lines.slice(first, first + 80)) {
    if (!line || (body.length > 0 && line.text.trim() !== '' && !/[<>]/.test(line.text))) break
    body.push(line)
  }
  return body
}

const statementOf = (body: readonly Line[], where: Line['where']): readonly Statement[] => {
  const text = body
    .map((line) => line.text)
    .join('\n')
    .slice(0, 20_000)
  const codes = matchesOf(text, CODES)
    .map((match) => decode(match[1] ?? ''))
    .filter((code) => code !== '')
  const texts = matchesOf(text, TEXTS)
    .map((match) => decode(match[1] ?? ''))
    .filter((one) => one !== '' && !codes.includes(one))
  const code = codes.at(-1) ?? codes[0]
  const status = codes.map(Number).find((number) => number >= 400 && number < 600)
  if (texts.length === 0 && code === undefined) return []
  const more = { ...(code && { code }), ...(status && { status }) }
  return (texts.length > 0 ? texts : [code ?? '']).map((one): Statement =>
    Object.assign({ text: one, by: 'body' as const, where }, more),
  )
}

/** Reads error bodies in XML: SOAP faults, S3's and Azure's `Error`, and whatever has a code and a message in elements. */
export const xmlBody: Reader = {
  format: 'XML body',
  read: (lines) => {
    const statements: Statement[] = []
    const taken: number[] = []
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index]
      if (!line?.text.includes('<') || !START.test(line.text.slice(0, 4000)) || HTML.test(line.text.slice(0, 4000)))
        continue
      const body = bodyFrom(lines, index)
      const told = statementOf(body, line.where)
      statements.push(...told)
      if (told.length > 0 && body.length > 1) taken.push(...body.map((_, at) => index + at))
      index += Math.max(0, body.length - 1)
    }
    return { statements, taken }
  },
}
