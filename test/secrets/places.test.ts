import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conceal } from '../../src/secret.ts'
import type { bodies } from '../../src/secrets/prefix-kind.ts'
import { prefixKinds } from '../../src/secrets/prefix-kinds.ts'

const alphabets: Readonly<Record<keyof typeof bodies, string>> = {
  hex: '0123456789abcdef',
  digits: '0123456789',
  letters: 'abcdefghijkMNOPQRSTUV',
  alnum: 'abcdefghijkMNOPQRSTUV0123456789',
  base64url: 'abcdefghijkMNOPQRSTUV0123456789_',
  dotted: 'abcdefghijkMNOPQRSTUV0123456789',
  base64: 'abcdefghijkMNOPQRSTUV0123456789+/',
  token: 'abcdefghijkMNOPQRSTUV0123456789',
}

/** What an issuer could have made: its prefix, and random characters with a digit among them. */
const credentials = fc
  .constantFrom(...prefixKinds)
  .chain(({ prefix, body, least }) =>
    fc
      .array(fc.constantFrom(...alphabets[body].split('')), { minLength: least - 1, maxLength: least - 1 })
      .map((rest) => ({ prefix, body: `${body === 'letters' ? 'x' : '7'}${rest.join('')}` })),
  )

const places: readonly ((secret: string) => string)[] = [
  (secret) => `Authorization: Bearer ${secret}`,
  (secret) => `curl -H "X-Api-Key: ${secret}" https://api.example.com/`,
  (secret) => `{"access_token":"${secret}","token_type":"Bearer"}`,
  (secret) => JSON.stringify({ body: JSON.stringify({ token: secret }) }),
  (secret) => `API_TOKEN=${secret}\nPORT=80`,
  (secret) => `https://api.example.com/me?access_token=${secret}&x=1`,
  (secret) => `password: ${secret}`,
  (secret) => `<token>${secret}</token>`,
  (secret) => `I get 401 with ${secret} since today`,
  (secret) => `“${secret}”`,
  (secret) => `\u001b[32m${secret}\u001b[39m`,
]

/** Runs of 8 characters of a value that a text repeats. */
const leaks = (text: string, value: string): boolean => {
  for (let at = 0; at + 8 <= value.length; at++) if (text.includes(value.slice(at, at + 8))) return true
  return false
}

describe('credentials with public prefixes', () => {
  it('leave no 8 characters in a row, whatever their kind and their place', () => {
    fc.assert(
      fc.property(credentials, fc.constantFrom(...places), ({ prefix, body }, place) => {
        expect(leaks(conceal(place(prefix + body)), body)).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })

  it('are of more than a hundred kinds', () => {
    expect(new Set(prefixKinds.map(({ kind }) => kind)).size).toBeGreaterThan(100)
  })
})

describe('what stands for a secret, or is none', () => {
  it.each([
    'Authorization: Bearer $TOKEN',
    'Authorization: Bearer {{access_token}}',
    'Authorization: Bearer eyJ...',
    'authorization: [Filtered]',
    'const key = process.env.API_KEY',
    'password = req.body.password',
    'WWW-Authenticate: Digest realm="api", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
    'The access token provided is expired, revoked, malformed, or invalid for other reasons.',
    'AADSTS7000215: Invalid client secret provided.',
    '{"alg":"RS256","typ":"JWT","kid":"MTRfa2V5XzAx"}',
    'X-Amzn-Trace-Id: Root=1-63441c4a-abcdef012345678912345678',
    'docker pull registry.example.com/app@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'Credential=AKIAIOSFODNN7EXAMPLE/20251118/us-east-1/s3/aws4_request',
    'secret "regcred" not found',
    'SecurityTokenExpiredException: IDX10223: Lifetime validation failed',
    'WARNING: Using --password via the CLI is insecure. Use --password-stdin.',
    'prompt_tokens: 57, "max_tokens": 1024',
  ])('is kept: %s', (text) => {
    expect(conceal(text)).toBe(text)
  })
})

/** A private key whose first line was coloured or otherwise changed, and no other. */
const pemWith = (first: string): string =>
  `${first}\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj\nAgEAAoIBAQC7VJTUt9Us8cKjMzEfYyjiWA4R4M2b\nb2xkIGtleQ==\n-----END PRIVATE KEY-----`

describe('secrets behind what was done to them', () => {
  it.each([
    ['{\\\\\\"password\\\\\\":\\\\\\"hunt3r2x\\\\\\"}', 'hunt3r2x'],
    ['{&quot;password&quot;:&quot;hunt3r2x&quot;}', 'hunt3r2x'],
    ['redirect?next=%2Fcb%3Faccess_token%3Dabc123DEF456ghi789%26x%3D1', 'abc123DEF456ghi789'],
    ['machine api.example.com login alice password wonder-1and', 'wonder-1and'],
    ['<wsse:Password Type="PasswordText">geheim-123</wsse:Password>', 'geheim-123'],
    ['<add key="ClearTextPassword" value="T0psecret!x" />', 'T0psecret!x'],
    ['my password is hunt3r2x, why?', 'hunt3r2x'],
    ['Same name and password on the shares and over ssh. Password is of the form Garden!2019.', 'Garden!2019'],
    ['my password (Garden!2019) is refused', 'Garden!2019'],
    ['I log in as alice / hunt3r2x and get 401', 'hunt3r2x'],
    ['With hunt3r2x as the password it says 401', 'hunt3r2x'],
    ['I changed the password from hunt3r2x to N3w-one!4', 'N3w-one!4'],
    ['user alice pass hunt3r2x gives 401', 'hunt3r2x'],
    ['alice/Garden!2019 is refused with 401', 'Garden!2019'],
    ['my PIN is 482913', '482913'],
    ['the client secret is like ]K4v9(B{P!wMJR>', ']K4v9(B{P!wMJR>'],
    ['the api key looks like abc123def456ghi789', 'abc123def456ghi789'],
    ['my password is something like Hunt3r22!x', 'Hunt3r22!x'],
    ['Server=db;User Id=sa;Password=My_p4ssword!;Encrypt=true', 'My_p4ssword!'],
    ['postgres://app:pa:ss@w0rd@db.example.com/app', 'pa:ss@w0rd'],
    ["auth=('alice', 'Winter-2023')", 'Winter-2023'],
    [
      '0040: 41 75 74 68 3a 20 42 65 61 72 65 72 20 61 62 63 Auth: Bearer abc\n0050: 31 32 33 44 45 46 34 35 36 67 68 69                123DEF456ghi',
      '123DEF456ghi',
    ],
    ['name="token"\r\n\r\nt0k3n-abc\r\n--b', 't0k3n-abc'],
    [pemWith('-----BEGIN \u001b[01;31mPRIVATE KEY\u001b[m-----'), 'b2xkIGtleQ'],
    [`\u001b[32mkey.pem\u001b[0m\n${pemWith('-----BEGIN PRIVATE \u200bKEY-----')}`, 'b2xkIGtleQ'],
    [pemWith('-----BEGIN PRIVATE\u00a0KEY-----'), 'b2xkIGtleQ'],
    ['- name: API_\u001b[31mTOKEN\u001b[0m\n  value: hunt3r2xabc', 'hunt3r2xabc'],
    ['form-data; name="pass\u001b[31mword\u001b[0m"\n\nsummer', 'summer'],
  ])('are gone from %j', (text, secret) => {
    expect(conceal(text)).not.toContain(secret)
  })
})
