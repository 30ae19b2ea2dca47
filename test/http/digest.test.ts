import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { digestFaults } from '../../src/http/digest-faults.ts'
import {
  computeDigestResponse,
  readDigestAlgorithm,
  userhashMatches,
  verifyDigest,
} from '../../src/http/digest-response.ts'
import type { DigestCredentials } from '../../src/http/digest.ts'
import { readDigestChallenge, readDigestCredentials } from '../../src/http/digest.ts'
import { loadVectors } from './vectors.ts'

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

const params = (record: Readonly<Record<string, string | null>>) => new Map(Object.entries(record))

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

const credentials: DigestCredentials = readDigestCredentials(
  params({
    username: 'ada',
    realm: 'example',
    nonce: 'n1',
    uri: '/a?b=1',
    qop: 'auth',
    nc: '00000001',
    cnonce: 'c1',
    response: '0'.repeat(32),
  }),
)
const challenge = readDigestChallenge(params({ realm: 'example', nonce: 'n1', qop: 'auth, auth-int' }))

describe('digest credentials', () => {
  it('that answer their challenge have no fault', () => {
    expect(digestFaults(credentials, { challenge, target: 'http://example.com/a?b=1' })).toEqual([])
  })

  it('without qop where one was offered are noted', () => {
    const sent = { ...credentials, qop: null, nc: null, cnonce: null }
    expect(digestFaults(sent, { challenge })).toEqual([{ fault: 'qop-not-sent', offered: ['auth', 'auth-int'] }])
  })

  it('for another target, nonce, realm and algorithm are told apart', () => {
    const other = readDigestChallenge(params({ realm: 'else', nonce: 'n2', qop: 'auth', algorithm: 'SHA-256' }))
    const faults = digestFaults(credentials, { challenge: other, target: '/a' }).map(({ fault }) => fault)
    expect(faults).toEqual(['nonce-differs', 'realm-differs', 'algorithm-differs', 'uri-differs'])
  })

  it('sent twice with one nc are a replay', () => {
    expect(digestFaults(credentials, { earlier: [credentials] })).toEqual([{ fault: 'nc-reused' }])
  })

  it('with qop but neither cnonce nor nc cannot be computed', () => {
    const sent = { ...credentials, nc: null, cnonce: null }
    expect(digestFaults(sent).map(({ fault }) => fault)).toEqual(['cnonce-missing', 'nc-missing'])
    expect(verifyDigest(sent, { password: 'made-up', method: 'GET' }).result).toBe('undecidable')
  })

  it('made in ISO-8859-1 verify, and say so', () => {
    const older = computeDigestResponse(credentials, { password: 'pässword', method: 'GET' }, 'ISO-8859-1')
    const verdict = verifyDigest({ ...credentials, response: older }, { password: 'pässword', method: 'GET' })
    expect(verdict).toMatchObject({ result: 'verifies', charset: 'ISO-8859-1' })
  })

  it('hold an extended user name decoded', () => {
    expect(readDigestCredentials(params({ 'username*': "UTF-8''J%C3%A4s" })).username).toBe('Jäs')
  })

  it('of any parameters never throw', () => {
    const names = [
      'username',
      'username*',
      'realm',
      'nonce',
      'uri',
      'response',
      'algorithm',
      'cnonce',
      'qop',
      'nc',
      'userhash',
    ]
    const any = fc.array(fc.tuple(fc.constantFrom(...names), fc.option(fc.string({ unit: 'binary' }))))
    const readsAll = fc.property(any, fc.string(), (entries, password) => {
      const sent = readDigestCredentials(new Map(entries))
      digestFaults(sent, { challenge: readDigestChallenge(new Map(entries)), target: password, earlier: [sent] })
      verifyDigest(sent, { password, method: 'GET' })
    })
    expect(() => fc.assert(readsAll)).not.toThrow()
  })
})
