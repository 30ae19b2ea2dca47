import { describe, expect, it } from 'vitest'
import { parseSetCookie } from '../../src/http/set-cookie.ts'

describe('the Set-Cookie field', () => {
  it('is read with all its attributes', () => {
    const cookie = parseSetCookie(
      '__Host-sid=31d4d96e407aad42; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=3600; Expires=Wed, 21 Oct 2015 07:28:00 GMT',
      'app.example.com',
    )
    expect(cookie).toMatchObject({
      name: '__Host-sid',
      valueLength: 16,
      prefix: '__Host-',
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'lax',
      maxAge: 3600,
      expires: new Date('2015-10-21T07:28:00Z'),
      faults: [],
    })
  })

  it.each([
    ['a=1; SameSite=None', ['same-site-none-without-secure']],
    ['a=1; SameSite=Loose', ['unknown-same-site']],
    ['a=1; Domain=https://example.com', ['domain-with-scheme']],
    ['a=1; Domain=example.com:8080', ['domain-with-port']],
    ['a=1; Domain=example.com/app', ['domain-with-path']],
    ['a=1; Domain=.example.com', []],
    ['a=1; Domain=other.example', ['domain-mismatch']],
    ['a=1; Domain=ample.com', ['domain-mismatch']],
    ['a=1; Domain=localhost', ['domain-without-dot', 'domain-mismatch']],
    ['__Host-a=1; Secure; Path=/app; Domain=example.com', ['host-prefix-with-domain', 'host-prefix-without-root-path']],
    ['__Secure-a=1', ['prefix-without-secure']],
    ['a=1; Partitioned', ['partitioned-without-secure']],
    ['a=1; Path=/, b=2; Path=/', ['duplicate-attribute']],
    ['a=1; Path=/, b=2', ['several-cookies']],
    ['a=1; Expires=soon; Max-Age=1h', ['bad-expires', 'bad-max-age']],
    [`a=${'x'.repeat(4096)}`, ['too-long']],
    [`a=${'x'.repeat(4095)}`, []],
    [`a=${'é'.repeat(2048)}`, ['bad-value', 'too-long']],
    ['=1', ['without-name']],
    ['a b=1', ['bad-name']],
    ['a=b c', ['bad-value']],
    ['a=b\u0000 c', ['control-character']],
    ['a=1; SameSite=None; Secure', []],
    ['a=1; SameSite=STRICT', []],
    ['a=1; SameSite', ['unknown-same-site']],
    ['a=1; Partitioned; Secure', []],
    ['__Host-a=1; Secure; Path=/', []],
    ['__HOST-a=1; Secure', ['host-prefix-without-root-path']],
    ['__secure-a=1; Secure', []],
    ['__secure-a=1; Secure; Domain=example.com; Path=/app', []],
    ['a__Host-=1', []],
    ['a__Secure-=1', []],
    ['a=1; Domain=app.example.com', []],
    ['a=1; Domain=', []],
    ['a=1; Domain', []],
    ['a=1; Domain=EXAMPLE.com', []],
    ['a=1; Domain=example.com:80a', []],
    ['a=1; Domain=x:example.com:80', []],
    ['a=1; Path=app', ['path-without-slash']],
    ['a=1; Path=', []],
    ['a=1; Path', []],
    ['a=1; Path=/a/', []],
    ['a=1; Expires=', ['bad-expires']],
    ['a=1; Expires', ['bad-expires']],
    ['a=1; Max-Age=-1', []],
    ['a=1; Max-Age', ['bad-max-age']],
    ['a=1; Max-Age=x1', ['bad-max-age']],
    ['a=1; Max-Age=1000000000000000', ['bad-max-age']],
    ['a=1; Path=/,b=2', ['several-cookies']],
    ['a=1; Path=/, __Host-theme.2=dark', ['several-cookies']],
    ['a=1; Path=/, b; c=2', []],
    ['a=1; Path=/,  b=2', []],
    ['a=1; ; Secure;', []],
    ['a=1; secure; SECURE', ['duplicate-attribute']],
  ])('%.60j has the faults %j', (value, faults) => {
    expect(parseSetCookie(value, 'app.example.com')?.faults).toEqual(faults)
  })

  it('of nothing is nothing', () => {
    expect(parseSetCookie('  ; Path=/')).toBeNull()
    expect(parseSetCookie('=; Path=/')).toBeNull()
    expect(parseSetCookie('')).toBeNull()
    expect(parseSetCookie('sid=; Max-Age=0')).toMatchObject({ name: 'sid', value: '', maxAge: 0, faults: [] })
  })

  it('without attributes has none', () => {
    expect(parseSetCookie(' sid = made-up ')).toEqual({
      name: 'sid',
      value: 'made-up',
      valueLength: 7,
      attributes: new Map(),
      prefix: null,
      domain: null,
      path: null,
      secure: false,
      httpOnly: false,
      partitioned: false,
      sameSite: null,
      expires: null,
      maxAge: null,
      faults: [],
    })
  })

  it('keeps its attributes as written, with their names in lower case', () => {
    const cookie = parseSetCookie(
      'a=1; Domain = .Example.COM ; pArtitioned; Priority=High=er; SameSite=none; Secure; Max-Age=-5; =odd',
    )
    expect([...(cookie?.attributes ?? [])]).toEqual([
      ['domain', '.Example.COM'],
      ['partitioned', null],
      ['priority', 'High=er'],
      ['samesite', 'none'],
      ['secure', null],
      ['max-age', '-5'],
      ['', 'odd'],
    ])
    expect(cookie).toMatchObject({
      domain: 'example.com',
      partitioned: true,
      sameSite: 'none',
      maxAge: -5,
      prefix: null,
    })
  })

  it('reads 1024 characters of an attribute, and of a repeated one the last', () => {
    const path = (text: string) => parseSetCookie(text)?.path
    expect(path(`a=1; Path=/${'x'.repeat(2000)}`)).toHaveLength(1024)
    expect(path('a=1; Path=/one; Path=/two')).toBe('/two')
  })

  it('is of the prefix that its name has, in any letters', () => {
    const names = ['__Host-a', '__host-a', '__Secure-a', '__SECURE-a', '__Hosta', 'a__Host-']
    expect(names.map((name) => parseSetCookie(`${name}=1`)?.prefix)).toEqual([
      '__Host-',
      '__Host-',
      '__Secure-',
      '__Secure-',
      null,
      null,
    ])
  })

  it('is of any domain where the host is not known', () => {
    expect(parseSetCookie('a=1; Domain=other.example')?.faults).toEqual([])
  })
})
