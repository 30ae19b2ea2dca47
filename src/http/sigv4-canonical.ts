import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { SignedRequest } from './signed-request.ts'
import { fieldValue, queryParameters, splitTarget } from './signed-request.ts'
import type { SigV4Reading } from './sigv4.ts'
import { readSigV4 } from './sigv4.ts'

/** How signers differ: Amazon S3 takes the path as it is and may leave the body unsigned, other services do not. */
export interface CanonicalForm {
  /** Remove `.`, `..` and empty segments from the path. */
  readonly normalizePath: boolean
  /** Percent-encode the path as it stands in the request once more. */
  readonly encodePath: boolean
  /** Leave X-Amz-Security-Token out of a presigned query: it was added after signing. */
  readonly omitToken: boolean
  /** The last line: hex of SHA-256 over the body, or a word such as UNSIGNED-PAYLOAD. */
  readonly payloadHash: string
}

/** Whether a request's signature is what the secret access key makes, and the texts that were signed for that. */
export interface SigV4Verdict {
  readonly result: 'verifies' | 'fails' | 'undecidable'
  /** In the form that verified, and otherwise in the usual form of the service. */
  readonly canonicalRequest: string
  readonly stringToSign: string
  /** The signature is good, but X-Amz-Content-Sha256 is not the hash of this body. */
  readonly bodyHashDiffers: boolean
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const sha256Hex = (text: string): string => bytesToHex(sha256(bytes(text)))

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** Percent-encoding as AWS wants it: every byte but the unreserved ones of RFC 3986 §2.3, in upper case; `kept` stay as they are. */
const encode = (text: string, kept: readonly string[] = []): string =>
  kept.reduce(
    (encoded, character) => encoded.replaceAll(percent(character), character),
    encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*]/g, percent),
  )

const normalize = (path: string): string => {
  const kept: string[] = []
  for (const segment of path.split('/'))
    if (segment === '..') kept.pop()
    else if (segment !== '.' && segment !== '') kept.push(segment)
  const isFolder = kept.length > 0 && (path.endsWith('/') || path.endsWith('/.') || path.endsWith('/..'))
  return `/${kept.join('/')}${isFolder ? '/' : ''}`
}

const canonicalPath = (path: string, { normalizePath, encodePath }: CanonicalForm): string => {
  const own = (normalizePath ? normalize(path) : path) || '/'
  return encodePath ? encode(own, ['/']) : encode(own, ['/', '%'])
}

const canonicalQuery = (query: string | null, isSigned: boolean, { omitToken }: CanonicalForm): string => {
  const isLeftOut = (name: string) =>
    isSigned && (name === 'X-Amz-Signature' || (omitToken && name === 'X-Amz-Security-Token'))
  return queryParameters(query)
    .filter(([name]) => !isLeftOut(name))
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([name, value], [other, its]) =>
      name === other ? Number(value > its) - Number(value < its) : name < other ? -1 : 1,
    )
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/** Runs of blanks become one, also inside quotes: that is what servers do, whatever older documents say. */
const canonicalValue = (value: string): string =>
  value
    .split(/[ \t]+/)
    .filter((word) => word !== '')
    .join(' ')

const canonicalField = (request: SignedRequest, name: string): string => {
  const values = request.fields.filter(([own]) => own.toLowerCase() === name).map(([, value]) => canonicalValue(value))
  return `${name}:${values.join(',')}\n`
}

/** The canonical request of a signed request ("Create a canonical request", AWS Signature Version 4). */
export const canonicalRequest = (
  request: SignedRequest,
  { signedHeaders, placedIn }: SigV4Reading,
  form: CanonicalForm,
): string => {
  const { path, query } = splitTarget(request.target)
  return [
    request.method,
    canonicalPath(path, form),
    canonicalQuery(query, placedIn === 'query', form),
    signedHeaders.map((name) => canonicalField(request, name)).join(''),
    signedHeaders.join(';'),
    form.payloadHash,
  ].join('\n')
}

const scopeOf = ({ date, region, service }: SigV4Reading): string =>
  [date, region, service, 'aws4_request'].filter((part) => part !== null).join('/')

/** The string to sign over a canonical request ("Create a string to sign", AWS Signature Version 4). */
export const stringToSign = (reading: SigV4Reading, canonical: string): string =>
  [reading.algorithm, reading.signedAt ?? '', scopeOf(reading), sha256Hex(canonical)].join('\n')

