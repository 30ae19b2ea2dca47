import type { SignedRequest } from './signed-request.ts'
import { fieldValue, queryParameters, splitTarget } from './signed-request.ts'

/** What is wrong with an AWS signature as it is written (AWS Signature Version 4, "Elements of an AWS API request signature"). */
export type SigV4Fault =
  | 'credential-missing'
  | 'scope-malformed'
  | 'signed-headers-missing'
  | 'signature-missing'
  | 'signature-not-hex'
  | 'signature-length'
  | 'date-missing'
  | 'date-malformed'
  | 'scope-date-differs'
  | 'host-not-signed'
  | 'signed-field-missing'
  | 'body-hash-differs'
  | 'session-token-missing'

/** An AWS Signature Version 4 in the raw, from the Authorization field or from a presigned address. */
export interface SigV4Reading {
  /** `sigv4a` is the asymmetric variant for many regions, AWS4-ECDSA-P256-SHA256. */
  readonly kind: 'sigv4' | 'sigv4a'
  readonly placedIn: 'header' | 'query'
  readonly algorithm: string
  readonly accessKeyId: string | null
  /** The day of the credential scope, YYYYMMDD. */
  readonly date: string | null
  /** Null in `sigv4a`, whose regions stand in X-Amz-Region-Set. */
  readonly region: string | null
  readonly service: string | null
  /** In lower case, in the order written. */
  readonly signedHeaders: readonly string[]
  readonly signature: string | null
  readonly hasSessionToken: boolean
  /** The time of signing as written, YYYYMMDDTHHMMSSZ: X-Amz-Date. */
  readonly signedAt: string | null
  /** How many seconds a presigned address is good for: X-Amz-Expires. */
  readonly expires: number | null
  readonly faults: readonly SigV4Fault[]
}

const TERMINATOR = 'aws4_request'

interface Scope {
  readonly accessKeyId: string | null
  readonly date: string | null
  readonly region: string | null
  readonly service: string | null
  readonly isWhole: boolean
}

/** `key/day/region/service/aws4_request`, without the region in `sigv4a`. */
const readScope = (credential: string, kind: SigV4Reading['kind']): Scope => {
  const parts = credential.split('/')
  const [accessKeyId = null, date = null, third = null, fourth = null] = parts
  const isWhole = parts.at(-1) === TERMINATOR && parts.length === (kind === 'sigv4' ? 5 : 4) && !parts.includes('')
  const [region, service] = kind === 'sigv4' ? [third, fourth] : [null, third]
  return { accessKeyId, date, region, service, isWhole }
}

const kindOf = (algorithm: string): SigV4Reading['kind'] | null => {
  if (algorithm === 'AWS4-HMAC-SHA256') return 'sigv4'
  return algorithm === 'AWS4-ECDSA-P256-SHA256' ? 'sigv4a' : null
}

interface Written {
  readonly placedIn: SigV4Reading['placedIn']
  readonly algorithm: string
  readonly credential: string | null
  readonly signedHeaders: string | null
  readonly signature: string | null
  readonly signedAt: string | null
  readonly expires: string | null
  readonly hasSessionToken: boolean
}

/** An `Authorization` value of AWS4-…: parameters between commas, white space or both; null for another scheme. */
const readField = (value: string): Omit<Written, 'signedAt' | 'expires' | 'hasSessionToken'> | null => {
  const [algorithm = '', ...rest] = value.trim().split(/[\s,]+/)
  if (kindOf(algorithm) === null) return null
  const parameters = new Map(
    rest.map((pair) => [pair.slice(0, pair.indexOf('=')).toLowerCase(), pair.slice(pair.indexOf('=') + 1)]),
  )
  const get = (name: string) => parameters.get(name) ?? null
  return {
    placedIn: 'header',
    algorithm,
    credential: get('credential'),
    signedHeaders: get('signedheaders'),
    signature: get('signature'),
  }
}

