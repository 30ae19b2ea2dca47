import { describe, expect, it } from 'vitest'
import { isNtlm, readNtlm } from '../../src/http/ntlm.ts'
import { message, OS, pair, SIGNATURE, uint16, uint32, UNICODE, utf16, VERSION } from './ntlm-bytes.ts'

const CHALLENGE = [0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef]

describe('an NTLM message', () => {
  it('starts with its signature', () => {
    expect(isNtlm(Uint8Array.from(SIGNATURE))).toBe(true)
    expect(isNtlm(Uint8Array.from(SIGNATURE.slice(0, 7)))).toBe(false)
    expect(isNtlm(Uint8Array.from([...SIGNATURE.slice(0, 7), 1]))).toBe(false)
    expect(readNtlm(Uint8Array.from([1, 2, 3]))).toBeNull()
  })

  it('that ends before its type, or has one that does not exist, holds nothing', () => {
    const nothing = {
      flags: null,
      flagNames: [],
      domain: null,
      user: null,
      workstation: null,
      targetName: null,
      targetInfo: null,
      serverChallenge: null,
      osVersion: null,
      ntlmVersion: null,
      hasMic: null,
    }
    expect(readNtlm(Uint8Array.from([...SIGNATURE, 1, 0, 0]))).toEqual({
      ...nothing,
      type: null,
      faults: ['cut-short'],
    })
    expect(readNtlm(message(1, []))).toEqual({ ...nothing, type: 1, faults: ['cut-short'] })
    const unknown = readNtlm(message(4, [uint32(0)]))
    expect(unknown).toEqual({ ...nothing, type: 4, faults: ['unknown-message-type'] })
  })

  it('of type 1 names domain and workstation in the code page of the client', () => {
    const bytes = message(1, [uint32(VERSION), null, null, OS], [...Buffer.from('DÖM', 'latin1')], [0x57, 0x53])
    expect(readNtlm(bytes)).toMatchObject({
      type: 1,
      flags: VERSION,
      flagNames: ['NTLMSSP_NEGOTIATE_VERSION'],
      domain: 'DÖM',
      workstation: 'WS',
      osVersion: '10.0.17763',
      user: null,
      faults: [],
    })
  })

  it('of type 1 without the version flag, or cut before it, tells no version', () => {
    expect(readNtlm(message(1, [uint32(0), null, null, OS]))).toMatchObject({ osVersion: null, faults: [] })
    expect(readNtlm(message(1, [uint32(VERSION), null, null, OS.slice(1)]))?.osVersion).toBeNull()
  })

  it('of type 1 that leaves a name out may say that it stands anywhere', () => {
    const empty = [...uint16(0), ...uint16(0), ...uint32(4096)]
    expect(readNtlm(message(1, [uint32(0), empty, empty]))).toMatchObject({ domain: null, faults: [] })
  })

  it('of type 1 that ends after its flags, or within them, is cut', () => {
    expect(readNtlm(message(1, [uint32(VERSION)]))).toMatchObject({ flags: VERSION, faults: ['cut-short'] })
    expect(readNtlm(message(1, [[1, 0, 0]]))).toMatchObject({
      type: 1,
      flags: null,
      flagNames: [],
      faults: ['cut-short'],
    })
  })

  it('of type 2 holds the name of the target, its challenge and what it tells of itself', () => {
    const info = [...pair(2, utf16('DOM')), ...pair(0, [])]
    const fixed = [null, uint32((VERSION | UNICODE) >>> 0), CHALLENGE, uint32(0), uint32(0), null, OS]
    expect(readNtlm(message(2, fixed, utf16('DOM'), info))).toMatchObject({
      type: 2,
      targetName: 'DOM',
      targetInfo: { MSV_AV_NB_DOMAIN_NAME: 'DOM' },
      serverChallenge: '0123456789ABCDEF',
      osVersion: '10.0.17763',
      faults: [],
    })
  })

  it('of type 2 in the code page of the client is read so', () => {
    const fixed = [null, uint32(0), CHALLENGE, uint32(0), uint32(0), null]
    const reading = readNtlm(message(2, fixed, [0x44, 0x4f], pair(0, [])))
    expect(reading).toMatchObject({ targetName: 'DO', osVersion: null, faults: [] })
  })

  it('of type 2 whose payload starts where the version would stand has none', () => {
    const fixed = [null, uint32(VERSION), CHALLENGE, uint32(0), uint32(0), null]
    expect(readNtlm(message(2, fixed, [0x44], [...pair(1, utf16('HOST')), 0, 0, 0, 0]))).toMatchObject({
      osVersion: null,
      targetInfo: { MSV_AV_NB_COMPUTER_NAME: 'HOST' },
    })
  })

  it('of type 2 whose name starts where its information would stand has none', () => {
    const fixed = [null, uint32(UNICODE), CHALLENGE]
    expect(readNtlm(message(2, fixed, utf16('A name of some length')))).toMatchObject({
      targetName: 'A name of some length',
      targetInfo: {},
      faults: [],
    })
  })

  it('of type 2 without a name holds what it tells of itself', () => {
    const info = [...pair(2, utf16('DOM')), ...pair(0, [])]
    const unnamed = readNtlm(
      message(2, [Array(8).fill(0), uint32(UNICODE), CHALLENGE, uint32(0), uint32(0), null], info),
    )
    expect(unnamed).toMatchObject({ targetName: null, targetInfo: { MSV_AV_NB_DOMAIN_NAME: 'DOM' }, faults: [] })
  })

  it('of type 2 whose information is not there is cut', () => {
    const absent = [...uint16(4), ...uint16(4), ...uint32(48)]
    const bytes = message(2, [null, uint32(UNICODE), CHALLENGE, uint32(0), uint32(0), absent])
    expect(readNtlm(bytes)).toMatchObject({ targetInfo: {}, faults: ['cut-short'] })
  })

  it('of type 2 that ends within its challenge is cut', () => {
    expect(readNtlm(message(2, [null, uint32(0), CHALLENGE.slice(1)]))).toMatchObject({
      serverChallenge: null,
      faults: ['cut-short'],
    })
    expect(readNtlm(message(2, [null, uint32(0), CHALLENGE]))).toMatchObject({
      serverChallenge: '0123456789ABCDEF',
      faults: [],
    })
  })
})
