import { describe, expect, it } from 'vitest'
import { type CredentialsFault, parseCredentials } from '../../src/http/credentials.ts'

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln'
const ALICE = 'YWxpY2U6d29uZGVybGFuZA=='

describe('credentials as products write them', () => {
  it.each([
    ['Negotiate YIIZqQYGKwYBBQUCoIIZnTCC', 'token68', 'negotiate'],
    ['NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAAGAbEdAAAADw==', 'token68', 'ntlm'],
    ['GNAP OS9M2PMHKUR64TB8N6BW7OZB8CDFONP219RP1LT0', 'token68', 'gnap'],
    ['HOBA result="123.16.c2ln"', 'params', 'hoba'],
    ['Mutual sid=e8a4b7c1, nc=1, vkc="abc"', 'params', 'mutual'],
    ['SCRAM-SHA-256 sid=AAAABBBB, data=biwsbj11c2Vy', 'params', 'scram-sha-256'],
    ['PrivateToken token="abc="', 'params', 'privatetoken'],
    ['Concealed k="Y2Vk", a="cHVi", s=2055, v="dmVy", p="c2ln"', 'params', 'concealed'],
    ['Hawk id="dh37fgj492je", ts="1353832234", nonce="j4h3g2", mac="6R4rV5iE="', 'params', 'hawk'],
    ['MAC id="h480djs93hd8", nonce="264095:dj83hs9s", mac="SLDJd4mg43cj="', 'params', 'mac'],
    ['SharedKeyLite account:ctzMq410TV3wS7up=', 'other', 'sharedkeylite'],
    ['AWS AKIDEXAMPLE:frJIUN8DYpKDtOLCwo=', 'other', 'aws'],
    ['PVEAPIToken=root@pam!monitoring=made-up-0000', 'other', 'pveapitoken'],
    ['GoogleLogin auth=DQAAAxyz', 'params', 'googlelogin'],
    ['Token token="madeup123"', 'params', 'token'],
    ['Bot MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7k', 'token68', 'bot'],
    ['Klaviyo-API-Key pk_0123456789abcdef', 'token68', 'klaviyo-api-key'],
    ['Zoho-oauthtoken 1000.8cb99d9be93.9b8f', 'token68', 'zoho-oauthtoken'],
    ['ApiKey VnVhQ2ZHY0JDZGJrU', 'token68', 'apikey'],
    ['MyScheme madeup0123', 'token68', 'myscheme'],
    ['Bearer 1|madeupmadeupmadeup', 'other', 'bearer'],
  ])('%s is of the form %s', (value, form, scheme) => {
    const read = parseCredentials(value)
    expect([read.form, read.scheme, read.faults.filter((fault) => fault !== 'not-token68')]).toEqual([form, scheme, []])
  })
})

describe('damaged credentials', () => {
  it.each<[string, string | null, CredentialsFault]>([
    [`"Bearer ${JWT}"`, 'bearer', 'quotes-around'],
    [`Authorization: Bearer ${JWT}`, 'bearer', 'field-name-inside'],
    [`Bearer${JWT}`, 'bearer', 'missing-blank'],
    [`Bearer%20${JWT}`, 'bearer', 'percent-encoded'],
    [`Bearer JWT ${JWT}`, 'bearer', 'doubled-scheme'],
    [`Bearer “${JWT}”`, 'bearer', 'smart-quotes'],
    [`Bearer ${JWT}\\n`, 'bearer', 'literal-escape'],
    [`Bearer ${JWT},`, 'bearer', 'trailing-punctuation'],
    [`\u001b[0;32mBearer ${JWT}\u001b[0m`, 'bearer', 'colour-code'],
    [`Bearer \\033[0;32m${JWT}`, 'bearer', 'colour-code'],
    [`Bearer \u200b${JWT}`, 'bearer', 'invisible-character'],
    [`\ufeffBearer ${JWT}`, 'bearer', 'invisible-character'],
    [`Bearer ${JWT.replaceAll('.', '.\t')}`, 'bearer', 'whitespace-inside'],
    [`Bearer <${JWT}`, 'bearer', 'brackets-around'],
  ])('%j: the token is made out, and its damage', (value, scheme, fault) => {
    const read = parseCredentials(value)
    expect([read.form, read.scheme, read.token68, read.faults]).toEqual(['malformed', scheme, JWT, [fault]])
  })

  it.each<[string, readonly CredentialsFault[]]>([
    ['Basic alice:wonderland', ['bad-base64', 'not-encoded']],
    ['Basic YWxpY2U6d29uZGVybGFuZAo=', ['line-break-inside']],
    [`Basic "${ALICE}"`, ['quotes-around']],
    [`Basic Basic ${ALICE}`, ['doubled-scheme']],
    [`Basic: ${ALICE}`, ['colon-after-scheme']],
    [`Basic ${ALICE.slice(0, 8)}\n${ALICE.slice(8)}`, ['whitespace-inside']],
  ])('%j: name and password are made out', (value, faults) => {
    const read = parseCredentials(value)
    expect([read.form, read.username, read.password?.trim(), read.faults]).toEqual([
      'malformed',
      'alice',
      'wonderland',
      faults,
    ])
  })

  it('Basic in ISO-8859-1 is read, with a note', () => {
    expect(parseCredentials('Basic ZulyOvxiZXI=')).toMatchObject({
      form: 'basic',
      username: 'fér',
      password: 'über',
      charset: 'iso-8859-1',
      faults: ['not-utf8'],
    })
  })

  it('a redaction is no placeholder mistake', () => {
    for (const value of [
      'Bearer ****',
      'Bearer XXXXX',
      'Bearer <redacted>',
      'Bearer c....L',
      'Basic ***',
      `Bearer ${JWT.slice(0, 30)}****`,
    ])
      expect([value, parseCredentials(value).placeholder?.kind, parseCredentials(value).faults]).toEqual([
        value,
        'redaction',
        [],
      ])
  })
})
