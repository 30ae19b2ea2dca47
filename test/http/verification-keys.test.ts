import { describe, expect, it } from 'vitest'
import { leastSecretBytes, readKeys, secretReadings } from '../../src/http/verification-keys.ts'

describe('keys as people have them', () => {
  it.each([
    ['{"kty":"oct","k":"AA"}', { type: 'jwk', jwk: { kty: 'oct', k: 'AA' } }],
    [' {"kty":"EC"}\n', { type: 'jwk', jwk: { kty: 'EC' } }],
    ['{"keys":[{"kty":"EC"},{},null,1]}', { type: 'jwk-set', keys: [{ kty: 'EC' }] }],
    ['{"keys":1}', { type: 'secret', text: '{"keys":1}' }],
    ['{"kty', { type: 'secret', text: '{"kty' }],
    ['["kty"]', { type: 'secret', text: '["kty"]' }],
    [' -----BEGIN PUBLIC KEY-----\nAA\n', { type: 'pem', text: '-----BEGIN PUBLIC KEY-----\nAA' }],
    ['x-----BEGIN PUBLIC KEY-----', { type: 'secret', text: 'x-----BEGIN PUBLIC KEY-----' }],
    ['-----BEGIN RSA PRIVATE KEY-----\nAA', { type: 'private-key' }],
    [' made-up ', { type: 'secret', text: ' made-up ' }],
    ['', { type: 'secret', text: '' }],
  ])('%j are told apart', (text, keys) => {
    expect(readKeys(text)).toEqual(keys)
  })

  it('need as many bytes as the hash has, for HMAC alone', () => {
    expect(['HS256', 'HS384', 'HS512', 'RS256', ''].map(leastSecretBytes)).toEqual([32, 48, 64, 0, 0])
  })
})

describe('a shared secret', () => {
  it.each([
    ['made-up!', [['text', 'made-up!']]],
    [
      'made-up!\n',
      [
        ['text', 'made-up!\n'],
        ['text', 'made-up!'],
      ],
    ],
    [
      'YWJj',
      [
        ['text', 'YWJj'],
        ['base64', 'abc'],
      ],
    ],
    [
      ' YWJj',
      [
        ['text', ' YWJj'],
        ['text', 'YWJj'],
        ['base64', 'abc'],
      ],
    ],
    [
      '616263',
      [
        ['text', '616263'],
        ['base64', '\u00eb^\u00b6\u00eb'],
        ['hex', 'abc'],
      ],
    ],
    [
      '6162F',
      [
        ['text', '6162F'],
        ['base64', '\u00eb^\u00b6'],
      ],
    ],
    ['6A6b!', [['text', '6A6b!']]],
    [
      '6A6b6z',
      [
        ['text', '6A6b6z'],
        ['base64', '\u00e8\u000e\u009b\u00eb'],
      ],
    ],
    [
      'z6A6b6',
      [
        ['text', 'z6A6b6'],
        ['base64', '\u00cf\u00a0:o'],
      ],
    ],
    ['', []],
  ])('%j is read in these ways', (secret, readings) => {
    const read = secretReadings(secret).map(({ bytes, secretReadAs }) => [
      secretReadAs,
      Buffer.from(bytes).toString('latin1'),
    ])
    expect(read).toEqual(readings)
  })
})
