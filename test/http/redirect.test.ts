import { describe, expect, it } from 'vitest'
import { compareUrls, effectivePort, resolveLocation, siteOf } from '../../src/http/redirect.ts'
import { parseUrl } from '../../src/http/url.ts'

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
    ['https://www.example.com/a', 'https://example.com/a', { host: 'other', www: true }],
    ['https://www.example.com/a', 'https://www.example.com/a', { host: 'same', www: false }],
    ['https://example.com/a', 'wss://example.com/a', { scheme: 'other', port: 'same', sameOrigin: false }],
    ['https://example.com/a', 'ws://example.com/a', { scheme: 'other', port: 'other' }],
    ['https://example.com:8443/a', 'http://example.com/a', { scheme: 'https-to-http', port: 'other' }],
    ['http://example.com:8080/a', 'https://example.com:8080/a', { scheme: 'http-to-https', port: 'same' }],
    ['ws://example.com/a', 'https://example.com/a', { scheme: 'other' }],
    ['http://example.com/a', 'wss://example.com/a', { scheme: 'other', port: 'other' }],
    ['https://example.com', 'https://example.com/', { change: 'same' }],
    ['https://example.com/', 'https://example.com', { change: 'same' }],
    ['https://example.com/a', '/b', { change: 'other', path: '/b' }],
    ['https://example.com/a?x=1', '/a', { query: 'dropped' }],
    ['https://example.com/a', '/a?x=1', { query: 'added' }],
    ['https://example.com/a?x=1', '/a?x=1', { query: 'same' }],
    ['https://example.com/a?x=1', '/a?x=2', { query: 'other' }],
    ['https://example.com:8443/a', '/b', { port: 'same', sameOrigin: true }],
    ['https://example.com/a/b', './c', { path: '/a/c' }],
    ['https://example.com/a/b', '.?x=1', { path: '/a/' }],
    ['https://example.com/a/b/c', '..?x=1', { path: '/a/' }],
    ['https://example.com/a/b/c', '../..?x=1', { path: '/' }],
    ['https://example.com/a/b/c', '../../../../d', { path: '/d' }],
    ['https://example.com/a/b/', 'c/./d/../e/', { path: '/a/b/c/e/' }],
    ['https://example.com/a/b', '/c/..?x=1', { path: '/' }],
    ['https://example.com/a/b', '/c/d/.?x=1', { path: '/c/d/' }],
    ['https://example.com/a/b', '/c./d..?x=1', { path: '/c./d..' }],
    ['https://example.com', 'c', { path: '/c' }],
    ['https://example.com/a', 'index.html?x=1', { path: '/index.html', query: 'added', sameOrigin: true }],
    ['/a', '/a/', { host: 'same', scheme: 'same', port: 'same', change: 'slash-added' }],
    ['api.example.com/a', 'https://api.example.com/a', { host: 'same', scheme: 'same', port: 'same' }],
  ])('from %s to %s is seen for what it changes', (from, location, expected) => {
    expect(redirect(from, location)).toMatchObject(expected)
  })

  it.each([
    ['a.b.example.com', 'example.com'],
    ['shop.example.co.uk', 'example.co.uk'],
    ['alice.github.io', 'alice.github.io'],
    ['192.0.2.1', '192.0.2.1'],
    ['localhost', 'localhost'],
    ['[2001:db8::1]', '[2001:db8::1]'],
    ['1.example.com', 'example.com'],
    ['example.com', 'example.com'],
    ['app.alice.github.io', 'alice.github.io'],
    ['example.co.uk', 'example.co.uk'],
    ['app.example.co.uk.example.net', 'example.net'],
    ['xgithub.io', 'xgithub.io'],
    ['api.a.blob.core.windows.net', 'a.blob.core.windows.net'],
  ])('the site of %s is %s', (host, site) => {
    expect(siteOf(host)).toBe(site)
  })
})

describe('the port that a client connects to', () => {
  it.each([
    ['http://example.com/', 80],
    ['ws://example.com/', 80],
    ['https://example.com/', 443],
    ['wss://example.com/', 443],
    ['ftp://example.com/', 21],
    ['rtsp://example.com/', 554],
    ['ssh://example.com/', 22],
    ['https://example.com:8443/', 8443],
    ['example.com/', null],
    ['coap://example.com/', null],
  ])('of %s is %s', (text, port) => {
    const url = parseUrl(text)
    expect(url === null ? undefined : effectivePort(url)).toBe(port)
  })
})

describe('a Location', () => {
  const from = { scheme: 'https', host: 'example.com', port: 8443 }

  it.each([
    ['//example.net/x', { scheme: 'https', host: 'example.net', port: null, path: '/x' }],
    [' //example.net/x', { scheme: 'https', host: 'example.net', port: null }],
    ['http://example.net/x', { scheme: 'http', host: 'example.net', port: null }],
    ['/x/', { ...from, path: '/x/', trailingSlash: true, userinfo: null }],
    ['x', { ...from, path: '/a/x', trailingSlash: false }],
    ['login.php/x', { ...from, path: '/a/login.php/x' }],
    ['?y=2', { ...from, path: '/a/b', query: [{ name: 'y', value: '2' }] }],
  ])('of %j leads there', (location, parts) => {
    const url = parseUrl('https://alice:made-up@example.com:8443/a/b')
    expect(url === null ? null : resolveLocation(url, location)).toMatchObject(parts)
  })

  it('of nothing leads nowhere', () => {
    const url = parseUrl('https://example.com/a')
    expect(url === null ? undefined : resolveLocation(url, '')).toBeNull()
  })
})
