import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readSignedRequest } from '../../src/http/signed-request.ts'
import {
  canonicalRequest,
  type CanonicalForm,
  sigV4Signature,
  stringToSign,
  usualForm,
  verifySigV4,
} from '../../src/http/sigv4-canonical.ts'
import { readSigV4 } from '../../src/http/sigv4.ts'

const KEY = 'made-up-secret-access-key'
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

interface Parts {
  readonly service?: string
  readonly target?: string
  readonly names?: string
  readonly lines?: readonly string[]
  readonly body?: string
  readonly signature?: string
}

/** A request to a service with a signature in its Authorization field. */
const signedBy = ({
  service = 'execute-api',
  target = '/',
  names = 'host',
  lines = [],
  body = '',
  signature = 'a',
}: Parts) => {
  const field = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250102/eu-central-1/${service}/aws4_request, SignedHeaders=${names}, Signature=${signature.padEnd(64, 'a')}`
  const head = [
    `GET ${target} HTTP/1.1`,
    'Host: example.com',
    'X-Amz-Date: 20250102T030405Z',
    `Authorization: ${field}`,
  ]
  return [...head, ...lines, '', body].join('\n')
}

/** A presigned request to a service. */
const presigned = (service: string, signature = 'a', more = ''): string =>
  `GET /key?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20250102%2Feu-central-1%2F${service}%2Faws4_request&X-Amz-Date=20250102T030405Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host${more}&X-Amz-Signature=${signature.padEnd(64, 'a')} HTTP/1.1\nHost: example.com\n\n`

const read = (text: string) => {
  const request = readSignedRequest(text)
  const reading = request === null ? null : readSigV4(request)
  if (request === null || reading === null) throw new Error('no signed request')
  return { request, reading }
}

const PLAIN: CanonicalForm = { normalizePath: false, encodePath: false, omitToken: false, payloadHash: 'HASH' }
const canonical = (text: string, form: Partial<CanonicalForm> = {}): readonly string[] => {
  const { request, reading } = read(text)
  return canonicalRequest(request, reading, { ...PLAIN, ...form }).split('\n')
}

describe('a canonical request', () => {
  it.each([
    ['/', '/', '/', '/', '/'],
    ['/a/b', '/a/b', '/a/b', '/a/b', '/a/b'],
    ['/a/./b/../c//d/', '/a/./b/../c//d/', '/a/c/d/', '/a/./b/../c//d/', '/a/c/d/'],
    ['/a/b/..', '/a/b/..', '/a/', '/a/b/..', '/a/'],
    ['/a/.', '/a/.', '/a/', '/a/.', '/a/'],
    ['/../', '/../', '/', '/../', '/'],
    ['/..a', '/..a', '/..a', '/..a', '/..a'],
    ['/a%20b/ü', '/a%20b/%C3%BC', '/a%20b/%C3%BC', '/a%2520b/%C3%BC', '/a%2520b/%C3%BC'],
    ["/(a)*!'~", '/%28a%29%2A%21%27~', '/%28a%29%2A%21%27~', '/%28a%29%2A%21%27~', '/%28a%29%2A%21%27~'],
    ['?a=b', '/', '/', '/', '/'],
  ])('of the target %s has that path, normalized or not, encoded once more or not', (target, ...paths) => {
    const forms = [{}, { normalizePath: true }, { encodePath: true }, { normalizePath: true, encodePath: true }]
    expect(forms.map((form) => canonical(signedBy({ target }), form)[1])).toEqual(paths)
  })

  it.each([
    ['/', ''],
    ['/?b=2&a=1', 'a=1&b=2'],
    ['/?a=2&a=10&a=1', 'a=1&a=10&a=2'],
    ['/?a=1&a=1', 'a=1&a=1'],
    ['/?ab=1&a=2', 'a=2&ab=1'],
    ['/?a&b=%2F%20+', 'a=&b=%2F%20%2B'],
    ['/?X-Amz-Signature=x', 'X-Amz-Signature=x'],
  ])('of the target %s has the parameters %j, in their order', (target, query) => {
    expect(canonical(signedBy({ target }))[2]).toBe(query)
  })

  it('of a presigned address leaves its signature out, and its token where that was added later', () => {
    const text = presigned('s3', 'a', '&X-Amz-Security-Token=T')
    expect(canonical(text)[2]).toBe(
      'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20250102%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20250102T030405Z&X-Amz-Expires=60&X-Amz-Security-Token=T&X-Amz-SignedHeaders=host',
    )
    expect(canonical(text, { omitToken: true })[2]).not.toContain('Token')
  })

  it('has the signed fields in their order, each with all its values, runs of blanks as one', () => {
    const lines = ['X-A:  one \t two  ', 'x-a: three', 'X-B:']
    expect(canonical(signedBy({ names: 'X-B;host;x-a', lines })).slice(3)).toEqual([
      'x-b:',
      'host:example.com',
      'x-a:one two,three',
      '',
      'x-b;host;x-a',
      'HASH',
    ])
  })

  it('is what the string to sign holds the hash of', () => {
    const { request, reading } = read(signedBy({}))
    const text = canonicalRequest(request, reading, PLAIN)
    expect(stringToSign(reading, text)).toBe(
      `AWS4-HMAC-SHA256\n20250102T030405Z\n20250102/eu-central-1/execute-api/aws4_request\n${hashOf(text)}`,
    )
    expect(stringToSign({ ...reading, signedAt: null, region: null }, 'x')).toBe(
      `AWS4-HMAC-SHA256\n\n20250102/execute-api/aws4_request\n${hashOf('x')}`,
    )
  })
})

describe('the usual form', () => {
  it.each(['s3', 's3-object-lambda', 's3express'])('of %s takes the path as it is', (service) => {
    const own = { normalizePath: false, encodePath: false, omitToken: false }
    const { request, reading } = read(signedBy({ service, body: 'x' }))
    expect(usualForm(request, reading)).toEqual({ ...own, payloadHash: hashOf('x') })
    const address = read(presigned(service))
    expect(usualForm(address.request, address.reading)).toEqual({ ...own, payloadHash: 'UNSIGNED-PAYLOAD' })
  })

  it('of other services changes the path, and hashes the body', () => {
    const own = { normalizePath: true, encodePath: true, omitToken: false }
    const { request, reading } = read(signedBy({ body: 'x' }))
    expect(usualForm(request, reading)).toEqual({ ...own, payloadHash: hashOf('x') })
    const address = read(presigned('sqs'))
    expect(usualForm(address.request, address.reading)).toEqual({ ...own, payloadHash: hashOf('') })
  })

  it('has the hash that the request names', () => {
    const { request, reading } = read(signedBy({ lines: ['X-Amz-Content-Sha256: STREAMING'] }))
    expect(usualForm(request, reading).payloadHash).toBe('STREAMING')
  })
})

/** The verdict on a request that was signed in that form. */
const verdictOn = (write: (signature: string) => string, changed: Partial<CanonicalForm> = {}, key = KEY) => {
  const { request, reading } = read(write(''))
  const form = { ...usualForm(request, reading), ...changed }
  const toSign = stringToSign(reading, canonicalRequest(request, reading, form))
  const again = readSignedRequest(write(sigV4Signature(reading, key, toSign)))
  return again === null ? null : verifySigV4(again, KEY)
}

describe('a signature', () => {
  const writes: readonly (readonly [string, (signature: string) => string, Partial<CanonicalForm>])[] = [
    ['in the usual form', (signature) => signedBy({ signature, target: '/a/../b%20c', body: 'x' }), {}],
    ['over a path as it is', (signature) => signedBy({ signature, target: '/a/../b' }), { normalizePath: false }],
    ['over a path encoded once', (signature) => signedBy({ signature, target: '/a%20b' }), { encodePath: false }],
    [
      'over a path encoded twice',
      (signature) => signedBy({ signature, service: 's3', target: '/a%20b' }),
      { encodePath: true },
    ],
    ['over no body', (signature) => signedBy({ signature, body: 'x' }), { payloadHash: hashOf('') }],
    ['over an unsigned body', (signature) => signedBy({ signature, body: 'x' }), { payloadHash: 'UNSIGNED-PAYLOAD' }],
    ['in an address', (signature) => presigned('s3', signature), {}],
    [
      'in an address, without its token',
      (signature) => presigned('s3', signature, '&X-Amz-Security-Token=T'),
      { omitToken: true },
    ],
    ['in an address, with its token', (signature) => presigned('s3', signature, '&X-Amz-Security-Token=T'), {}],
  ]

  it.each(writes)('%s verifies, and under another key fails', (_, write, form) => {
    expect(verdictOn(write, form)).toMatchObject({ result: 'verifies', bodyHashDiffers: false })
    expect(verdictOn(write, form, 'another')?.result).toBe('fails')
  })

  it('shows the texts of the form that verified, and otherwise those of the usual one', () => {
    const write = (signature: string) => signedBy({ signature, target: '/a/../b' })
    expect(verdictOn(write, { normalizePath: false })?.canonicalRequest).toContain('/a/../b\n')
    expect(verdictOn(write, { normalizePath: false }, 'another')?.canonicalRequest).toContain('\n/b\n')
    expect(verdictOn(write)?.stringToSign).toMatch(/^AWS4-HMAC-SHA256\n20250102T030405Z\n/)
  })

  it('over a hash that is not that of the body fails, and says so', () => {
    const hashed = (own: string, body: string) => (signature: string) =>
      signedBy({ signature, body, lines: [`X-Amz-Content-Sha256: ${own}`] })
    expect(verdictOn(hashed(hashOf('y'), 'x'))).toMatchObject({ result: 'fails', bodyHashDiffers: true })
    expect(verdictOn(hashed(hashOf('x'), 'x'))).toMatchObject({ result: 'verifies', bodyHashDiffers: false })
    expect(verdictOn(hashed(hashOf('y'), ''))).toMatchObject({ result: 'verifies', bodyHashDiffers: false })
    expect(verdictOn(hashed('UNSIGNED-PAYLOAD', 'x'))).toMatchObject({ result: 'verifies', bodyHashDiffers: false })
    expect(verdictOn(hashed(`${hashOf('y')}0`, 'x'))).toMatchObject({ bodyHashDiffers: false })
    expect(verdictOn(hashed(`x${hashOf('y')}`, 'x'))).toMatchObject({ bodyHashDiffers: false })
  })

  it.each([
    ['Content-Length: 5', '', 'undecidable'],
    ['Content-Length: 0', '', 'fails'],
    ['Transfer-Encoding: chunked', '', 'undecidable'],
    ['Accept: */*', '', 'fails'],
    ['Content-Length: 1', 'x', 'fails'],
  ])('of another key in a request with %s and the body %j is: %s', (line, body, result) => {
    expect(verdictOn((signature) => signedBy({ signature, body, lines: [line] }), {}, 'another')?.result).toBe(result)
  })

  it('that misses a part fails, whoever made it', () => {
    const write = (signature: string) => signedBy({ signature, names: 'host;x-none' })
    expect(verdictOn(write)?.result).toBe('fails')
    expect(verdictOn((signature) => signedBy({ signature, names: 'x-amz-date' }))?.result).toBe('verifies')
    const late = (signature: string) => signedBy({ signature }).replace('20250102T030405Z', '2025-01-02')
    expect(verdictOn(late)?.result).toBe('fails')
  })

  it('for many regions is undecidable, and none is none', () => {
    const many = signedBy({}).replace('AWS4-HMAC-SHA256', 'AWS4-ECDSA-P256-SHA256').replace('eu-central-1/', '')
    const request = readSignedRequest(many)
    expect(request && verifySigV4(request, KEY)?.result).toBe('undecidable')
    const plain = readSignedRequest('GET / HTTP/1.1\n\n')
    expect(plain && verifySigV4(plain, KEY)).toBeNull()
  })
})
