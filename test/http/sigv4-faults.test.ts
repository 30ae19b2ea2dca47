import { describe, expect, it } from 'vitest'
import { readSignedRequest } from '../../src/http/signed-request.ts'
import { readSigV4, readSigV4Address, readSigV4Field } from '../../src/http/sigv4.ts'

const SIGNATURE = 'a'.repeat(64)
const CREDENTIAL = 'AKIDEXAMPLE/20250102/eu-central-1/s3/aws4_request'
const fieldOf = (credential: string, names: string, signature: string, algorithm = 'AWS4-HMAC-SHA256') =>
  `${algorithm} Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`
const GOOD = fieldOf(CREDENTIAL, 'host;x-amz-date', SIGNATURE)

describe('an Authorization field of AWS', () => {
  it('is read in its parts', () => {
    expect(readSigV4Field(fieldOf(CREDENTIAL, 'Host;;X-Amz-Date', SIGNATURE))).toEqual({
      kind: 'sigv4',
      placedIn: 'header',
      algorithm: 'AWS4-HMAC-SHA256',
      accessKeyId: 'AKIDEXAMPLE',
      date: '20250102',
      region: 'eu-central-1',
      service: 's3',
      signedHeaders: ['host', 'x-amz-date'],
      signature: SIGNATURE,
      hasSessionToken: false,
      signedAt: null,
      expires: null,
      faults: [],
    })
  })

  it('for many regions has none in its scope', () => {
    const many = fieldOf('AKIDEXAMPLE/20250102/s3/aws4_request', 'host', '3045', 'AWS4-ECDSA-P256-SHA256')
    expect(readSigV4Field(many)).toMatchObject({ kind: 'sigv4a', region: null, service: 's3', faults: [] })
  })

  it('may part its parameters by blanks alone', () => {
    expect(readSigV4Field(` ${GOOD.replaceAll(',', '  ')} `)?.faults).toEqual([])
    expect(readSigV4Field(GOOD.replaceAll(', ', ',').replace('Credential', 'credential'))?.faults).toEqual([])
  })

  it.each(['', 'Bearer x', 'AWS4-HMAC-SHA512 Credential=a', 'xAWS4-HMAC-SHA256 Credential=a'])('is not %j', (value) => {
    expect(readSigV4Field(value)).toBeNull()
  })

  it.each([
    ['AWS4-HMAC-SHA256', ['credential-missing', 'signed-headers-missing', 'signature-missing']],
    [GOOD.replace('Credential', 'Cred'), ['credential-missing']],
    [fieldOf('AKIDEXAMPLE/20250102/eu-central-1/s3/aws4', 'host', SIGNATURE), ['scope-malformed']],
    [fieldOf('AKIDEXAMPLE/20250102/s3/aws4_request', 'host', SIGNATURE), ['scope-malformed']],
    [fieldOf('AKIDEXAMPLE/20250102//s3/aws4_request', 'host', SIGNATURE), ['scope-malformed']],
    [fieldOf(`x/${CREDENTIAL}`, 'host', SIGNATURE), ['scope-malformed']],
    [fieldOf(CREDENTIAL, 'host', '3045', 'AWS4-ECDSA-P256-SHA256'), ['scope-malformed']],
    [fieldOf(CREDENTIAL, '', SIGNATURE), ['signed-headers-missing']],
    [fieldOf(CREDENTIAL, 'x-amz-date', SIGNATURE), ['host-not-signed']],
    [fieldOf(CREDENTIAL, 'x-host;x-amz-date', SIGNATURE), ['host-not-signed']],
    [fieldOf(CREDENTIAL, 'HOST', SIGNATURE), []],
    [fieldOf(CREDENTIAL, 'host', ''), ['signature-missing']],
    [fieldOf(CREDENTIAL, 'host', `${SIGNATURE.slice(1)}g`), ['signature-not-hex']],
    [fieldOf(CREDENTIAL, 'host', `x${SIGNATURE.slice(1)}`), ['signature-not-hex']],
    [fieldOf(CREDENTIAL, 'host', SIGNATURE.toUpperCase()), ['signature-not-hex']],
    [fieldOf(CREDENTIAL, 'host', SIGNATURE.slice(1)), ['signature-length']],
  ])('%s has the faults %j', (value, faults) => {
    expect(readSigV4Field(value)?.faults).toEqual(faults)
  })

  it('without a credential names no key', () => {
    expect(readSigV4Field('AWS4-HMAC-SHA256 Signature=abc')).toMatchObject({
      accessKeyId: null,
      date: null,
      signedHeaders: [],
    })
    expect(readSigV4Field('AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE')).toMatchObject({
      accessKeyId: 'AKIDEXAMPLE',
      date: null,
      region: null,
      service: null,
    })
  })
})

