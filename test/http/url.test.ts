import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareUrls, resolveLocation, siteOf } from '../../src/http/redirect.ts'
import { credentialParameters, parseUrl } from '../../src/http/url.ts'

describe('a pasted address', () => {
  it('is read in its parts', () => {
    expect(parseUrl('<https://alice:wonder%20land@API.example.com:8443/v1/items/?page=2&api_key=made-up#top>')).toEqual(
      {
        scheme: 'https',
        userinfo: { username: 'alice', password: 'wonder land' },
        host: 'api.example.com',
        port: 8443,
        path: '/v1/items/',
        query: [
          { name: 'page', value: '2' },
          { name: 'api_key', value: 'made-up' },
        ],
        fragment: 'top',
        trailingSlash: true,
        faults: [],
      },
    )
  })

  it.each([
    ['https://alice:p@ss@example.com/', 'example.com', 'p@ss', ['several-at-signs', 'unescaped-password']],
    ['https://alice:p#ss@example.com/', 'example.com', 'p#ss', ['unescaped-password']],
    ['https://alice:p/ss@example.com/', 'example.com', 'p/ss', ['unescaped-password']],
    ['rtsp://admin:a?b@192.0.2.7:554/h264', '192.0.2.7', 'a?b', ['unescaped-password']],
    ['https://alice:100%@example.com/', 'example.com', '100%', ['unescaped-password']],
  ])('%s keeps its host, whatever its password holds', (text, host, password, faults) => {
    const url = parseUrl(text)
    expect([url?.host, url?.userinfo?.password, url?.faults]).toEqual([host, password, faults])
  })

  it.each([
    ['https://example.com:8080?mail=a@b.example', 'example.com', 8080],
    ['https://example.com/~a:b@c', 'example.com', null],
    ['api.example.com/v1', 'api.example.com', null],
    ['localhost:3000/login', 'localhost', 3000],
    ['http://[2001:db8::1]:8080/', '[2001:db8::1]', 8080],
    ['//cdn.example.com/x', 'cdn.example.com', null],
    ['/v1/items', null, null],
    ['?page=2', null, null],
    ['https://example.com./', 'example.com', null],
  ])('%s is of the host %s and the port %s', (text, host, port) => {
    const url = parseUrl(text)
    expect([url?.host, url?.port]).toEqual([host, port])
  })

  it.each([
    ['https://https://example.com/', ['doubled-scheme', 'double-slash']],
    ['https://example.com//v1', ['double-slash']],
    ['https://example.com:port/', ['bad-port']],
    ['https://example.com/a b', ['white-space-inside']],
    ['https://example.com/?a=1&amp;b=2', ['html-escaped']],
    ['https://exаmple.com/', ['non-ascii-host']],
  ])('%s has the faults %j', (text, faults) => {
    expect(parseUrl(text)?.faults.toSorted()).toEqual(faults.toSorted())
  })

  it.each([
    ['https://example.com/?access_token=x&page=2', ['access_token']],
    ['https://bucket.example.com/o?X-Amz-Credential=a&X-Amz-Signature=b', ['X-Amz-Credential', 'X-Amz-Signature']],
    ['https://example.com/cb?code=x&state=y', ['code']],
    ['https://example.com/?keyword=x&monkey=y', []],
  ])('%s carries credentials in %j', (text, names) => {
    const url = parseUrl(text)
    expect(url === null ? null : credentialParameters(url)).toEqual(names)
  })

  it('of any text is read, as the web platform reads it where that one can', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseUrl(text) === null || true))
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        const [ours, theirs] = [parseUrl(`${text}/x`), new URL(`${text}/x`)]
        expect(ours?.host).toBe(theirs.hostname.replace(/\.$/, ''))
        expect(ours?.scheme).toBe(theirs.protocol.slice(0, -1))
      }),
    )
    for (const unit of ['@', ':', '/', 'a.', '%', '&a=', '[', ' ']) parseUrl(`https://${unit.repeat(1_000_000)}`)
  })
})

const redirect = (from: string, location: string) => {
  const before = parseUrl(from)
  const after = before === null ? null : resolveLocation(before, location)
  return before === null || after === null
    ? null
    : { ...compareUrls(before, after), path: after.path, change: compareUrls(before, after).path }
}

describe('a redirect', () => {
  it.each([
    ['https://example.com/items', '/items/', { change: 'slash-added', sameOrigin: true }],
    ['https://example.com/items/', 'https://example.com/items', { change: 'slash-removed', sameOrigin: true }],
    ['http://example.com/a', 'https://example.com/a', { scheme: 'http-to-https', port: 'same', sameOrigin: false }],
    ['https://example.com/a', 'http://example.com/a', { scheme: 'https-to-http', host: 'same' }],
    ['https://example.com/a', 'https://www.example.com/a', { host: 'other', www: true, sameSite: true }],
    ['https://example.com/a', 'https://example.net/a', { host: 'other', www: false, sameSite: false }],
    ['https://example.com/a', 'https://example.com:443/a', { port: 'same', sameOrigin: true }],
    ['https://example.com/a', 'https://example.com:8443/a', { port: 'other', sameOrigin: false }],
    ['https://example.com/a/b', '../c', { path: '/c' }],
    ['https://example.com/a/b', 'c.html', { path: '/a/c.html' }],
    ['https://example.com/a/b?x=1', '?y=2', { path: '/a/b', query: 'other' }],
    ['https://example.com/a', '//auth.example.com/login', { host: 'other', scheme: 'same', sameSite: true }],
  ])('from %s to %s is seen for what it changes', (from, location, expected) => {
    expect(redirect(from, location)).toMatchObject(expected)
  })

  it.each([
    ['a.b.example.com', 'example.com'],
    ['shop.example.co.uk', 'example.co.uk'],
    ['alice.github.io', 'alice.github.io'],
    ['192.0.2.1', '192.0.2.1'],
    ['localhost', 'localhost'],
  ])('the site of %s is %s', (host, site) => {
    expect(siteOf(host)).toBe(site)
  })
})