const readQuery = (target: string): Written | null => {
  const parameters = new Map(
    queryParameters(splitTarget(target).query).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const get = (name: string) => parameters.get(`x-amz-${name}`) ?? null
  const algorithm = get('algorithm')
  if (algorithm === null || kindOf(algorithm) === null) return null
  const [credential, signedHeaders, signature] = [get('credential'), get('signedheaders'), get('signature')]
  const hasSessionToken = get('security-token') !== null
  return {
    placedIn: 'query',
    algorithm,
    credential,
    signedHeaders,
    signature,
    signedAt: get('date'),
    expires: get('expires'),
    hasSessionToken,
  }
}

const isSignedAt = (text: string): boolean => /^\d{8}T\d{6}Z$/.test(text)

const faultsOf = (
  { credential, signedHeaders, signature, signedAt, placedIn }: Written,
  scope: Scope,
  kind: SigV4Reading['kind'],
): SigV4Fault[] => {
  const faults: SigV4Fault[] = []
  if (credential === null) faults.push('credential-missing')
  else if (!scope.isWhole) faults.push('scope-malformed')
  if (signedHeaders === null || signedHeaders === '') faults.push('signed-headers-missing')
  else if (!signedHeaders.toLowerCase().split(';').includes('host')) faults.push('host-not-signed')
  if (signature === null || signature === '') faults.push('signature-missing')
  else if (!/^[0-9a-f]+$/.test(signature)) faults.push('signature-not-hex')
  else if (kind === 'sigv4' && signature.length !== 64) faults.push('signature-length')
  if (signedAt === null && placedIn === 'query') faults.push('date-missing')
  if (signedAt !== null && !isSignedAt(signedAt)) faults.push('date-malformed')
  else if (signedAt !== null && scope.date !== null && !signedAt.startsWith(scope.date))
    faults.push('scope-date-differs')
  return faults
}

const finish = (written: Written): SigV4Reading => {
  const kind = kindOf(written.algorithm) ?? 'sigv4'
  const { isWhole: _, ...scope } = readScope(written.credential ?? '', kind)
  const expires = Number(written.expires ?? Number.NaN)
  return {
    kind,
    placedIn: written.placedIn,
    algorithm: written.algorithm,
    ...scope,
    accessKeyId: written.credential === null ? null : scope.accessKeyId,
    signedHeaders: (written.signedHeaders ?? '')
      .toLowerCase()
      .split(';')
      .filter((name) => name !== ''),
    signature: written.signature,
    hasSessionToken: written.hasSessionToken,
    signedAt: written.signedAt,
    expires: Number.isFinite(expires) ? expires : null,
    faults: faultsOf(written, readScope(written.credential ?? '', kind), kind),
  }
}

/** Reads the value of an Authorization field signed with AWS Signature Version 4; null for another scheme. The time of signing stands elsewhere. */
export const readSigV4Field = (value: string): SigV4Reading | null => {
  const field = readField(value)
  return field === null ? null : finish({ ...field, signedAt: null, expires: null, hasSessionToken: false })
}

/** Reads a presigned address, whole or as a request target; null where it is not signed with AWS Signature Version 4. */
export const readSigV4Address = (target: string): SigV4Reading | null => {
  const written = readQuery(target)
  return written === null ? null : finish(written)
}

const requestFaults = (
  request: SignedRequest,
  { signedHeaders, signedAt, accessKeyId, hasSessionToken }: SigV4Reading,
): SigV4Fault[] => {
  const faults: SigV4Fault[] = []
  if (signedAt === null && fieldValue(request, 'date') === null) faults.push('date-missing')
  if (signedHeaders.some((name) => fieldValue(request, name) === null)) faults.push('signed-field-missing')
  // Temporary keys begin with ASIA and are worth nothing without their token (IAM, "Unique identifiers").
  if (accessKeyId?.startsWith('ASIA') === true && !hasSessionToken) faults.push('session-token-missing')
  return faults
}

/** Reads how a request is signed, in its Authorization field or its query, with the faults that the whole request shows; null where it is not. */
export const readSigV4 = (request: SignedRequest): SigV4Reading | null => {
  const field = readField(fieldValue(request, 'authorization') ?? '')
  const [signedAt, hasSessionToken] = [
    fieldValue(request, 'x-amz-date'),
    fieldValue(request, 'x-amz-security-token') !== null,
  ]
  const reading =
    field === null ? readSigV4Address(request.target) : finish({ ...field, signedAt, expires: null, hasSessionToken })
  return reading === null
    ? null
    : { ...reading, faults: [...new Set([...reading.faults, ...requestFaults(request, reading)])] }
}
