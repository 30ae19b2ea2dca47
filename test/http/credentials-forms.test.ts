import { describe, expect, it } from 'vitest'
import { parseCredentials } from '../../src/http/credentials.ts'

const T = 'madeup0123456789abcd'

/** Form, scheme as written, token68 and faults. */
const brief = (value: string) => {
  const { form, schemeAsWritten, token68, faults } = parseCredentials(value)
  return [form, schemeAsWritten, token68, faults.join(' ')]
}

describe('how credentials begin', () => {
  it.each([
    ['', 'none', null, null, 'empty'],
    ['\n', 'none', null, null, 'empty'],
    ['Bearer', 'scheme-only', 'Bearer', null, 'empty-credentials'],
    ['bearer ', 'scheme-only', 'bearer', null, 'empty-credentials placeholder'],
    ['Bear', 'scheme-only', 'Bear', null, 'empty-credentials misspelt-scheme'],
    ['Abc-Def_12', 'scheme-only', 'Abc-Def_12', null, 'empty-credentials'],
    ['X', 'scheme-only', 'X', null, 'empty-credentials'],
    ['a'.repeat(19), 'scheme-only', 'a'.repeat(19), null, 'empty-credentials'],
    ['a'.repeat(20), 'malformed', null, 'a'.repeat(20), 'no-scheme'],
    ['abc1234', 'malformed', null, 'abc1234', 'no-scheme'],
    ['abcDefGhi', 'malformed', null, 'abcDefGhi', 'no-scheme'],
    ['-abc', 'malformed', null, '-abc', 'no-scheme'],
    ['a.b.c', 'malformed', null, 'a.b.c', 'no-scheme'],
    [`  BEARER \t ${T} `, 'token68', 'BEARER', T, ''],
    [`Baerer ${T}`, 'token68', 'Baerer', T, 'misspelt-scheme'],
    [`\nBearer ${T}`, 'token68', 'Bearer', T, 'line-break-around'],
    [`Bearer ${T}\r\n`, 'token68', 'Bearer', T, 'line-break-around'],
    [`\u200bBearer ${T}\n`, 'malformed', 'Bearer', T, 'invisible-character'],
    [`"Authorization": "Bearer ${T}"`, 'malformed', 'Bearer', T, 'field-name-inside quotes-around'],
    [`'authorization' : Bearer ${T}`, 'malformed', 'Bearer', T, 'field-name-inside'],
    [`Proxy-Authorization=Bearer ${T}`, 'malformed', 'Bearer', T, 'field-name-inside'],
    [`Authorization:       Bearer ${T}`, 'malformed', 'Bearer', T, 'field-name-inside'],
    [`X-Authorization: Bearer ${T}`, 'malformed', null, null, 'no-scheme whitespace-inside'],
    [`'Bearer ${T}'`, 'malformed', 'Bearer', T, 'quotes-around'],
    [`\`Bearer ${T}\``, 'malformed', 'Bearer', T, 'quotes-around'],
    [`“Bearer ${T}”`, 'malformed', 'Bearer', T, 'smart-quotes'],
    [`‘Bearer ${T}’`, 'malformed', 'Bearer', T, 'smart-quotes'],
    [`„Bearer ${T}“`, 'malformed', 'Bearer', T, 'smart-quotes'],
    [`<Bearer ${T}>`, 'malformed', 'Bearer', T, 'brackets-around'],
    [`[Bearer ${T}]`, 'malformed', 'Bearer', T, 'brackets-around'],
    [`{Bearer ${T}}`, 'malformed', 'Bearer', T, 'brackets-around'],
    [`( Bearer ${T} )`, 'malformed', 'Bearer', T, 'brackets-around'],
    [`<${T}>`, 'malformed', null, T, 'no-scheme brackets-around'],
    [`"${T}"`, 'malformed', null, T, 'quotes-around no-scheme'],
    [`{{Bearer ${T}}}`, 'placeholder', null, null, 'placeholder'],
    [`Bearer:${T}`, 'malformed', 'Bearer', T, 'colon-after-scheme'],
    [`Bearer= ${T}`, 'malformed', 'Bearer', T, 'missing-blank'],
    [`Bearer,${T}`, 'malformed', 'Bearer', T, 'missing-blank'],
    [`Bearer;${T}`, 'malformed', 'Bearer', T, 'missing-blank'],
    [`Bearer/${T}`, 'malformed', null, `Bearer/${T}`, 'no-scheme'],
    [`Bearer${T}`, 'malformed', 'Bearer', T, 'missing-blank'],
    [`bearer-${T}`, 'malformed', 'bearer', T, 'missing-blank'],
    [`Bearer_${T}`, 'malformed', 'Bearer', T, 'missing-blank'],
    ['BearereyJhbGciOiJIUzI1NiJ9', 'malformed', 'Bearer', 'eyJhbGciOiJIUzI1NiJ9', 'missing-blank'],
    ['BearerABC12', 'malformed', null, 'BearerABC12', 'no-scheme'],
    ['BearereyJ....', 'placeholder', null, null, 'missing-blank'],
    ['Bearerabc....', 'placeholder', null, null, ''],
    [`Bearer%20${T}`, 'malformed', 'Bearer', T, 'percent-encoded'],
    [`Bearer+${T}`, 'malformed', 'Bearer', T, 'percent-encoded'],
    ['xBearer%20abcdefg', 'malformed', null, null, 'no-scheme percent-encoded'],
    ['PVEAPIToken=a@pam!b=c', 'other', 'PVEAPIToken', null, ''],
    [`Bearer Bearer ${T}`, 'malformed', 'Bearer', T, 'doubled-scheme'],
    [`Bearer bearer: ${T}`, 'malformed', 'Bearer', T, 'doubled-scheme'],
    [`Bearer api-key ${T}`, 'malformed', 'Bearer', T, 'doubled-scheme'],
    [`Bearer apikey ${T}`, 'malformed', 'Bearer', T, 'doubled-scheme'],
    [`Foo foo ${T}`, 'malformed', 'Foo', T, 'doubled-scheme'],
    [`Bearer xtoken ${T}`, 'malformed', 'Bearer', `xtoken${T}`, 'whitespace-inside'],
    [`Bearer tokenx ${T}`, 'malformed', 'Bearer', `tokenx${T}`, 'whitespace-inside'],
    ['Bearer Token /abc', 'malformed', 'Bearer', 'Token/abc', 'whitespace-inside'],
    ['Bearer token+abc', 'token68', 'Bearer', 'token+abc', ''],
    ['Bearer Token=abc', 'params', 'Bearer', null, ''],
    ['Bearer JWT', 'placeholder', 'Bearer', null, 'placeholder'],
    ['your token here', 'placeholder', null, null, 'placeholder'],
    ['foobar baz', 'token68', 'foobar', 'baz', ''],
  ])('%j is told', (value, form, scheme, token68, faults) => {
    expect(brief(value)).toEqual([form, scheme, token68, faults])
  })
})

