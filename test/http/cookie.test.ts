import { describe, expect, it } from 'vitest'
import { matchesDomain, matchesPath, parseCookie } from '../../src/http/cookie.ts'
import { parseSetCookie } from '../../src/http/set-cookie.ts'

describe('the Cookie field', () => {
  it('holds pairs in their order, whatever stands in the values', () => {
    expect(parseCookie('sid=abc==; theme="dark"; flag; =lone').cookies).toEqual([
      { name: 'sid', value: 'abc==' },
      { name: 'theme', value: '"dark"' },
      { name: '', value: 'flag' },
      { name: '', value: 'lone' },
    ])
  })

  it.each([
    ['a=1; a=2', ['duplicate-name']],
    ['a=b c', ['bad-value']],
    ['a=1; Path=/; HttpOnly', ['set-cookie-attributes', 'without-name']],
    [' ; ', ['empty']],
    ['a=b\u0000', ['control-character']],
    ['a b=1', ['bad-name']],
    ['=1', ['without-name']],
    ['a="dark"', []],
    ['a=""', []],
    ['a="', ['bad-value']],
    ['a="dark', ['bad-value']],
    ['a=dark"', ['bad-value']],
    ['a="dark blue"', ['bad-value']],
    ['filepath=1; paths=2', []],
  ])('%j has the faults %j', (value, faults) => {
    expect(parseCookie(value).faults.toSorted()).toEqual(faults)
  })
})

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
    [`a=${'x'.repeat(4097)}`, ['too-long']],
  ])('%.60j has the faults %j', (value, faults) => {
    expect(parseSetCookie(value, 'app.example.com')?.faults).toEqual(faults)
  })

  it('of nothing is nothing', () => {
    expect(parseSetCookie('  ; Path=/')).toBeNull()
  })
})

describe('where a cookie is sent', () => {
  it.each([
    ['app.example.com', 'example.com', true],
    ['example.com', '.example.com', true],
    ['badexample.com', 'example.com', false],
    ['10.0.0.1', '0.0.1', false],
    ['1.example.com', 'example.com', true],
    ['app.host1', 'host1', true],
    ['APP.example.com', 'Example.COM', true],
  ])('to %s from the domain %s: %s', (host, domain, sent) => {
    expect(matchesDomain(host, domain)).toBe(sent)
  })

  it.each([
    ['/app/x', '/app', true],
    ['/apple', '/app', false],
    ['/app', '/app/', false],
    ['/', '/', true],
    ['/app', '/app', true],
  ])('to the path %s from the path %s: %s', (path, cookiePath, sent) => {
    expect(matchesPath(path, cookiePath)).toBe(sent)
  })
})
