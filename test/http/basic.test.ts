import { describe, expect, it } from 'vitest'
import { decodeBase64, readBasic } from '../../src/http/basic.ts'

const encode = (text: string): string => Buffer.from(text).toString('base64')

describe('Basic credentials', () => {
  it.each([
    ['alice:wonderland', 'alice', 'wonderland', []],
    ['alice:a:b', 'alice', 'a:b', []],
    [':', '', '', []],
    ['älice:wünder', 'älice', 'wünder', []],
    ['\ufeffalice:wonder', '\ufeffalice', 'wonder', []],
    ['alice:wonder\n', 'alice', 'wonder\n', ['line-break-inside']],
    ['alice:wonder\r', 'alice', 'wonder\r', ['line-break-inside']],
    ['alice:won\u0007der', 'alice', 'won\u0007der', ['control-character']],
    ['"alice:wonder"', '"alice', 'wonder"', ['quotes-inside']],
    ["'alice:wonder'", "'alice", "wonder'", ['quotes-inside']],
    ['":"', '"', '"', ['quotes-inside']],
    ['"alice:wonder', '"alice', 'wonder', []],
    ['alice:"wonder"', 'alice', '"wonder"', []],
    ['alice:won"der', 'alice', 'won"der', []],
    ['a:a', 'a', 'a', []],
    ['alice\u0000:', 'alice\u0000', '', ['control-character']],
  ])('of %j are read', (text, username, password, faults) => {
    expect(readBasic(encode(text))).toEqual({ username, password, charset: 'utf-8', faults })
  })

  it.each([
    ['alice:wonderland', ['bad-base64', 'not-encoded'], 'alice', 'wonderland'],
    ['alice:', ['bad-base64', 'not-encoded'], 'alice', ''],
    ['not base64!', ['bad-base64'], null, null],
    ['YWxpY2U6d29uZGVybGFuZA', ['missing-padding'], 'alice', 'wonderland'],
    ['YWxpY2U6d29uZGVybGFuZA=', ['missing-padding'], 'alice', 'wonderland'],
    ['YTo_Pz8-', ['base64url'], 'a', '???>'],
    ['YTo-Pj4_', ['base64url'], 'a', '>>>?'],
    ['YWxpY2U', ['missing-padding', 'bad-base64'], 'alice', null],
    [encode('alices'), ['no-colon'], 'alices', null],
    [encode(encode('alice:wonder')), ['encoded-twice'], null, null],
    [encode(`${encode('alice:wonder!')}\n`), ['encoded-twice'], null, null],
    [encode(`${encode('alice:wonder')} !!`), ['no-colon'], `${encode('alice:wonder')} !!`, null],
    [encode(`  ${encode('alice:wonder')}!`), ['no-colon'], `  ${encode('alice:wonder')}!`, null],
    [encode(`${encode('alice:wonder')}  `), ['no-colon'], `${encode('alice:wonder')}  `, null],
    [encode(encode('alice wonder')), ['no-colon'], encode('alice wonder'), null],
    [encode(encode('al\u001fce:wonder')), ['no-colon'], encode('al\u001fce:wonder'), null],
    [encode(encode('al ce:wonder')), ['encoded-twice'], null, null],
  ] as const)('written as %j have their faults', (text, faults, username, password) => {
    expect(readBasic(text)).toMatchObject({ username, password, faults })
  })

  it.each([
    [[0x61, 0, 0x3a, 0], 'a', '', 'utf-16'],
    [[0x61, 0, 0x3a, 0, 0x62, 0], 'a', 'b', 'utf-16'],
    [[0xe9, 0x3a, 0xfc], 'é', 'ü', 'iso-8859-1'],
  ] as const)('in the bytes %j are of the charset that they show', (bytes, username, password, charset) => {
    expect(readBasic(Buffer.from(bytes).toString('base64'))).toEqual({
      username,
      password,
      charset,
      faults: ['not-utf8'],
    })
  })

  it.each([
    [0x3a, 0],
    [0x61, 0, 0x3a, 0, 0x62],
    [0x61, 0, 0x3a, 0x62],
    [0, 0, 0x3a, 0],
    [0, 0x61, 0, 0x3a],
  ])('in the bytes %j, %j are no UTF-16', (...bytes) => {
    expect(readBasic(Buffer.from(bytes).toString('base64')).charset).toBe('utf-8')
  })

  it('without a colon in another charset are no base64 of anything', () => {
    expect(readBasic(Buffer.from([0xff, 0xfe, 0xfd]).toString('base64'))).toMatchObject({
      charset: 'iso-8859-1',
      faults: ['not-utf8', 'bad-base64'],
    })
  })
})

describe('base64 for Basic', () => {
  it.each([
    ['', []],
    ['AQI=', [1, 2]],
    ['AQI', [1, 2]],
    ['AQ==', [1]],
    ['-_-_', [251, 255, 191]],
    ['+/+/', [251, 255, 191]],
  ])('of %j is these bytes', (text, bytes) => {
    expect(decodeBase64(text)).toEqual(Uint8Array.from(bytes))
  })

  it.each(['A', 'AQID A', 'AQ=I', '!AQI', 'AQI!'])('is not %j', (text) => {
    expect(decodeBase64(text)).toBeNull()
  })
})
