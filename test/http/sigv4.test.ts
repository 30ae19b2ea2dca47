import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readSignedRequest } from '../../src/http/signed-request.ts'
import { canonicalRequest, stringToSign, usualForm, verifySigV4 } from '../../src/http/sigv4-canonical.ts'
import { readSigV4, readSigV4Address, readSigV4Field } from '../../src/http/sigv4.ts'
import { loadVectors } from './vectors.ts'

const signedRequest = z.object({
  id: z.string(),
  group: z.string(),
  type: z.literal('signed-request'),
  text: z.string(),
  context: z.object({
    credentials: z.object({ secret_access_key: z.string() }),
    normalize: z.boolean(),
    omit_session_token: z.boolean().default(false),
  }),
  expect: z.record(z.string(), z.unknown()),
})
const shape = z.union([signedRequest, z.object({ type: z.enum(['error-response', 'cli-error']) })])

const vectors = loadVectors('aws', shape)?.filter((vector) => 'text' in vector) ?? null

const results = new Map<unknown, string>([
  [true, 'verifies'],
  [false, 'fails'],
  [null, 'undecidable'],
])

describe.skipIf(vectors === null)('the aws vectors of signed requests', () => {
  it.each(vectors ?? [])('$id $group', ({ text, context, expect: expected }) => {
    const request = readSignedRequest(text)
    if (request === null) throw new Error('no request')
    const reading = readSigV4(request)
    if (reading === null) throw new Error('no signature')
    const form = {
      ...usualForm(request, reading),
      normalizePath: context.normalize,
      omitToken: context.omit_session_token,
    }
    const canonical = canonicalRequest(request, reading, form)
    const mine: Record<string, unknown> = {
      kind: reading.kind,
      placed_in: reading.placedIn,
      algorithm: reading.algorithm,
      access_key_id: reading.accessKeyId,
      date: reading.date,
      region: reading.region,
      service: reading.service,
      signed_headers: reading.signedHeaders,
      signature: reading.signature,
      has_session_token: reading.hasSessionToken,
      expires: reading.expires,
      canonical_request: canonical,
      string_to_sign: stringToSign(reading, canonical),
    }
    const told = Object.keys(expected).filter((name) => name in mine)
    expect(told.map((name) => [name, mine[name]])).toEqual(told.map((name) => [name, expected[name]]))
    const verdict = verifySigV4(request, context.credentials.secret_access_key)
    expect(verdict?.result).toBe(results.get(expected['verifies_with_key']))
  })
})

const value =
  'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250102/eu-central-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature='

describe('an AWS signature', () => {
  it('is read from the field alone', () => {
    expect(readSigV4Field(`${value}${'a'.repeat(64)}`)).toMatchObject({
      region: 'eu-central-1',
      service: 's3',
      faults: [],
    })
  })

  it('that was cut, or lost its scope or its list of fields, says so', () => {
    expect(readSigV4Field(`${value}abc`)?.faults).toEqual(['signature-length'])
    expect(readSigV4Field(value.replace('/aws4_request', ''))?.faults).toEqual(['scope-malformed', 'signature-missing'])
    expect(readSigV4Field(value.replace('SignedHeaders', 'Signed'))?.faults).toContain('signed-headers-missing')
  })

  it('of another day than its scope says so', () => {
    const text = `GET / HTTP/1.1\nHost: example.com\nX-Amz-Date: 20250103T000000Z\nAuthorization: ${value}${'a'.repeat(64)}\n\n`
    const request = readSignedRequest(text)
    expect(request && readSigV4(request)?.faults).toEqual(['scope-date-differs'])
  })

  it('of a temporary key without its session token says so', () => {
    const field = `${value}${'a'.repeat(64)}`.replace('AKID', 'ASIA')
    const request = readSignedRequest(
      `GET / HTTP/1.1\nHost: example.com\nX-Amz-Date: 20250102T000000Z\nAuthorization: ${field}\n\n`,
    )
    expect(request && readSigV4(request)?.faults).toEqual(['session-token-missing'])
  })

  it('over a body that the paste does not show is undecidable', () => {
    const text = `POST / HTTP/1.1\nHost: example.com\nContent-Length: 5\nX-Amz-Date: 20250102T000000Z\nAuthorization: ${value}${'a'.repeat(64)}\n\n`
    const request = readSignedRequest(text)
    expect(request && verifySigV4(request, 'made-up')?.result).toBe('undecidable')
  })

  it('in an address is read from it', () => {
    const address =
      'https://bucket.example.com/key?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20250102%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20250102T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature='
    expect(readSigV4Address(`${address}${'b'.repeat(64)}`)).toMatchObject({
      placedIn: 'query',
      expires: 60,
      faults: [],
    })
    expect(readSigV4Address('/?a=b')).toBeNull()
  })
})
