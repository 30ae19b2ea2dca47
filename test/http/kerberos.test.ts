import { describe, expect, it } from 'vitest'
import { errorNames, etypeNames } from '../../src/http/kerberos-names.ts'
import { readKerberos } from '../../src/http/kerberos.ts'
import { der, failure, integer, request, text, ticket } from './kerberos-bytes.ts'

const read = (bytes: readonly number[]) => readKerberos(Uint8Array.from(bytes))

const nothing = {
  realm: null,
  spn: null,
  etype: null,
  kvno: null,
  errorCode: null,
  errorText: null,
  serverTime: null,
  isCutShort: false,
}

describe('a Kerberos message', () => {
  it('of type AP-REQ tells of its ticket', () => {
    expect(read(request())).toEqual({
      ...nothing,
      type: 'AP-REQ',
      realm: 'EXAMPLE.COM',
      spn: 'HTTP/app.example.com',
      etype: 'AES256_CTS_HMAC_SHA1_96',
      kvno: 3,
    })
  })

  it('that holds its ticket elsewhere tells of it too', () => {
    expect(read(der(0x6b, der(0x30, der(0xa5, ticket))))).toMatchObject({ type: 'AS-REP', spn: 'HTTP/app.example.com' })
    expect(read(der(0x6e, der(0x30, der(0xa5, ticket))))).toEqual({ ...nothing, type: 'AP-REQ' })
    expect(read(der(0x6d, der(0x30, der(0xa3, ticket))))).toEqual({ ...nothing, type: 'TGS-REP' })
  })

  it.each([
    [0x6a, 'AS-REQ'],
    [0x6b, 'AS-REP'],
    [0x6c, 'TGS-REQ'],
    [0x6d, 'TGS-REP'],
    [0x6e, 'AP-REQ'],
    [0x6f, 'AP-REP'],
    [0x7e, 'KRB-ERROR'],
  ])('with the application tag %i is of type %s', (tag, type) => {
    expect(read(der(tag, der(0x30)))).toEqual({ ...nothing, type })
  })

  it('of type KRB-ERROR tells what went wrong, with its tag and without', () => {
    const told = {
      ...nothing,
      type: 'KRB-ERROR',
      realm: 'EXAMPLE.COM',
      spn: 'krbtgt/EXAMPLE.COM',
      errorCode: 'KRB_AP_ERR_SKEW (37)',
      errorText: 'skew',
      serverTime: '20250102030405Z',
    }
    expect(read(der(0x7e, der(0x30, ...failure)))).toEqual(told)
    expect(read(der(0x30, ...failure))).toEqual(told)
  })

  it.each([
    ['of another number', der(0x6e, der(0x31))],
    ['of an unknown type', der(0x75, der(0x30))],
    ['of another class', der(0x4e, der(0x30))],
    ['of another class with the fields of an error', der(0x4e, der(0x30), ...failure)],
    ['of another version', der(0x30, der(0xa0, integer(4)), der(0xa1, integer(30)))],
    ['without a version', der(0x30, der(0xa1, integer(30)))],
    ['without a type', der(0x30, der(0xa0, integer(5)))],
    ['of nothing', []],
  ])('%s is none', (_, bytes) => {
    expect(read(bytes)).toBeNull()
  })

  it('whose error and encryption have no name keeps their numbers', () => {
    expect(read(der(0x7e, der(0x30, der(0xa6, integer(99)))))?.errorCode).toBe('KRB_ERROR (99)')
    const own = der(0x61, der(0x30, der(0xa3, der(0x30, der(0xa0, integer(99))))))
    expect(read(request(own))).toMatchObject({ etype: '99', kvno: null, realm: null, spn: null })
    const bare = der(0x61, der(0x30, der(0xa3, der(0x30))))
    expect(read(request(bare))).toMatchObject({ etype: null })
  })

  it('names a service by its texts alone', () => {
    const own = der(0xa2, der(0x30, der(0xa1, der(0x30, text('HTTP'), integer(1), text('x')))))
    expect(read(request(der(0x61, der(0x30, own))))?.spn).toBe('HTTP/x')
  })

  it('that was cut is read as far as it goes', () => {
    expect(read(request().slice(0, -8))).toMatchObject({ spn: 'HTTP/app.example.com', isCutShort: true })
  })
})

describe('the numbers of Kerberos', () => {
  it('have the names of its registries', () => {
    expect(Object.values(errorNames).filter((own) => !/^K(?:DC|RB)_[A-Z0-9_]+$/.test(own))).toEqual([])
    expect(new Set(Object.values(errorNames)).size).toBe(Object.keys(errorNames).length)
    expect(Object.values(etypeNames).filter((own) => !/^[A-Z]+\d*_[A-Z0-9_]+$/.test(own))).toEqual([])
    expect(new Set(Object.values(etypeNames)).size).toBe(Object.keys(etypeNames).length)
    expect([errorNames[24], errorNames[41], etypeNames[23]]).toEqual([
      'KDC_ERR_PREAUTH_FAILED',
      'KRB_AP_ERR_MODIFIED',
      'RC4_HMAC',
    ])
  })
})
