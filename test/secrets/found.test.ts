import { describe, expect, it, test } from 'vitest'

import { describeAddress } from '../../src/describe/address.ts'
import { conceal, findSecrets, kindByPrefix } from '../../src/secret.ts'

const token = {
  kind: 'GitHub personal access token',
  prefix: 'ghp_',
  personal: false,
  live: true,
  revoke: 'https://github.com/settings/tokens',
}
const password = { kind: 'password', prefix: '', personal: false, live: true }
const bearer = { ...password, kind: 'bearer token' }
const telegram = { ...password, kind: 'Telegram bot token', revoke: '@BotFather: /revoke' }
const email = { kind: 'e-mail address', prefix: '', personal: true, live: false }

describe('what is found of a secret', () => {
  it.each([
    ['token=ghp_16C7e42F292c6912E7710c838347Ae178B4a', [{ ...token, start: 6, end: 46 }]],
    ['password: jane.roe@acme-corp.de', [{ ...password, start: 10, end: 31 }]],
    [
      'login jane.roe@acme-corp.de password wonder-1and',
      [
        { ...email, start: 6, end: 27 },
        { ...password, start: 37, end: 48 },
      ],
    ],
    ['{"a":"Authorization: Bearer abcdef123456"}', [{ ...bearer, start: 28, end: 40 }]],
    ['Authorization: Bearer <token from Settings > API tokens>', []],
    ['Authorization: Token (my key here)', []],
    ["access_token = create_access_token(identity=user['id'])", []],
    ['pwd=a1b', [{ ...password, start: 4, end: 7 }]],
    ['password=ghp_', [{ ...password, start: 9, end: 13 }]],
  ])('in %j says the most that is known of it, once', (text, found) => {
    expect(findSecrets(text)).toStrictEqual(found)
  })

  it.each([
    [
      'its issuer before the name that it stands behind, as far as either reaches',
      'Authorization: Bearer 123456789:AAabcdefghijklmnopqrstuvwxyz0123456~',
      { ...telegram, start: 22, end: 68 },
    ],
    [
      'its issuer where only the text without its marks shows it',
      'Authorization: Bearer gh\u200bp_16C7e42F292c6912E7710c838347Ae178B4a',
      { ...token, prefix: '', start: 22, end: 63 },
    ],
    [
      'its public prefix before the site to sign out of',
      'Cookie: sid=v2.local.QAxIpVe-ECVNI1z4xQbm_qQYomyT3h8FtV8bxkz8pBJW',
      { ...password, kind: 'PASETO token', prefix: 'v2.loca', start: 12, end: 65 },
    ],
    [
      'the longer of two that tell as much',
      'Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl/more',
      { ...bearer, start: 22, end: 76 },
    ],
    [
      'that it is live where one of two says so',
      'sid=eyJhbGciOi.a1B2c3',
      { ...password, kind: 'JSON Web Token', start: 4, end: 21 },
    ],
    [
      'that it is no personal datum alone where one of two is a credential',
      'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl@acme-corp.de',
      { ...email, personal: false, live: true, start: 0, end: 62 },
    ],
    [
      'that it is a personal datum where all say so',
      '{\\"email\\":\\"jane.roe@acme-corp.de\\"}',
      { ...email, start: 13, end: 34 },
    ],
    [
      'where it ends in an escaped text',
      '{\\"Authorization\\":\\"Bearer hunt3r2x\\"}',
      { ...bearer, start: 28, end: 36 },
    ],
  ])('is %s', (_, text, found) => {
    expect(findSecrets(text)).toStrictEqual([found])
  })

  it('in escaped lines is what stands in them, and no place that the lines between left', () => {
    const found = findSecrets('&lt;password&gt;summer\none\ntwo\nthree\nwinter&lt;/password&gt;')
    expect(found).toStrictEqual([
      { ...password, start: 16, end: 31 },
      { ...password, start: 37, end: 43 },
    ])
  })

  it('is its kind alone, where a public prefix tells it', () => {
    expect(kindByPrefix('ghp_16C7e42F292c6912E7710c838347Ae178B4a')).toBe('GitHub personal access token')
    expect(kindByPrefix('summer')).toBeUndefined()
  })

  it('in a dump of bytes is the bytes and the letters beside them', () => {
    const dump =
      '0000: 41 75 74 68 3a 20 42 65 61 72 65 72 20 61 62 63 Auth: Bearer abc\n0010: 31 32 33 44 45 46 34 35 36 67 68 69                123DEF456ghi'
    expect(findSecrets(dump)).toEqual(
      [
        [45, 53],
        [67, 70],
        [77, 112],
        [128, 140],
      ].map(([start, end]) => ({ ...bearer, start, end })),
    )
  })

  it.each([
    '',
    'iss',
    'RS256',
    'passwor',
    'Authorization: Bearer █████',
    'Authorization: Bearer ghp_█████',
    'password=██',
  ])('in %j is nothing', (text) => {
    expect(findSecrets(text)).toEqual([])
  })
})

describe('what is looked for again', () => {
  it('is a secret, and no personal datum: the host of a URL stays', () => {
    expect(conceal('jane.roe@acme-corp.de cloned https://jane.roe@acme-corp.de/app.git')).toBe(
      '█████ cloned https://jane.roe@acme-corp.de/app.git',
    )
  })

  it('is what only the concealed text shows, unless the text is longer than 16,384 characters', () => {
    const shown = (length: number) =>
      conceal('token@x.deeyJhbGciOi.a1B2c3'.padStart(length, '-\n')).replace(/^[-\n]+/, '')
    expect([shown(16_384), shown(16_385)]).toEqual(['██████████', 'token@x.de█████'])
  })
})

describe('near the word password', () => {
  it.each([
    'My password has 12 characters, Windows 11 and Chrome 83.0.4103.106 refuse it (HTTP/1.1 401, see #1234).',
    'Login as root@pam!exporter is refused, user agent Mozilla/5.0 (X11; Linux x86_64)',
    'I log in with OAuth2 / OpenID, password grant, RS256, utf8mb4, base64 and sha256.',
    'user/repo#1234 says: log in at https://app.example.com/a/b1!c2?x=1#section-5.2 with your password',
    'credentials: include, password as $PASSWORD1, {{password1}} or %PASSWORD1%',
    'I use Keycloak26 as the login, and with 2FA for the password 401',
  ])('%s keeps its words', (text) => {
    expect(conceal(text)).toBe(text)
  })
})

test('an address that is concealed as a whole does not show its path, which looks harmless alone', () => {
  const show = (text: string) => text.replaceAll('YWxpY2U6eGE/dDdxR0FzcDlOME55RUd6', '█████')
  expect(describeAddress("http://YWxpY2U6eGE/dDdxR0FzcDlOME55RUd6'", undefined, show)).toMatchObject({ path: '/█████' })
  expect(describeAddress('/v1/me?access_token=abc', 'api.example.com', show)).toMatchObject({ path: '/v1/me' })
})
