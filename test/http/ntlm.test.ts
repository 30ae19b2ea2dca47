import { describe, expect, it } from 'vitest'
import { isNtlm, readNtlm } from '../../src/http/ntlm.ts'
import { pair, uint16, uint32, utf16 } from './ntlm-bytes.ts'

const SIGNATURE = [...Buffer.from('NTLMSSP\0', 'latin1')]
const UNICODE = 0x1
const VERSION = 0x0200_0000
const OS = [10, 0, ...uint16(17763), 0, 0, 0, 15]

/** A message of that type: its fixed part, in which `null` is the place of the next payload, and the payloads after it. */
const message = (type: number, fixed: readonly (readonly number[] | null)[], ...payloads: readonly number[][]) => {
  const length = 12 + fixed.reduce((sum, part) => sum + (part?.length ?? 8), 0)
  const offsets = payloads.map((_, index) => length + payloads.slice(0, index).flat().length)
  let next = 0
  const written = fixed.map((part) => {
    if (part !== null) return part
    const [size, offset] = [payloads[next]?.length ?? 0, offsets[next] ?? 0]
    next++
    return [...uint16(size), ...uint16(size), ...uint32(offset)]
  })
  return Uint8Array.from([...SIGNATURE, ...uint32(type), ...written.flat(), ...payloads.flat()])
}

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

  const parts = [Array(24).fill(1), Array(24).fill(2), utf16('DOM'), utf16('ada'), utf16('WS')]
  const fields = [null, null, null, null, null, [0, 0, 0, 0, 0, 0, 0, 0], uint32((UNICODE | VERSION) >>> 0)]

  it.each([
    ['with nothing before its payload', fields, null, false],
    ['with a version before it', [...fields, OS], '10.0.17763', false],
    ['with 4 octets before it', [...fields, [1, 2, 3, 4]], null, false],
    ['with 16 octets before it', [...fields, Array(16).fill(1)], null, true],
    ['with version and integrity code before it', [...fields, OS, Array(16).fill(1)], '10.0.17763', true],
  ])('of type 3 %s tells both by its layout', (_, fixed, osVersion, hasMic) => {
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
  ])('of type 3 with a response of %i octets is NTLM %s', (length, ntlmVersion) => {
    const own = [parts[0] ?? [], Array(length).fill(2), ...parts.slice(2)]
    expect(readNtlm(message(3, fields, ...own))?.ntlmVersion).toBe(ntlmVersion)
  })

  it('of type 3 without names has none', () => {
    expect(readNtlm(message(3, fields))).toMatchObject({
      domain: null,
      user: null,
      workstation: null,
      ntlmVersion: null,
    })
  })

  it('of type 3 whose name is half a character says so', () => {
    const own = [...parts.slice(0, 3), [0x61, 0, 0x62], parts[4] ?? []]
    expect(readNtlm(message(3, fields, ...own))).toMatchObject({ user: null, faults: ['name-not-utf-16'] })
  })

  it('whose last payload runs over its end is cut, and read as far as it goes', () => {
    const bytes = message(3, fields, ...parts)
    expect(readNtlm(bytes.subarray(0, -2))).toMatchObject({ workstation: 'W', faults: ['cut-short'] })
  })
})
