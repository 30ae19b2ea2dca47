import { describe, expect, it } from 'vitest'
import { carriesCredential, credentialParameters, parseUrl } from '../../src/http/url.ts'

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
    ['https://example.com:0/', 'example.com', 0],
    ['https://example.com:65535/', 'example.com', 65_535],
    ['https://example.com:65536/', 'example.com', null],
    ['https://example.com:/', 'example.com', null],
    ['https://example.com#a', 'example.com', null],
    ['https://example.com\\a@b', 'example.com', null],
    ['https://[::1]:a/b@c', '[::1]', null],
    ['alice@example.com/v1', 'example.com', null],
    ['LOCALHOST', null, null],
    ['localhost', 'localhost', null],
    ['localhost./x', 'localhost', null],
    ['x@[::1]:80/x', '[::1]', 80],
    ['x@[zz]/x', null, null],
    ['example.com', 'example.com', null],
    ['example/v1', null, null],
    ['example.com:123456/v1', null, null],
    ['xexample.com v1', 'xexample.comv1', null],
    ['h3+x-y.z://example.com/', 'example.com', null],
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
    ['https://example.com/a\u0000b', ['white-space-inside']],
    ['https://example.com/?a=1&#38;b=2', ['html-escaped']],
    ['https://example.com/?a=1&AMP;b=2', ['html-escaped']],
    ['https://example.com\\v1', ['backslash']],
    ['https://example.com:65536/', ['bad-port']],
    ['https://example.com:123456/', ['bad-port']],
    ['https://example.com:8o/', ['bad-port']],
    ['https://example.com:x8/', ['bad-port']],
    ['https://example.com:/', []],
    ['https://example.com/a/b/?c=//d', []],
    ['https://example.com/?next=https://example.net', []],
    ['/login/https://example.net/', ['double-slash']],
    ['https://alice:p%40ss@example.com/', []],
    ['https://alice@bob@example.com/', ['several-at-signs']],
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

  it.each([
    ['"https://example.com/v1"', '/v1'],
    ['(https://example.com/v1).', '/v1'],
    ["<'https://example.com/v1',", '/v1'],
    [' `https://example.com/v1`\n', '/v1'],
    ['[https://example.com/v1];', '/v1'],
    ['https://example.com/v1...', '/v1'],
    ['https://example.com/v1/(a)/b', '/v1/(a)/b'],
    ['https://example.com/a b\nc', '/abc'],
  ])('%j is taken out of what stands round it', (text, path) => {
    expect(parseUrl(text)).toMatchObject({ host: 'example.com', path })
  })

  it.each(['', ' ', '<>', '#top', '//', '"'])('is not %j', (text) => {
    expect(parseUrl(text)).toBeNull()
  })

  it.each([
    ['https://example.com', { scheme: 'https', path: '', query: [], fragment: null, trailingSlash: false }],
    ['HTTPS://example.com/', { scheme: 'https', path: '/', trailingSlash: true }],
    ['https://example.com/#', { fragment: '', path: '/' }],
    ['https://example.com/a?', { path: '/a', query: [] }],
    ['?', { host: null, path: '', query: [] }],
    ['/a/?b/', { path: '/a/', trailingSlash: true, query: [{ name: 'b/', value: '' }] }],
    ['/a?b#c/d?e', { path: '/a', trailingSlash: false, fragment: 'c/d?e' }],
    ['1x://example.com/', { scheme: null, host: null, path: '1x://example.com/' }],
    ['api.example.com/v1', { scheme: null, userinfo: null, host: 'api.example.com', path: '/v1' }],
    ['https://alice@example.com/', { userinfo: { username: 'alice', password: null } }],
    ['https://:made-up@example.com/', { userinfo: { username: '', password: 'made-up' } }],
    ['https://alice:@example.com/', { userinfo: { username: 'alice', password: '' } }],
    ['https://al%20ice:a:b@example.com/', { userinfo: { username: 'al ice', password: 'a:b' } }],
  ])('%s has these parts', (text, parts) => {
    expect(parseUrl(text)).toMatchObject(parts)
  })

  it.each([
    [
      'a=1&b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'a=1&&b',
      [
        ['a', '1'],
        ['b', ''],
      ],
    ],
    ['a+b=c+d%20e', [['a b', 'c d e']]],
    ['a%3D=b=c', [['a=', 'b=c']]],
    [
      'a=%zz&%zz=1',
      [
        ['a', '%zz'],
        ['%zz', '1'],
      ],
    ],
    ['=1', [['', '1']]],
    [
      'a=1&amp;b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
  ] as const)('with the query %s has its parameters, decoded', (query, parameters) => {
    expect(parseUrl(`/x?${query}`)?.query.map(({ name, value }) => [name, value])).toEqual(parameters)
  })

  it.each([
    'access_token',
    'API_KEY',
    'application_key',
    'id_token',
    'refresh_token',
    'signature',
    'otp',
    'x-goog-signature',
  ])('carries a credential in %s', (name) => {
    expect(carriesCredential(name)).toBe(true)
  })

  it('carries none in other parameters', () => {
    expect(['', 'page', 'tokens', 'state'].filter(carriesCredential)).toEqual([])
  })
})
