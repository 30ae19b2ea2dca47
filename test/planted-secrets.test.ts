import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { diagnose } from '../src/index.ts'
import { encodePart, reportOf } from './cases.ts'

type Planted = {
  readonly kind: string
  readonly write: (secret: string) => string
  readonly secret: fc.Arbitrary<string>
}

const from = (unit: string, length: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...unit.split('')), minLength: length, maxLength: length })
    .filter((text) => new Set(text).size > length / 4)
const alphanumeric = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const mixed = (length: number): fc.Arbitrary<string> => from(alphanumeric, length).map((text) => `k7${text.slice(2)}`)
const answer = '\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="api"\n'
const payload = `${encodePart({ alg: 'HS256', typ: 'JWT' })}.${encodePart({ iss: 'https://login.example.com', exp: 1767225600 })}`

const keyRefused =
  '{"error": {"message": "Invalid API Key provided: sk_test_*****Q7dK", "type": "invalid_request_error"}}\n'

const planted: readonly Planted[] = [
  {
    kind: 'a part of a password in a sentence that reads as code',
    write: (secret) =>
      `${keyRefused}Authorization: _error"}}\nAuthorization: \n\nthe password for alice is ${secret}^=bWR9rTz\n\n${keyRefused}`,
    secret: mixed(9),
  },
  {
    kind: 'a key that reads as a variable in an expression',
    write: (secret) => `fetch(url, { headers: { Authorization: tool + api-key + dp.audit.76${secret} } })${answer}`,
    secret: mixed(22),
  },
  { kind: 'a bearer token', write: (secret) => `Authorization: Bearer ${secret}${answer}`, secret: mixed(40) },
  {
    kind: 'a password in Basic',
    write: (secret) => `Authorization: Basic ${btoa(`alice:${secret}`)}${answer}`,
    secret: mixed(16),
  },
  {
    kind: 'a cookie',
    write: (secret) =>
      `GET / HTTP/1.1\nHost: www.example.com\nCookie: theme=dark; session=${secret}\n\nHTTP/1.1 401 Unauthorized\n`,
    secret: mixed(32),
  },
  {
    kind: 'a cookie that was set',
    write: (secret) => `HTTP/1.1 401 Unauthorized\nSet-Cookie: sid=${secret}; HttpOnly; Secure\n`,
    secret: mixed(32),
  },
  {
    kind: 'a key in a query',
    write: (secret) => `curl 'https://api.example.com/v1/me?api_key=${secret}&page=2'\n\nHTTP/1.1 401 Unauthorized\n`,
    secret: mixed(24),
  },
  {
    kind: 'the signature of a JWT',
    write: (secret) => `Authorization: Bearer ${payload}.${secret}${answer}`,
    secret: mixed(43),
  },
  {
    kind: 'a password in prose',
    write: (secret) => `I get 401 from https://www.example.com, my password is ${secret} and it worked yesterday.`,
    secret: mixed(14),
  },
  {
    kind: 'the password of -u',
    write: (secret) => `$ curl -v -u alice:${secret} https://api.example.com/v1/me\nHTTP/1.1 401 Unauthorized\n`,
    secret: mixed(16),
  },
  {
    kind: 'a password in a URL',
    write: (secret) =>
      `git clone https://alice:${secret}@git.example.com/team/app.git\nfatal: Authentication failed for 'https://git.example.com/team/app.git/'`,
    secret: mixed(20),
  },
  { kind: 'a key in a field of its own', write: (secret) => `X-Api-Key: ${secret}${answer}`, secret: mixed(32) },
  {
    kind: 'a secret in JSON',
    write: (secret) =>
      `POST /token HTTP/1.1\nHost: login.example.com\n\n{"grant_type":"client_credentials","client_id":"made-up","client_secret":"${secret}"}\n\nHTTP/1.1 401 Unauthorized\n\n{"error":"invalid_client"}`,
    secret: mixed(28),
  },
  {
    kind: 'a secret in a form',
    write: (secret) =>
      `curl -d 'grant_type=client_credentials&client_id=made-up&client_secret=${secret}' https://login.example.com/token\n{"error":"invalid_client"}`,
    secret: mixed(28),
  },
  {
    kind: 'a token in source code',
    write: (secret) =>
      `const r = await fetch('https://api.example.com/v1/me', { headers: { Authorization: 'Bearer ${secret}' } }) // 401 Unauthorized`,
    secret: mixed(36),
  },
  {
    kind: 'a variable of the environment',
    write: (secret) =>
      `export API_TOKEN=${secret}\ncurl -H "Authorization: Bearer $API_TOKEN" https://api.example.com\nHTTP/1.1 401 Unauthorized`,
    secret: mixed(32),
  },
]

const runs = (secret: string): readonly string[] =>
  Array.from({ length: secret.length - 7 }, (_, at) => secret.slice(at, at + 8))

/** Another secret of the same shape: each character gives way to the next of its class. */
const swapped = (secret: string): string =>
  secret
    .replaceAll(/[a-y]|[A-Y]|[1-8]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 1))
    .replace(/^l8/, 'k7')

describe.each(planted)('$kind', ({ write, secret }) => {
  test('comes back nowhere, not even 8 characters of it', async () => {
    await fc.assert(
      fc.asyncProperty(secret, async (value) => {
        const output = JSON.stringify(await diagnose(reportOf(write(value)), { redacted: true }))
        const encoded = btoa(`alice:${value}`)
        expect([...runs(value), ...runs(encoded).slice(8)].filter((run) => output.includes(run))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
  test('gives the same answer as another of its shape', async () => {
    await fc.assert(
      fc.asyncProperty(secret, async (value) => {
        const [one, other] = await Promise.all(
          [value, swapped(value)].map((each) => diagnose(reportOf(write(each)), { redacted: true })),
        )
        expect(other).toEqual(one)
      }),
      { numRuns: 20 },
    )
  })
})
