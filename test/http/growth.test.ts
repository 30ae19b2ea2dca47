import { expect, it } from 'vitest'
import { parseChallenges } from '../../src/http/challenge.ts'
import { parseCredentials } from '../../src/http/credentials.ts'
import { readToken } from '../../src/http/jwt.ts'
import { readNegotiate } from '../../src/http/negotiate.ts'
import { readSignedRequest } from '../../src/http/signed-request.ts'
import { verifySigV4 } from '../../src/http/sigv4-canonical.ts'
import { growsLinearly } from '../growth.ts'
import { piecesOfChallenges, piecesOfCredentials } from './pieces.ts'

it.each(['.', 'ey', '{', '"', ' ', '%2E', 'W1tb', 'Ј'])(
  'a token of nothing but %j is refused in time in proportion to its length',
  async (unit) => {
    expect(await growsLinearly(readToken, (size) => unit.repeat(size / unit.length), 120_000)).toBe(true)
  },
)

it.each(['YA', 'AA', 'MIAw', 'TlRMTVNTUAAC', '!'])(
  'a Negotiate token of nothing but %j is read in time in proportion to its length',
  async (unit) => {
    expect(await growsLinearly(readNegotiate, (size) => unit.repeat(size / unit.length), 120_000)).toBe(true)
  },
)

it('an AWS signature in a long request is verified in time in proportion to its length', async () => {
  const signed =
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250102/eu-central-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature='
  const requestOf = (size: number): string =>
    `GET /${'../a'.repeat(size)}?${'a=b&'.repeat(size / 2)} HTTP/1.1\nHost: example.com\nX-Amz-Date: 20250102T000000Z\nAuthorization: ${signed}${'a'.repeat(64)}\n\n${'x'.repeat(size * 5)}`
  const verify = (text: string): string | undefined => {
    const request = readSignedRequest(text)
    return request ? verifySigV4(request, 'made-up')?.result : undefined
  }
  expect(verify(requestOf(1_000))).toBe('fails')
  expect(await growsLinearly(verify, requestOf, 4_000)).toBe(true)
})

const million = (unit: string): string => unit.repeat(1_000_000 / unit.length)

it('challenges in a million characters are read, whatever they repeat', () => {
  const runs = ['y="a"b,x=1 ', 'a="b"c ', 'a=b ', "a='", '\u001b[', 'a, Basic ', '\n a', 'é"', 'x=“a']
  for (const unit of [...piecesOfChallenges, ...runs])
    expect(parseChallenges([`Basic ${million(unit)}`]).length).toBeGreaterThan(0)
}, 30_000)

it.each(['', 'Bearer ', 'Basic ', 'Digest '])(
  'credentials of the scheme %j in a million characters are read, whatever they repeat',
  (scheme) => {
    const runs = ['a', 'a=', 'a="', ', Basic ', '%41', '$(', '.', "'", 'a b ', 'x="a"b,', 'x=“a']
    for (const unit of [...piecesOfCredentials, ...runs])
      expect(parseCredentials(scheme + million(unit)).scheme).not.toBe('')
  },
)
