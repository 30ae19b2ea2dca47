import { describe, expect, it } from 'vitest'
import { readNegotiate } from '../../src/http/negotiate.ts'
import { der, failure, integer, request } from './kerberos-bytes.ts'

const oid = (...bytes: readonly number[]): number[] => der(0x06, bytes)
const SPNEGO = oid(0x2b, 6, 1, 5, 5, 2)
const KERBEROS = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 1, 2, 2)
const LEGACY = oid(0x2a, 0x86, 0x48, 0x82, 0xf7, 0x12, 1, 2, 2)
const USER_TO_USER = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 1, 2, 2, 3)
const IAKERB = oid(0x2b, 6, 1, 5, 2, 5)
const NTLM = oid(0x2b, 6, 1, 4, 1, 0x82, 0x37, 2, 2, 10)
const NEGOEX = oid(0x2b, 6, 1, 4, 1, 0x82, 0x37, 2, 2, 30)
const OTHER = oid(0x2a, 3)

const gss = der(0x60, KERBEROS, [1, 0], request())
const init = (mechanisms: readonly (readonly number[])[], ...token: readonly (readonly number[])[]): number[] =>
  der(0x60, SPNEGO, der(0xa0, der(0x30, der(0xa0, der(0x30, ...mechanisms)), ...token)))
const response = (...parts: readonly (readonly number[])[]): number[] => der(0xa1, der(0x30, ...parts))
const negotiate = (bytes: readonly number[]) => readNegotiate(Buffer.from(bytes).toString('base64'))
const NTLM_TYPE_1 = [...Buffer.from('NTLMSSP\0', 'latin1'), 1, 0, 0, 0, ...Array(20).fill(0)]

