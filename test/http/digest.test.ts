import { describe, expect, it } from 'vitest'
import { readDigestChallenge, readDigestCredentials } from '../../src/http/digest.ts'

const params = (record: Readonly<Record<string, string | null>>) => new Map(Object.entries(record))

describe('digest credentials', () => {
  it('hold an extended user name decoded', () => {
    expect(readDigestCredentials(params({ 'username*': "UTF-8''J%C3%A4s" })).username).toBe('Jäs')
  })

  it.each([
    ["utf-8'en'J%C3%A4s", 'Jäs'],
    ["ISO-8859-1''J%E4s", "ISO-8859-1''J%E4s"],
    ["UTF-8''J%E4s", "UTF-8''J%E4s"],
    ["UTF-8'Jas", "UTF-8'Jas"],
    ['Jas', 'Jas'],
    ["UTF-8''a'b", 'a'],
  ])('with the extended user name %s are of %s', (extended, username) => {
    expect(readDigestCredentials(params({ 'username*': extended })).username).toBe(username)
  })

  it('with both user names are of the plain one, and with an empty one of none', () => {
    expect(readDigestCredentials(params({ username: 'ada', 'username*': "UTF-8''x" })).username).toBe('ada')
    expect(readDigestCredentials(params({ 'username*': null })).username).toBeNull()
  })

  it('hold their parameters as written, and null for each that is not there', () => {
    const names = ['username', 'realm', 'nonce', 'uri', 'response', 'algorithm', 'cnonce', 'opaque', 'nc']
    const written = Object.fromEntries(names.map((name) => [name, `A-${name}`]))
    expect(readDigestCredentials(params({ ...written, qop: 'AUTH', userhash: 'TRUE' }))).toEqual({
      ...written,
      qop: 'auth',
      userhash: true,
    })
    expect(readDigestCredentials(new Map())).toEqual({
      ...Object.fromEntries(names.map((name) => [name, null])),
      qop: null,
      userhash: false,
    })
  })
})

describe('a digest challenge', () => {
  it('holds its parameters as written, its words taken apart', () => {
    const written = { realm: 'R', nonce: 'N', opaque: 'O', algorithm: 'a', charset: 'C' }
    expect(
      readDigestChallenge(
        params({ ...written, qop: ' AUTH,, auth-int ', stale: 'True', userhash: 'true', domain: '/a  /b ' }),
      ),
    ).toEqual({ ...written, qop: ['auth', 'auth-int'], stale: true, userhash: true, domain: ['/a', '/b'] })
  })

  it('holds nothing where it has no parameters', () => {
    expect(readDigestChallenge(params({ stale: 'yes', userhash: null, qop: null }))).toEqual({
      realm: null,
      nonce: null,
      opaque: null,
      algorithm: null,
      qop: [],
      stale: false,
      charset: null,
      userhash: false,
      domain: [],
    })
  })
})
