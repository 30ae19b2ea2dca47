import { describe, expect, it } from 'vitest'
import { matchesDomain, matchesPath, parseCookie } from '../../src/http/cookie.ts'

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
