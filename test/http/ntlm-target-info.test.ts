import { describe, expect, it } from 'vitest'
import { ntlmFlagNames } from '../../src/http/ntlm-flags.ts'
import { readTargetInfo } from '../../src/http/ntlm-target-info.ts'
import { pair, uint32, utf16 } from './ntlm-bytes.ts'

describe('what a server tells of itself', () => {
  it('has a name for each kind of it', () => {
    const ids = Array.from({ length: 10 }, (_, index) => index + 1)
    const info = readTargetInfo(Uint8Array.from(ids.flatMap((id) => pair(id, id === 6 ? uint32(2) : Array(8).fill(0)))))
    expect(Object.keys(info)).toEqual([
      'MSV_AV_NB_COMPUTER_NAME',
      'MSV_AV_NB_DOMAIN_NAME',
      'MSV_AV_DNS_COMPUTER_NAME',
      'MSV_AV_DNS_DOMAIN_NAME',
      'MSV_AV_DNS_TREE_NAME',
      'MSV_AV_FLAGS',
      'MSV_AV_TIMESTAMP',
      'MSV_AV_SINGLE_HOST',
      'MSV_AV_TARGET_NAME',
      'MSV_AV_CHANNEL_BINDINGS',
    ])
  })

  it.each([
    [pair(3, utf16('app.example.com')), { MSV_AV_DNS_COMPUTER_NAME: 'app.example.com' }],
    [pair(6, uint32(0x8000_0002)), { MSV_AV_FLAGS: 0x8000_0002 }],
    [pair(6, [1, 0, 0]), { MSV_AV_FLAGS: '\u0001\ufffd' }],
    [pair(7, [0, 0x80, 0x3e, 0xd5, 0xde, 0xb1, 0x9d, 0x01]), { MSV_AV_TIMESTAMP: '1970-01-01T00:00:00Z' }],
    [pair(7, [0x0a, 0x80, 0x3e, 0xd5, 0xde, 0xb1, 0x9d, 0x01]), { MSV_AV_TIMESTAMP: '1970-01-01T00:00:00.000001Z' }],
    [pair(7, Array(8).fill(0xff)), { MSV_AV_TIMESTAMP: '+060056-05-28T05:36:10.955161Z' }],
    [pair(7, Array(7).fill(0x20)), { MSV_AV_TIMESTAMP: '\u2020\u2020\u2020\ufffd' }],
    [pair(8, [1, 0xab]), { MSV_AV_SINGLE_HOST: '01ab' }],
    [pair(10, [0, 0x0f]), { MSV_AV_CHANNEL_BINDINGS: '000f' }],
    [pair(11, [1, 2]), {}],
    [[...pair(2, utf16('A')), ...pair(0, []), ...pair(1, utf16('B'))], { MSV_AV_NB_DOMAIN_NAME: 'A' }],
    [
      [...pair(2, utf16('A')), ...pair(11, [1]), ...pair(1, utf16('B'))],
      { MSV_AV_NB_DOMAIN_NAME: 'A', MSV_AV_NB_COMPUTER_NAME: 'B' },
    ],
    [[...pair(2, utf16('A')), 1, 0, 2], { MSV_AV_NB_DOMAIN_NAME: 'A' }],
    [[2, 0, 9, 0, ...utf16('A')], { MSV_AV_NB_DOMAIN_NAME: 'A' }],
    [[2, 0, 0, 0], { MSV_AV_NB_DOMAIN_NAME: '' }],
    [[], {}],
  ])('in the pairs %j is %j', (bytes, info) => {
    expect(readTargetInfo(Uint8Array.from(bytes))).toEqual(info)
  })
})

describe('the negotiate flags', () => {
  it('have 23 names, and nine bits without one', () => {
    const names = Array.from({ length: 32 }, (_, bit) => ntlmFlagNames(2 ** bit))
    expect(names.filter(([name]) => name === undefined)).toHaveLength(9)
    expect(names.flat().filter((name) => !/^NTLMSSP_[A-Z0-9_]+$/.test(name))).toEqual([])
    expect(new Set(names.flat()).size).toBe(23)
  })

  it('are named lowest bit first', () => {
    expect(ntlmFlagNames(0)).toEqual([])
    expect(ntlmFlagNames(0x8000_0205)).toEqual([
      'NTLMSSP_NEGOTIATE_UNICODE',
      'NTLMSSP_REQUEST_TARGET',
      'NTLMSSP_NEGOTIATE_NTLM',
      'NTLMSSP_NEGOTIATE_56',
    ])
  })
})
