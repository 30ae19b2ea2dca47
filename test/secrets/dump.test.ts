import { describe, expect, it } from 'vitest'

import { conceal } from '../../src/secret.ts'

const secret = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0'
const request = `GET /v1/me HTTP/1.1\r\nAuthorization: Bearer ${secret}\r\n`

type Row = { readonly offset: string; readonly pairs: readonly string[]; readonly characters: string }

const rows: readonly Row[] = Array.from({ length: Math.ceil(request.length / 16) }, (_, index) => {
  const part = request.slice(16 * index, 16 * index + 16)
  return {
    offset: (16 * index).toString(16).padStart(4, '0'),
    pairs: [...Buffer.from(part)].map((byte) => byte.toString(16).padStart(2, '0')),
    characters: part.replaceAll(/[\r\n]/g, '.'),
  }
})

const inTwos = (pairs: readonly string[]): string => pairs.join('').replaceAll(/.{4}(?=.)/g, '$& ')
const inHalves = (pairs: readonly string[], between: string): string =>
  pairs.length > 8 ? `${pairs.slice(0, 8).join(' ')}${between}${pairs.slice(8).join(' ')}` : pairs.join(' ')

/** How each tool writes a row. */
const tools: Readonly<Record<string, (row: Row) => string>> = {
  'curl --trace': ({ offset, pairs, characters }) => `${offset}: ${pairs.join(' ').padEnd(47)} ${characters}`,
  'curl --trace, quoted': ({ offset, pairs, characters }) => `> ${offset}: ${pairs.join(' ').padEnd(47)} ${characters}`,
  xxd: ({ offset, pairs, characters }) => `0000${offset}: ${inTwos(pairs).padEnd(39)}  ${characters}`,
  'hexdump -C': ({ offset, pairs, characters }) =>
    `0000${offset}  ${inHalves(pairs, '  ').padEnd(48)}  |${characters}|`,
  'od -A x -t x1z': ({ offset, pairs, characters }) => `00${offset} ${pairs.join(' ').padEnd(47)}  >${characters}<`,
  'tcpdump -X': ({ offset, pairs, characters }) =>
    `\t0x${offset}:  ${inTwos(pairs).padEnd(39)}  ${characters.replaceAll(' ', '.')}`,
  'tcpdump -x': ({ offset, pairs }) => `\t0x${offset}:  ${inTwos(pairs)}`,
  Wireshark: ({ offset, pairs, characters }) => `${offset}   ${pairs.join(' ').padEnd(47)}   ${characters}`,
  'openssl s_client -debug': ({ offset, pairs, characters }) =>
    `${offset} - ${inHalves(pairs, '-').padEnd(47)}   ${characters}`,
}

describe('a token in a dump', () => {
  it.each(Object.entries(tools))('of %s is concealed, and nothing else', (_, write) => {
    const dump = rows.map(write)
    const lines = conceal(dump.join('\n')).split('\n')
    expect(lines.slice(0, 2)).toEqual(dump.slice(0, 2))
    const left = lines.join('')
    expect(secret.match(/.{4}/g)?.filter((part) => left.includes(part))).toEqual([])
    const bytes = left.replaceAll(/[ -]/g, '')
    expect(secret.match(/.{4}/g)?.filter((part) => bytes.includes(Buffer.from(part).toString('hex')))).toEqual([])
    expect(lines.at(-1)).toContain('0d')
  })
})
