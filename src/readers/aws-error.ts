import type { JsonObject } from '../http/json-object.ts'
import { readJsonObject } from '../http/json-object.ts'
import { clientErrorCode } from './aws-client-errors.ts'

/** An error of an AWS service, or of one that speaks like Amazon S3, in the raw. */
export interface AwsError {
  readonly code: string
  /** As the service or the command-line tool wrote it; a line of the tool is kept whole. */
  readonly message: string | null
  readonly form: 'xml' | 'json' | 'text'
  /** What else the error tells, by names of ours; values are as written. */
  readonly facts: AwsErrorFacts
}

/** The facts that AWS puts into its errors; those that one error does not have are missing. */
export interface AwsErrorFacts {
  readonly operation?: string
  readonly requestId?: string
  readonly accessKeyId?: string
  /** What the service computed, of a signature that does not match: both may quote the request's secrets. */
  readonly canonicalRequest?: string
  readonly stringToSign?: string
  readonly signatureProvided?: string
  /** Times as written: RFC 3339, or YYYYMMDDTHHMMSSZ. */
  readonly requestTime?: string
  readonly serverTime?: string
  readonly expires?: string
  /** In milliseconds. */
  readonly maximumSkew?: string
  readonly expectedRegion?: string
  readonly sentRegion?: string
  readonly endpoint?: string
  readonly bucket?: string
  readonly principal?: string
  readonly action?: string
  readonly resource?: string
}

/** A response as far as its error needs it: field names in lower case. */
export interface AwsErrorSource {
  readonly text: string
  readonly fields?: ReadonlyMap<string, string>
}

type Fact = keyof AwsErrorFacts
type Facts = Partial<Record<Fact, string>>

const entities: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&#10;', '\n'],
  ['&#xA;', '\n'],
  ['&amp;', '&'],
]

const unescapeXml = (text: string): string =>
  entities.reduce((whole, [entity, plain]) => whole.replaceAll(entity, plain), text)

/** The text between the first pair of tags of a name: AWS writes them without attributes. */
const between = (text: string, start: string, end: string): string | null => {
  const from = text.indexOf(start)
  if (from < 0) return null
  const to = text.indexOf(end, from + start.length)
  return to < 0 ? null : text.slice(from + start.length, to)
}

const element = (xml: string, name: string): string | null => {
  const content = between(xml, `<${name}>`, `</${name}>`)
  return content === null ? null : unescapeXml(content)
}

const factElements: readonly (readonly [Fact, string])[] = [
  ['requestId', 'RequestId'],
  ['requestId', 'RequestID'],
  ['accessKeyId', 'AWSAccessKeyId'],
  ['canonicalRequest', 'CanonicalRequest'],
  ['stringToSign', 'StringToSign'],
  ['signatureProvided', 'SignatureProvided'],
  ['requestTime', 'RequestTime'],
  ['serverTime', 'ServerTime'],
  ['expires', 'Expires'],
  ['maximumSkew', 'MaxAllowedSkewMilliseconds'],
  ['expectedRegion', 'Region'],
  ['endpoint', 'Endpoint'],
  ['bucket', 'Bucket'],
]

const found = (facts: readonly (readonly [Fact, string | null])[]): Facts =>
  Object.fromEntries(facts.filter(([, value]) => value !== null && value !== ''))

/** The words of a message after a mark and up to the next space, quotes taken off. */
const wordAfter = (message: string, mark: string): string | null => {
  const from = message.indexOf(mark)
  if (from < 0) return null
  const word = message.slice(from + mark.length, from + mark.length + 2000).split(/[\s,;()]/, 1)[0] ?? ''
  return word.replaceAll("'", '').replaceAll('"', '')
}

/** Facts in the wording of messages: whose permission for what is missing, which region or time was expected. */
const messageFacts = (message: string): Facts => {
  const isTime = message.includes('Signature expired') || message.includes('Signature not yet current')
  return found([
    ['principal', wordAfter(message, 'User: ')],
    ['action', wordAfter(message, 'not authorized to perform: ')],
    ['resource', wordAfter(message, 'on resource: ')],
    ['sentRegion', wordAfter(message, "the region '")],
    ['expectedRegion', wordAfter(message, "expecting '")],
    ['operation', between(message, 'when calling the ', ' operation')],
    [
      'requestTime',
      isTime ? (wordAfter(message, 'Signature expired: ') ?? wordAfter(message, 'Signature not yet current: ')) : null,
    ],
    ['serverTime', isTime ? (wordAfter(message, 'earlier than ') ?? wordAfter(message, 'later than ')) : null],
    ['canonicalRequest', between(message, "The Canonical String for this request should have been\n'", "'\n")],
    ['stringToSign', between(message, "The String-to-Sign should have been\n'", "'\n")],
  ])
}

const factsOf = (message: string | null, own: Facts = {}): AwsErrorFacts => ({
  ...(message === null ? {} : messageFacts(message)),
  ...own,
})

const readXml = (text: string): AwsError | null => {
  if (!text.includes('<Error>') && !text.includes('<Error ')) return null
  const code = element(text, 'Code')
  if (code === null) return null
  const message = element(text, 'Message')
  const own = found(factElements.map(([fact, name]) => [fact, element(text, name)]))
  return { code, message, form: 'xml', facts: factsOf(message, own) }
}

/** `com.amazon.coral.service#Name:http://…` to `Name` (AWS JSON protocol, "Operation error serialization"). */
const plainCode = (code: string): string => {
  const afterHash = code.slice(code.lastIndexOf('#') + 1)
  return afterHash.split(':', 1)[0] ?? ''
}

const textOf = (object: JsonObject, ...names: readonly string[]): string | null => {
  const name = names.find((name) => typeof object[name] === 'string')
  return name === undefined ? null : String(object[name])
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null

const readJson = ({ text, fields }: AwsErrorSource): AwsError | null => {
  const { object } = readJsonObject(text.trim())
  const inner = object !== null && isObject(object['Error']) ? object['Error'] : object
  const written = fields?.get('x-amzn-errortype') ?? (inner === null ? null : textOf(inner, '__type', 'Code', 'code'))
  if (inner === null || written === null) return null
  const message = textOf(inner, 'message', 'Message', 'errorMessage')
  const own = found([['requestId', fields?.get('x-amzn-requestid') ?? null]])
  return { code: plainCode(written), message, form: 'json', facts: factsOf(message, own) }
}

const readText = (text: string): AwsError | null => {
  const line = text.split('\n').find((line) => clientErrorCode(line) !== null)
  const code = line === undefined ? null : clientErrorCode(line)
  if (line === undefined || code === null) return null
  return { code, message: line.trim(), form: 'text', facts: factsOf(line) }
}

/**
 * Reads an AWS error from a response body or from what a command-line tool printed; null where it is none.
 * XML by its tags without a parser (RestXml and Query protocols), JSON by `__type` or the field X-Amzn-ErrorType, lines of aws-cli and boto by their form.
 */
export const readAwsError = (source: AwsErrorSource): AwsError | null => {
  const start = source.text.trimStart().charAt(0)
  if (start === '<') return readXml(source.text)
  return start === '{' ? readJson(source) : readText(source.text)
}