const address = (changed: Readonly<Record<string, string | null>> = {}): string => {
  const parameters = {
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': CREDENTIAL,
    'X-Amz-Date': '20250102T030405Z',
    'X-Amz-Expires': '60',
    'X-Amz-SignedHeaders': 'host',
    'X-Amz-Signature': SIGNATURE,
    ...changed,
  }
  const written = Object.entries(parameters).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `https://bucket.example.com/key?${written.join('&')}`
}

describe('a presigned address', () => {
  it('is read in its parts', () => {
    expect(readSigV4Address(address({ 'X-Amz-Security-Token': 'made-up' }))).toEqual({
      kind: 'sigv4',
      placedIn: 'query',
      algorithm: 'AWS4-HMAC-SHA256',
      accessKeyId: 'AKIDEXAMPLE',
      date: '20250102',
      region: 'eu-central-1',
      service: 's3',
      signedHeaders: ['host'],
      signature: SIGNATURE,
      hasSessionToken: true,
      signedAt: '20250102T030405Z',
      expires: 60,
      faults: [],
    })
  })

  it.each([
    [{ 'X-Amz-Date': null }, ['date-missing']],
    [{ 'X-Amz-Date': '2025-01-02T03:04:05Z' }, ['date-malformed']],
    [{ 'X-Amz-Date': 'x20250102T030405Z' }, ['date-malformed']],
    [{ 'X-Amz-Date': '20250102T030405Zx' }, ['date-malformed']],
    [{ 'X-Amz-Date': '20250103T030405Z' }, ['scope-date-differs']],
    [{ 'X-Amz-Credential': 'AKIDEXAMPLE' }, ['scope-malformed']],
  ])('with %j has the faults %j', (changed, faults) => {
    expect(readSigV4Address(address(changed))?.faults).toEqual(faults)
  })

  it('keeps no time that is no number, and no token that is not there', () => {
    expect(readSigV4Address(address({ 'X-Amz-Expires': 'soon' }))).toMatchObject({
      expires: null,
      hasSessionToken: false,
    })
    expect(readSigV4Address(address({ 'X-Amz-Expires': null }))?.expires).toBeNull()
  })

  it('is none without an algorithm of AWS', () => {
    expect(readSigV4Address(address({ 'X-Amz-Algorithm': null }))).toBeNull()
    expect(readSigV4Address(address({ 'X-Amz-Algorithm': 'AWS4' }))).toBeNull()
  })
})

const requestOf = (...lines: readonly string[]) => readSignedRequest(['GET / HTTP/1.1', ...lines, '', ''].join('\n'))

describe('a signed request', () => {
  it.each([
    [['X-Amz-Date: 20250102T030405Z'], []],
    [['Date: Thu, 02 Jan 2025 03:04:05 GMT'], ['signed-field-missing']],
    [[], ['date-missing', 'signed-field-missing']],
    [['X-Amz-Date: 20250103T030405Z'], ['scope-date-differs']],
  ])('with the fields %j has the faults %j', (lines, faults) => {
    const request = requestOf('Host: example.com', `Authorization: ${GOOD}`, ...lines)
    expect(request && readSigV4(request)?.faults).toEqual(faults)
  })

  it('without its host misses what was signed', () => {
    const request = requestOf(`Authorization: ${GOOD}`, 'X-Amz-Date: 20250102T030405Z')
    expect(request && readSigV4(request)?.faults).toEqual(['signed-field-missing'])
  })

  it.each([
    ['ASIAEXAMPLE', [], ['session-token-missing']],
    ['ASIAEXAMPLE', ['X-Amz-Security-Token: made-up'], []],
    ['XASIAEXAMPLE', [], []],
  ])('of the key %s with the fields %j has the faults %j', (key, lines, faults) => {
    const field = GOOD.replace('AKIDEXAMPLE', key)
    const request = requestOf('Host: a', `Authorization: ${field}`, 'X-Amz-Date: 20250102T030405Z', ...lines)
    const reading = request && readSigV4(request)
    expect([reading?.faults, reading?.hasSessionToken]).toEqual([faults, lines.length > 0])
  })

  it('is read from its address where it has no such field', () => {
    const text = `GET ${address()} HTTP/1.1\nHost: bucket.example.com\nAuthorization: Bearer x\n\n`
    const request = readSignedRequest(text)
    expect(request && readSigV4(request)).toMatchObject({ placedIn: 'query', faults: [] })
    const plain = readSignedRequest('GET / HTTP/1.1\n\n')
    expect(plain && readSigV4(plain)).toBeNull()
  })
})