/** The signature in hex that a secret access key makes over a string to sign ("Calculate the signature"). */
export const sigV4Signature = (reading: SigV4Reading, secretAccessKey: string, toSign: string): string => {
  const sign = (key: Uint8Array, text: string) => hmac(sha256, key, bytes(text))
  const day = sign(bytes(`AWS4${secretAccessKey}`), reading.date ?? '')
  const signing = [reading.region ?? '', reading.service ?? '', 'aws4_request'].reduce(sign, day)
  return bytesToHex(sign(signing, toSign))
}

/** The form that the service's own clients use: Amazon S3 signs the path as it is, and presigned addresses without their body. */
export const usualForm = (request: SignedRequest, { service, placedIn }: SigV4Reading): CanonicalForm => {
  const isS3 = service === 's3' || service === 's3-object-lambda' || service === 's3express'
  const ownHash = fieldValue(request, 'x-amz-content-sha256')
  const payloadHash = ownHash ?? (isS3 && placedIn === 'query' ? 'UNSIGNED-PAYLOAD' : sha256Hex(request.body))
  return { normalizePath: !isS3, encodePath: !isS3, omitToken: false, payloadHash }
}

const either = (doesMatter: boolean, usual: boolean): readonly boolean[] => (doesMatter ? [usual, !usual] : [usual])

/** Every form whose canonical request is another text, the usual one first. */
const formsFor = (request: SignedRequest, reading: SigV4Reading, usual: CanonicalForm): readonly CanonicalForm[] => {
  const { path } = splitTarget(request.target)
  const hashes = new Set([usual.payloadHash, sha256Hex(request.body), sha256Hex(''), 'UNSIGNED-PAYLOAD'])
  const normalizing = either(normalize(path) !== path, usual.normalizePath)
  const encoding = either(path.includes('%'), usual.encodePath)
  const omitting = either(reading.placedIn === 'query' && reading.hasSessionToken, false)
  return [...hashes].flatMap((payloadHash) =>
    normalizing.flatMap((normalizePath) =>
      encoding.flatMap((encodePath) =>
        omitting.map((omitToken) => ({ normalizePath, encodePath, omitToken, payloadHash })),
      ),
    ),
  )
}

const hashDiffers = (request: SignedRequest): boolean => {
  const own = fieldValue(request, 'x-amz-content-sha256')
  return request.body !== '' && own !== null && /^[0-9a-f]{64}$/.test(own) && own !== sha256Hex(request.body)
}

/** Traces show a request without its body; what it hashes to cannot be told then. */
const isBodyUnseen = (request: SignedRequest): boolean =>
  request.body === '' &&
  ((fieldValue(request, 'content-length') ?? '0') !== '0' || fieldValue(request, 'transfer-encoding') !== null)

/**
 * Says whether a request was signed with this secret access key, trying every form in which clients write the canonical request.
 * `sigv4a` is undecidable: its public key derives from the secret over several steps that are not done here.
 */
export const verifySigV4 = (request: SignedRequest, secretAccessKey: string): SigV4Verdict | null => {
  const reading = readSigV4(request)
  if (reading === null) return null
  const usual = usualForm(request, reading)
  const ownText = canonicalRequest(request, reading, usual)
  const own = {
    canonicalRequest: ownText,
    stringToSign: stringToSign(reading, ownText),
    bodyHashDiffers: hashDiffers(request),
  }
  if (reading.kind === 'sigv4a') return { result: 'undecidable', ...own }
  if (reading.faults.some((fault) => fault.endsWith('-missing') || fault.endsWith('-malformed')))
    return { result: 'fails', ...own }
  for (const form of formsFor(request, reading, usual)) {
    const text = canonicalRequest(request, reading, form)
    const toSign = stringToSign(reading, text)
    if (sigV4Signature(reading, secretAccessKey, toSign) === reading.signature)
      return {
        result: own.bodyHashDiffers ? 'fails' : 'verifies',
        canonicalRequest: text,
        stringToSign: toSign,
        bodyHashDiffers: own.bodyHashDiffers,
      }
  }
  return { result: isBodyUnseen(request) ? 'undecidable' : 'fails', ...own }
}