describe('what happened to a token', () => {
  it.each<readonly [string, string | null, string]>([
    [`${T}, Basic YTpi`, T, 'two-credentials'],
    [`${T},Basic YTpi`, T, 'two-credentials'],
    [`${T}, Basic`, null, 'whitespace-inside'],
    [`${T}, x, Basic YTpi`, null, 'two-credentials whitespace-inside'],
    [`${T}, other YTpi`, null, 'whitespace-inside'],
    [`${T}\\r\\n`, T, 'literal-escape'],
    [`\\t${T}`, T, 'literal-escape'],
    [`\\"${T}\\"`, T, 'literal-escape quotes-around'],
    [`\\'${T}\\'`, T, 'literal-escape quotes-around'],
    [`'${T}'`, T, 'quotes-around'],
    [`[${T}]`, T, 'brackets-around'],
    [`"<${T}>"`, T, 'quotes-around brackets-around'],
    [`( ${T} )`, T, 'brackets-around'],
    ...['"', "'", '`'].flatMap((odd) => [
      [`${odd}${T}`, T, 'quotes-around'] as const,
      [`${T}${odd}`, T, 'quotes-around'] as const,
    ]),
    ...['<', '{', '['].map((odd) => [`${odd}${T}`, T, 'brackets-around'] as const),
    ...['>', '}', ']'].map((odd) => [`${T}${odd}`, T, 'brackets-around'] as const),
    ...['“', '‘'].map((odd) => [`${odd}${T}`, T, 'smart-quotes'] as const),
    ...['”', '’'].map((odd) => [`${T}${odd}`, T, 'smart-quotes'] as const),
    [`${T};`, T, 'trailing-punctuation'],
    [`"${T}>`, T, 'quotes-around'],
    [`${T}${T}…`, T + T, 'cut-short'],
    [`${T}${T}..`, T + T, 'cut-short'],
    [`${T}${T}...(cut)`, T + T, 'cut-short'],
    [`${T}…${T}`, null, 'cut-short'],
    [`${T}...${T}`, `${T}...${T}`, 'cut-short'],
    [`${T} ${T}`, T + T, 'whitespace-inside'],
    [`${T}\n ${T}`, T + T, 'obs-fold whitespace-inside'],
    [`${T}%3d%3D`, `${T}==`, 'percent-encoded'],
    [`${T}%E9`, null, 'percent-encoded'],
    [`a%20b${T}`, null, 'percent-encoded'],
  ])('in Bearer %j is told and undone', (rest, token68, faults) => {
    expect(brief(`Bearer ${rest}`)).toEqual(['malformed', 'Bearer', token68, faults])
  })

  it.each([
    [`Bearer ${T}.`, 'token68', ''],
    [`Bearer ${T}..x`, 'token68', ''],
    [`Bearer \\x${T}`, 'other', 'not-token68'],
    [`Bearer ,${T}`, 'other', 'not-token68'],
    [`Bearer ${T}%3`, 'other', 'not-token68'],
    ['Bearer 1|abc', 'other', 'not-token68'],
    ['Bearer ab"c', 'other', ''],
    ['Foo 1|abc', 'other', ''],
    ['1|abc', 'malformed', 'no-scheme'],
    ['Bearer XXXX', 'placeholder', ''],
    ['Bearer "<token>"', 'placeholder', 'placeholder'],
    ['Bearer $TOKEN\\n', 'placeholder', 'placeholder'],
    ['Basic YTpi…', 'placeholder', ''],
    ['Basic YOUR_TOKEN', 'placeholder', 'placeholder'],
    ['Bearer foo bar', 'malformed', 'whitespace-inside'],
    ['Bearer "YOUR_TOKEN', 'placeholder', 'quotes-around placeholder'],
    ['Bearer YOUR_TOKEN\\n', 'placeholder', 'literal-escape placeholder'],
    ['Bearer change-me,', 'placeholder', 'trailing-punctuation placeholder'],
    ['"Bearer"', 'scheme-only', 'quotes-around empty-credentials placeholder'],
    ['Bearer:', 'scheme-only', 'colon-after-scheme empty-credentials placeholder'],
    ['Authorization: Bearer <token>', 'placeholder', 'field-name-inside placeholder'],
    ['Authorization: YOUR_TOKEN', 'placeholder', 'field-name-inside placeholder'],
    ['Authorization:', 'none', 'field-name-inside empty'],
    ['\u200b', 'none', 'invisible-character empty'],
  ])('%j is told by what stands there', (value, form, faults) => {
    const read = brief(value)
    expect([read[0], read[3]]).toEqual([form, faults])
  })

  it('is kept beside a stand-in as the text that it was', () => {
    expect(parseCredentials('Bearer "YOUR_TOKEN')).toMatchObject({
      placeholder: { kind: 'template', text: 'YOUR_TOKEN' },
      rest: '"YOUR_TOKEN',
      token68: null,
    })
    expect(parseCredentials('')).toEqual({
      form: 'none',
      scheme: null,
      schemeAsWritten: null,
      rest: '',
      username: null,
      password: null,
      charset: null,
      token68: null,
      params: new Map(),
      placeholder: null,
      faults: ['empty'],
    })
  })
})
