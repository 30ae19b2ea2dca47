import { describe, expect, it } from 'vitest'

import type { Found } from '../../src/secrets/found.ts'
import { scanPrivateKeys } from '../../src/secrets/private-key.ts'

/** The stretches of private keys in a text. */
const keysIn = (text: string): readonly string[] => {
  const found: Found[] = []
  scanPrivateKeys(text, (one) => found.push(one))
  return found.map(({ start, end }) => text.slice(start, end))
}

const pem = (label: string): string => `-----BEGIN ${label}-----\nMIIE\nabc/+=\n-----END ${label}-----\nafter`

describe('a private key', () => {
  it('is live, and of its kind', () => {
    const found: Found[] = []
    scanPrivateKeys('-----BEGIN PRIVATE KEY-----\nMIIE\n', (one) => found.push(one))
    expect(found).toEqual([{ kind: 'private key', start: 28, end: 32, live: true }])
  })

  it.each([
    ['PRIVATE KEY', ['MIIE', 'abc/+=']],
    ['RSA PRIVATE KEY', ['MIIE', 'abc/+=']],
    ['OPENSSH PRIVATE KEY', ['MIIE', 'abc/+=']],
    ['PGP PRIVATE KEY BLOCK', ['MIIE', 'abc/+=']],
    ['PUBLIC KEY', []],
    ['CERTIFICATE', []],
  ])('stands between the lines of %s: %j', (label, keys) => {
    expect(keysIn(pem(label))).toEqual(keys)
  })

  it.each([
    ['of PuTTY', 'Private-Lines: 14\nAAAAIBxyz\nQUJD\n\nthen what is wrong?', ['AAAAIBxyz', 'QUJD']],
    ['quoted', '> -----BEGIN PRIVATE KEY-----\n> MIIE\n> abc\n> -----END PRIVATE KEY-----', ['MIIE', 'abc']],
    [
      'in a block with CRLF',
      '  | -----BEGIN PRIVATE KEY-----\r\n  | MIIE\r\n\r\n  | abc\r\n  | -----END PRIVATE KEY-----',
      ['MIIE', 'abc'],
    ],
    ['in a string', '"-----BEGIN PRIVATE KEY-----\\nMIIE\\nabc\\n-----END PRIVATE KEY-----"', ['MIIE\\nabc\\n']],
    ['in a string with CRLF', '-----BEGIN PRIVATE KEY-----\\r\\nMIIE-----END PRIVATE KEY-----', ['MIIE']],
    [
      'in several strings',
      '-----BEGIN PRIVATE KEY-----\n"MIIE",\nabc; +\nx\n-----END PRIVATE KEY-----',
      ['"MIIE', 'abc', 'x'],
    ],
    ['in one line', '-----BEGIN PRIVATE KEY-----MIIE-----END PRIVATE KEY-----', ['MIIE']],
    ['that is masked', '-----BEGIN PRIVATE KEY-----\n***\n\n-----END PRIVATE KEY-----', []],
    [
      'after another',
      '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n-----BEGIN EC PRIVATE KEY-----\nabc\n-----END EC PRIVATE KEY-----',
      ['MIIE', 'abc'],
    ],
  ])('%s is followed line by line', (_, text, keys) => {
    expect(keysIn(text)).toEqual(keys)
  })

  it.each([
    ['ends with its base64', '-----BEGIN PRIVATE KEY-----\nMIIE\nabc\nWhat is wrong?\nMIIE', ['MIIE', 'abc']],
    ['ends with a line that is too long for it', `-----BEGIN PRIVATE KEY-----\nMIIE\n${'a'.repeat(141)}`, ['MIIE']],
    ['may end on its first line', '-----BEGIN PRIVATE KEY----- MIIE! …\nabc', ['MIIE! …', 'abc']],
    [
      'ends where another begins',
      '-----BEGIN PRIVATE KEY-----\nMIIE\nWhat?\n-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----',
      ['MIIE', 'abc'],
    ],
  ])('that was cut %s', (_, text, keys) => {
    expect(keysIn(text)).toEqual(keys)
  })

  it('is followed for 16,384 characters', () => {
    const lines = `-----BEGIN PRIVATE KEY-----${'\nabcdefg'.repeat(2100)}`
    expect(keysIn(lines)).toHaveLength(2048)
    expect(keysIn(`${lines}\n-----END PRIVATE KEY-----`)).toHaveLength(2048)
  })
})
