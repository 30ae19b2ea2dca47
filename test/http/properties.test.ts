import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readBase64 } from '../../src/http/base64.ts'
import { parseChallenges } from '../../src/http/challenge.ts'
import { parseCredentials } from '../../src/http/credentials.ts'
import { parseDate } from '../../src/http/date.ts'
import { digestFaults } from '../../src/http/digest-faults.ts'
import { verifyDigest } from '../../src/http/digest-response.ts'
import { readDigestChallenge, readDigestCredentials } from '../../src/http/digest.ts'
import { readToken } from '../../src/http/jwt.ts'
import { readKerberos } from '../../src/http/kerberos.ts'
import { readNegotiate } from '../../src/http/negotiate.ts'
import { readNtlm } from '../../src/http/ntlm.ts'
import { readPlaceholder } from '../../src/http/placeholder.ts'
import { readSignedRequest } from '../../src/http/signed-request.ts'
import { verifySigV4 } from '../../src/http/sigv4-canonical.ts'
import { readSigV4Address, readSigV4Field } from '../../src/http/sigv4.ts'
import { parseUrl } from '../../src/http/url.ts'
import { readKeys } from '../../src/http/verification-keys.ts'
import { verifyToken } from '../../src/http/verify.ts'
import { piecesOfChallenges, piecesOfCredentials } from './pieces.ts'

const base64url = (text: string): string => Buffer.from(text).toString('base64url')

it('a challenge is read from any text', () => {
  const built = fc.array(fc.constantFrom(...piecesOfChallenges), { maxLength: 60 }).map((parts) => parts.join(''))
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), built)
  fc.assert(
    fc.property(text, (value) => {
      expect(parseChallenges([value])).toBeInstanceOf(Array)
    }),
    { numRuns: 3000 },
  )
})

it('credentials are read from any text', () => {
  const built = fc.array(fc.constantFrom(...piecesOfCredentials, 'a'), { maxLength: 30 }).map((parts) => parts.join(''))
  const text = fc.oneof(fc.string({ unit: 'binary' }), built)
  fc.assert(
    fc.property(text, (value) => {
      expect(parseCredentials(value).form).not.toBe('')
    }),
    { numRuns: 3000 },
  )
})

it('an address is read from any text, as the web platform reads it where that one can', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseUrl(text) === null || true))
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
      const [ours, theirs] = [parseUrl(`${text}/x`), new URL(`${text}/x`)]
      expect(ours?.host).toBe(theirs.hostname.replace(/\.$/, ''))
      expect(ours?.scheme).toBe(theirs.protocol.slice(0, -1))
    }),
  )
  for (const unit of ['@', ':', '/', 'a.', '%', '&a=', '[', ' ']) parseUrl(`https://${unit.repeat(1_000_000)}`)
})

it('random tokens are never taken for placeholders, and any text is read', () => {
  const char = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split(''))
  fc.assert(
    fc.property(fc.string({ unit: char, minLength: 24, maxLength: 64 }), (token) => {
      expect(readPlaceholder(token)).toBeNull()
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readPlaceholder(text)).toBeDefined()
    }),
  )
})

it('a token of any text never throws', () => {
  const anyText = fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readToken(text))
  const anyJson = fc.property(fc.json(), fc.json(), (header, claims) => {
    readToken(`${base64url(header)}.${base64url(claims)}.`)
  })
  expect(() => fc.assert(anyText)).not.toThrow()
  expect(() => fc.assert(anyJson)).not.toThrow()
})

it('digest credentials of any parameters never throw', () => {
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

it('an AWS signature of any text never throws', () => {
  const target = fc.string({ unit: 'binary' }).map((text) => `/?X-Amz-Algorithm=AWS4-HMAC-SHA256&${text}`)
  const readsAll = fc.property(fc.string({ unit: 'binary' }), target, (any, address) => {
    readSigV4Field(`AWS4-HMAC-SHA256 ${any}`)
    readSigV4Address(address)
    for (const text of [
      any,
      `GET ${address} HTTP/1.1\n${any}`,
      `GET / HTTP/1.1\nAuthorization: AWS4-HMAC-SHA256 ${any}`,
    ]) {
      const request = readSignedRequest(text)
      if (request !== null) verifySigV4(request, any)
    }
  })
  expect(() => fc.assert(readsAll)).not.toThrow()
})

it('a Negotiate, NTLM or Kerberos token of any bytes never throws', () => {
  const prefixes = [
    [],
    [0x4e, 0x54, 0x4c, 0x4d, 0x53, 0x53, 0x50, 0],
    [0x60, 0x82],
    [0xa1, 0x30],
    [0x6e, 0x40, 0x30],
    [0x7e, 0x40, 0x30],
  ]
  const bytes = fc
    .tuple(fc.constantFrom(...prefixes), fc.uint8Array({ maxLength: 200 }))
    .map(([head, tail]) => Uint8Array.from([...head, ...tail]))
  const readsAll = fc.property(bytes, (any) => {
    readNtlm(any)
    readKerberos(any)
    readNegotiate(btoa(String.fromCharCode(...any)))
  })
  expect(() => fc.assert(readsAll, { numRuns: 1000 })).not.toThrow()
})

it('a signature of any text under any key never throws', async () => {
  const key = fc.oneof(
    fc.string(),
    fc.json(),
    fc.string().map((text) => `-----BEGIN PUBLIC KEY-----\n${text}`),
  )
  const verifies = fc.asyncProperty(fc.string(), key, async (token, text) => {
    await verifyToken(token, readKeys(text))
    await verifyToken(`${btoa('{"alg":"ES256"}').replaceAll('=', '')}.e30.${'A'.repeat(86)}`, readKeys(text))
  })
  await expect(fc.assert(verifies)).resolves.toBeUndefined()
})

it('every date is read back from the notations that the language itself prints', () => {
  const dates = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
  fc.assert(
    fc.property(dates, (date) => {
      expect(parseDate(date.toISOString())?.date).toEqual(date)
      expect(parseDate(date.toUTCString())?.date.getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000)
    }),
  )
})

it('base64 gives back what another encoder wrote, in both alphabets', () => {
  const roundTrip = fc.property(
    fc.uint8Array({ maxLength: 100 }),
    fc.constantFrom('base64', 'base64url'),
    (bytes, alphabet) => {
      const { bytes: read, faults } = readBase64(Buffer.from(bytes).toString(alphabet))
      expect([...read]).toEqual([...bytes])
      expect(faults).toEqual([])
    },
  )
  expect(() => fc.assert(roundTrip)).not.toThrow()
})
