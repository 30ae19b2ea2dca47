import { describe, expect, it } from 'vitest'

import { readNtlm } from '../../src/http/ntlm.ts'
import { message, OS, uint16, uint32, UNICODE, utf16, VERSION } from './ntlm-bytes.ts'

const parts = [Array(24).fill(1), Array(24).fill(2), utf16('DOM'), utf16('ada'), utf16('WS')]
const fields = [null, null, null, null, null, [0, 0, 0, 0, 0, 0, 0, 0], uint32((UNICODE | VERSION) >>> 0)]

describe('an NTLM message of type 3', () => {
  it.each([
    ['with nothing before its payload', fields, null, false],
    ['with a version before it', [...fields, OS], '10.0.17763', false],
    ['with 4 octets before it', [...fields, [1, 2, 3, 4]], null, false],
    ['with 16 octets before it', [...fields, Array(16).fill(1)], null, true],
    ['with version and integrity code before it', [...fields, OS, Array(16).fill(1)], '10.0.17763', true],
  ])('%s tells both by its layout', (_, fixed, osVersion, hasMic) => {
    expect(readNtlm(message(3, fixed, ...parts))).toMatchObject({
      type: 3,
      domain: 'DOM',
      user: 'ada',
      workstation: 'WS',
      osVersion,
      hasMic,
      ntlmVersion: 'v1',
      faults: [],
    })
  })

  it.each([
    [0, null],
    [23, null],
    [24, 'v1'],
    [25, 'v2'],
    [200, 'v2'],
  ])('with a response of %i octets is NTLM %s', (length, ntlmVersion) => {
    const own = [parts[0] ?? [], Array(length).fill(2), ...parts.slice(2)]
    expect(readNtlm(message(3, fields, ...own))?.ntlmVersion).toBe(ntlmVersion)
  })

  it('without names has none', () => {
    expect(readNtlm(message(3, fields))).toMatchObject({
      domain: null,
      user: null,
      workstation: null,
      ntlmVersion: null,
      hasMic: false,
      faults: [],
    })
  })

  it('without key and flags is whole, and one whose key is not there is cut', () => {
    expect(readNtlm(message(3, fields.slice(0, 5)))).toMatchObject({ flags: null, faults: [] })
    const key = [...uint16(16), ...uint16(16), ...uint32(60)]
    expect(readNtlm(message(3, [...fields.slice(0, 5), key]))?.faults).toEqual(['cut-short'])
  })

  it('whose name is half a character says so', () => {
    const own = [...parts.slice(0, 3), [0x61, 0, 0x62], parts[4] ?? []]
    expect(readNtlm(message(3, fields, ...own))).toMatchObject({ user: null, faults: ['name-not-utf-16'] })
  })

  it('whose last payload runs over its end is cut, and read as far as it goes', () => {
    const bytes = message(3, fields, ...parts)
    expect(readNtlm(bytes.subarray(0, -2))).toMatchObject({ workstation: 'W', faults: ['cut-short'] })
  })
})