describe('a Negotiate token', () => {
  it.each([
    ['NTLM alone', NTLM_TYPE_1, 'raw-ntlm', 'ntlm'],
    ['Kerberos in GSS-API', gss, 'gss-kerberos', 'kerberos'],
    ['Kerberos by its old number', der(0x60, LEGACY, [1, 0], request()), 'gss-kerberos', 'kerberos'],
    ['Kerberos from user to user', der(0x60, USER_TO_USER, [4, 1], request()), 'gss-kerberos', 'kerberos'],
    ['IAKerb', der(0x60, IAKERB, [5, 1]), 'gss-kerberos', 'kerberos'],
    ['Kerberos alone', request(), 'kerberos', 'kerberos'],
    ['an error alone', der(0x30, ...failure), 'kerberos', 'kerberos'],
    ['SPNEGO that offers Kerberos', init([KERBEROS, NTLM]), 'spnego-init', 'kerberos'],
    ['SPNEGO that offers NTLM first', init([NTLM, KERBEROS]), 'spnego-init', 'ntlm'],
    ['SPNEGO that offers NegoEx', init([OTHER, NEGOEX]), 'spnego-init', 'negoex'],
    ['SPNEGO that offers what nobody knows', init([OTHER]), 'spnego-init', null],
    ['SPNEGO with NTLM inside', init([KERBEROS], der(0xa2, der(0x04, NTLM_TYPE_1))), 'spnego-init', 'ntlm'],
    ['SPNEGO with Kerberos inside', init([NTLM], der(0xa2, der(0x04, gss))), 'spnego-init', 'kerberos'],
    ['SPNEGO without its GSS-API frame', der(0xa0, der(0x30, der(0xa0, der(0x30, NTLM)))), 'spnego-init', 'ntlm'],
    ['an answer', response(der(0xa0, der(0x0a, [1]))), 'spnego-resp', null],
    ['an answer with NTLM inside', response(der(0xa2, der(0x04, NTLM_TYPE_1))), 'spnego-resp', 'ntlm'],
    ['an answer with nothing known inside', response(der(0xa2, der(0x04, [1, 2]))), 'spnego-resp', null],
    ['an answer with nothing inside', response(der(0xa2, der(0x04))), 'spnego-resp', null],
    ['an answer that only names Kerberos', response(der(0xa2, der(0x04, der(0x30, KERBEROS)))), 'spnego-resp', null],
  ])('of %s is told', (_, bytes, container, mech) => {
    expect(negotiate(bytes)).toMatchObject({ container, mech, faults: [] })
  })

  it('offers mechanisms by their names, or by their numbers', () => {
    const offered = negotiate(init([KERBEROS, LEGACY, USER_TO_USER, IAKERB, NTLM, NEGOEX, SPNEGO, OTHER, integer(1)]))
    expect(offered?.mechTypes).toEqual([
      'Kerberos',
      'Kerberos (legacy Microsoft 1.2.840.48018.1.2.2)',
      'Kerberos user-to-user',
      'IAKerb',
      'NTLM',
      'NegoEx',
      'SPNEGO',
      '1.2.3',
    ])
  })

  it.each([
    [0, 'accept-completed'],
    [1, 'accept-incomplete'],
    [2, 'reject'],
    [3, 'request-mic'],
    [4, '4'],
  ])('that answers %i says %s', (state, negState) => {
    const reading = negotiate(response(der(0xa0, der(0x0a, [state])), der(0xa1, NTLM)))
    expect(reading).toMatchObject({ negState, supportedMech: 'NTLM', mechTypes: [] })
  })

  it('that answers nothing says nothing', () => {
    expect(negotiate(response())).toMatchObject({ negState: null, supportedMech: null, ntlm: null, kerberos: null })
  })

  it.each([
    ['of an unknown mechanism', der(0x60, OTHER, [1, 0]), ['unknown-mechanism']],
    ['without a mechanism', der(0x60, integer(1)), ['cut-short']],
    ['of nothing after its frame', der(0x60), ['cut-short']],
    ['whose mechanism is cut', [0x60, 9, 6, 9, 0x2a], ['cut-short']],
    ['of other DER', der(0x04, [1]), []],
    ['of other DER that is cut', [0x04, 9, 1], ['cut-short']],
    ['of no DER', [0x1f], ['cut-short']],
    ['of NTLM with half a character', [...NTLM_TYPE_1.slice(0, 8), 3, 0, 0, 0, ...half()], ['name-not-utf-16']],
  ])('%s is unreadable', (_, bytes, faults) => {
    expect(negotiate(bytes)).toMatchObject({ container: 'unreadable', mech: null, ntlm: null, kerberos: null, faults })
  })

  it('that was cut says so, wherever', () => {
    const inside = der(0xa2, der(0x04, gss))
    expect(negotiate(der(0x60, KERBEROS, [1, 0], request().slice(0, -3)))?.faults).toEqual(['cut-short'])
    const whole = [gss, request(), init([KERBEROS], inside), der(0xa0, der(0x30, inside)), response(inside)]
    expect(whole.map((bytes) => negotiate(bytes.slice(0, -3))?.faults)).toEqual(whole.map(() => ['cut-short']))
    expect(negotiate(NTLM_TYPE_1.slice(0, 20))?.faults).toEqual(['cut-short'])
    expect(negotiate(response(der(0xa2, der(0x04, gss.slice(0, -3)))))?.faults).toEqual(['cut-short'])
  })

  it('holds the message that it carries', () => {
    expect(negotiate(gss)?.kerberos?.spn).toBe('HTTP/app.example.com')
    expect(negotiate(init([NTLM], der(0xa2, der(0x04, gss))))?.kerberos?.type).toBe('AP-REQ')
    expect(negotiate(NTLM_TYPE_1)?.ntlm?.type).toBe(1)
    expect(negotiate(der(0x60, KERBEROS, [1, 0]))).toMatchObject({ container: 'gss-kerberos', kerberos: null })
  })

  it.each([
    ['AQ==', []],
    ['AQ', ['bad-base64']],
    ['AQ=', ['bad-base64']],
    ['AQ===', ['bad-base64']],
    ['AR==', []],
    ['AQ!=', ['bad-base64']],
    ['AQID', []],
    ['AQID=', ['bad-base64']],
  ])('in the base64 %j has the faults %j', (token68, faults) => {
    expect(readNegotiate(token68)?.faults.filter((fault) => fault === 'bad-base64')).toEqual(faults)
  })

  it('is none where the scheme stands alone', () => {
    expect([readNegotiate(''), readNegotiate(null)]).toEqual([null, null])
  })
})

/** The rest of an NTLM message of type 3 whose user has three octets in UTF-16. */
function half(): number[] {
  const fields = [0, 0, 0, 3, 0].flatMap((length) => [length, 0, length, 0, 64, 0, 0, 0])
  return [...fields, ...Array(8).fill(0), 1, 0, 0, 0, 0x61, 0, 0x62]
}
