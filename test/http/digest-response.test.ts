import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { digestFaults } from '../../src/http/digest-faults.ts'
import {
  computeDigestResponse,
  readDigestAlgorithm,
  userhashMatches,
  verifyDigest,
} from '../../src/http/digest-response.ts'
import { readDigestCredentials } from '../../src/http/digest.ts'
import { loadVectors } from './vectors.ts'
import { credentials, params } from './digest-made-up.ts'

const shape = z.object({
  id: z.string(),
  authorization: z.string(),
  method: z.string(),
  username: z.string(),
  password: z.string(),
  body: z.string().nullable(),
  expect: z.object({
    params: z.record(z.string(), z.string()),
    response_computed: z.string(),
    verifies: z.boolean(),
    algorithm: z.string(),
    qop: z.string().nullable(),
    userhash: z.boolean().nullable(),
  }),
})

const vectors = loadVectors('digest', shape)

describe.skipIf(vectors === null)('the digest vectors', () => {
  it.each(vectors ?? [])('$id', ({ method, username, password, body, expect: expected }) => {
    const credentials = readDigestCredentials(params(expected.params))
    const secrets = { username, password, method, ...(body === null ? {} : { body }) }
    expect(verifyDigest(credentials, secrets)).toMatchObject({
      result: expected.verifies ? 'verifies' : 'fails',
      computed: expected.response_computed,
    })
    expect(readDigestAlgorithm(credentials.algorithm)?.name).toBe(expected.algorithm.replace(/-sess$/i, ''))
    expect(credentials.qop).toBe(expected.qop)
    expect(credentials.userhash).toBe(expected.userhash ?? false)
    expect(userhashMatches(credentials, username)).toBe(credentials.userhash ? true : null)
    expect(digestFaults(credentials)).toEqual([])
  })
})

describe('digest credentials', () => {
  it('made in ISO-8859-1 verify, and say so', () => {
    const older = computeDigestResponse(credentials, { password: 'pässword', method: 'GET' }, 'ISO-8859-1')
    const verdict = verifyDigest({ ...credentials, response: older }, { password: 'pässword', method: 'GET' })
    expect(verdict).toMatchObject({ result: 'verifies', charset: 'ISO-8859-1' })
    const hash = (text: string) => createHash('md5').update(text, 'latin1').digest('hex')
    expect(older).toBe(hash(`${hash('ada:example:pässword')}:n1:00000001:c1:auth:${hash('GET:/a?b=1')}`))
  })

  it.each([
    ['without user name', { username: null }],
    ['without realm', { realm: null }],
    ['without nonce', { nonce: null }],
    ['without uri', { uri: null }],
    ['with qop and without nc', { nc: null }],
    ['with qop and without cnonce', { cnonce: null }],
    ['of a session without cnonce', { algorithm: 'MD5-sess', qop: null, nc: null, cnonce: null }],
    ['of an unknown algorithm', { algorithm: 'MD4' }],
    ['with a hashed user name', { userhash: true }],
  ])('%s cannot be computed', (_, changed) => {
    const sent = { ...credentials, ...changed }
    expect(verifyDigest(sent, { password: 'made-up', method: 'GET' })).toEqual({
      result: 'undecidable',
      computed: null,
      charset: 'UTF-8',
    })
  })

  it('without a response are computed and not judged', () => {
    const verdict = verifyDigest({ ...credentials, response: null }, { password: 'made-up', method: 'GET' })
    expect(verdict).toMatchObject({ result: 'undecidable', computed: expect.stringMatching(/^[0-9a-f]{32}$/) })
  })

  it('verify whatever the case of the response, and fail under another password, method or user', () => {
    const secrets = { password: 'made-up', method: 'GET' }
    const response = computeDigestResponse(credentials, secrets)?.toUpperCase() ?? null
    const results = [
      secrets,
      { ...secrets, password: 'else' },
      { ...secrets, method: 'PUT' },
      { ...secrets, username: 'bob' },
    ]
    expect(verifyDigest({ ...credentials, response }, secrets)).toMatchObject({ charset: 'UTF-8' })
    expect(verifyDigest(credentials, secrets)).toMatchObject({ result: 'fails', charset: 'UTF-8' })
    expect(results.map((one) => verifyDigest({ ...credentials, response }, one).result)).toEqual([
      'verifies',
      'fails',
      'fails',
      'fails',
    ])
  })

  it('of RFC 2069 have the response that it gives, without qop', () => {
    const sent = { ...credentials, qop: null, nc: null, cnonce: null }
    const hash = (text: string) => createHash('md5').update(text).digest('hex')
    const secrets = { password: 'made-up', method: 'GET' }
    expect(computeDigestResponse(sent, secrets)).toBe(hash(`${hash('ada:example:made-up')}:n1:${hash('GET:/a?b=1')}`))
  })

  it('of auth-int cover the body, which may be empty', () => {
    const sent = { ...credentials, qop: 'auth-int', algorithm: 'SHA-256-sess' }
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    const a1 = hash(`${hash('ada:example:made-up')}:n1:c1`)
    for (const body of ['', 'a=1'])
      expect(
        computeDigestResponse(sent, { password: 'made-up', method: 'PUT', ...(body === '' ? {} : { body }) }),
      ).toBe(hash(`${a1}:n1:00000001:c1:auth-int:${hash(`PUT:/a?b=1:${hash(body)}`)}`))
  })

  it('with a hashed user name tell whose hash it is', () => {
    const hashed = createHash('md5').update('ada:example').digest('hex').toUpperCase()
    const sent = { ...credentials, userhash: true, username: hashed }
    expect([userhashMatches(sent, 'ada'), userhashMatches(sent, 'bob'), userhashMatches(credentials, 'ada')]).toEqual([
      true,
      false,
      null,
    ])
    expect(userhashMatches({ ...sent, realm: null }, 'ada')).toBeNull()
    expect(userhashMatches({ ...sent, algorithm: 'MD4' }, 'ada')).toBeNull()
    expect(userhashMatches({ ...sent, username: null }, 'ada')).toBe(false)
  })
})

describe('a digest algorithm', () => {
  it.each([
    [null, { name: 'MD5', session: false }],
    ['md5-SESS', { name: 'MD5', session: true }],
    ['SHA-256', { name: 'SHA-256', session: false }],
    ['sha-512-256-sess', { name: 'SHA-512-256', session: true }],
    ['SHA-512', null],
    ['-sess', null],
    ['MD5-sess-x', null],
  ])('is read from %j', (text, algorithm) => {
    expect(readDigestAlgorithm(text)).toEqual(algorithm)
  })
})
