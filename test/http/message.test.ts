import { describe, expect, it } from 'vitest'
import { combineValues, parseFieldLine, valuesOf } from '../../src/http/field.ts'
import { parseRequestLine, parseStatusLine } from '../../src/http/message.ts'

describe('a status line', () => {
  it.each([
    ['HTTP/1.1 401 Unauthorized', 'HTTP', '1.1', 401, 'Unauthorized'],
    ['HTTP/1.1 401 ', 'HTTP', '1.1', 401, ''],
    ['HTTP/1.0 407 Proxy Authentication Required\r', 'HTTP', '1.0', 407, 'Proxy Authentication Required'],
    ['HTTP/2 401', 'HTTP', '2', 401, ''],
    ['HTTP/2.0 403 Forbidden', 'HTTP', '2.0', 403, 'Forbidden'],
    ['HTTP/3 200', 'HTTP', '3', 200, ''],
    ['http/1.1 404 Not Found', 'HTTP', '1.1', 404, 'Not Found'],
    ['HTTP/1.1 401 401', 'HTTP', '1.1', 401, '401'],
    ['RTSP/1.0 401 Unauthorized', 'RTSP', '1.0', 401, 'Unauthorized'],
    ['SIP/2.0 407 Proxy Authentication Required', 'SIP', '2.0', 407, 'Proxy Authentication Required'],
  ])('%j is read', (line, protocol, version, status, reason) => {
    expect(parseStatusLine(line)).toEqual({ protocol, version, status, reason })
  })

  it.each([
    'HTTP/1.1 4010',
    'HTTP/1.1 40',
    'HTTP 401',
    'GET / HTTP/1.1',
    'HTTP/1.1 012 x',
    '',
    'see HTTP/1.1 401',
    'HTTP/1.1 401.2',
  ])('%j is none', (line) => {
    expect(parseStatusLine(line)).toBeNull()
  })
})

describe('a request line', () => {
  it.each([
    ['GET /v1/items?page=2 HTTP/1.1', 'GET', '/v1/items?page=2', 'origin', 'HTTP', '1.1'],
    ['GET http://example.com/ HTTP/1.1', 'GET', 'http://example.com/', 'absolute', 'HTTP', '1.1'],
    ['CONNECT example.com:443 HTTP/1.1', 'CONNECT', 'example.com:443', 'authority', 'HTTP', '1.1'],
    ['OPTIONS * HTTP/1.1', 'OPTIONS', '*', 'asterisk', 'HTTP', '1.1'],
    ['PROPFIND /remote.php/dav HTTP/2', 'PROPFIND', '/remote.php/dav', 'origin', 'HTTP', '2'],
    ['M-SEARCH * HTTP/1.1', 'M-SEARCH', '*', 'asterisk', 'HTTP', '1.1'],
    ['DESCRIBE rtsp://192.0.2.7/h264 RTSP/1.0', 'DESCRIBE', 'rtsp://192.0.2.7/h264', 'absolute', 'RTSP', '1.0'],
    ['REGISTER sip:example.com SIP/2.0', 'REGISTER', 'sip:example.com', 'absolute', 'SIP', '2.0'],
    ['GET /a b HTTP/1.1', 'GET', '/a b', 'origin', 'HTTP', '1.1'],
    ['POST /login', 'POST', '/login', 'origin', 'HTTP', null],
  ])('%j is read', (line, method, target, form, protocol, version) => {
    expect(parseRequestLine(line)).toEqual({ method, target, form, protocol, version })
  })

  it.each([
    'GET',
    'Get / HTTP/1.1',
    'HTTP/1.1 200 OK',
    'GET the token first',
    'NOTE /etc/passwd',
    'POST token',
    'FROM /base',
    '',
  ])('%j is none', (line) => {
    expect(parseRequestLine(line)).toBeNull()
  })
})

describe('a field line', () => {
  it.each([
    ['Content-Type: text/html', 'Content-Type', 'text/html', []],
    ['Authorization:Bearer x', 'Authorization', 'Bearer x', []],
    ['X-Empty:', 'X-Empty', '', []],
    [':authority: example.com', ':authority', 'example.com', []],
    ['Authorization : Bearer x', 'Authorization', 'Bearer x', ['blank-before-colon']],
    ['X-Über: x', 'X-Über', 'x', ['bad-name']],
    [
      'WWW-Authenticate: Digest realm="x",\r\n\tnonce="y"',
      'WWW-Authenticate',
      'Digest realm="x",\tnonce="y"',
      ['obs-fold'],
    ],
    ['X-Token: a\u0000b', 'X-Token', 'a\u0000b', ['control-character']],
  ])('%j is read', (line, name, value, faults) => {
    expect(parseFieldLine(line)).toEqual({ name, value, faults })
  })

  it.each(['no colon', ': x', 'two words: x', '"json": 1', ''])('%j is none', (line) => {
    expect(parseFieldLine(line)).toBeNull()
  })

  it('repeated is combined by commas, cookies by semicolons, Set-Cookie not at all', () => {
    const fields = ['Accept: a', 'accept: b', 'Cookie: c=1', 'Cookie: d=2', 'Set-Cookie: e=1', 'Set-Cookie: f=2']
      .map(parseFieldLine)
      .filter((field) => field !== null)
    expect(combineValues(fields, 'ACCEPT')).toBe('a, b')
    expect(combineValues(fields, 'cookie')).toBe('c=1; d=2')
    expect(combineValues(fields, 'set-cookie')).toBe('e=1')
    expect(valuesOf(fields, 'set-cookie')).toEqual(['e=1', 'f=2'])
    expect(combineValues(fields, 'host')).toBeNull()
  })
})
