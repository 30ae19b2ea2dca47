import { describe, expect, it } from 'vitest'
import { isMethod, parseRequestLine, parseStatusLine } from '../../src/http/message.ts'

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
    ['rtsp/1.0 404 Not Found', 'RTSP', '1.0', 404, 'Not Found'],
    [' HTTP/1.1  401   Unauthorized ', 'HTTP', '1.1', 401, 'Unauthorized'],
    ['HTTP/1.1 401-Unauthorized', 'HTTP', '1.1', 401, '-Unauthorized'],
    ['HTTP/1.1 100 Continue', 'HTTP', '1.1', 100, 'Continue'],
    ['HTTP/1.1 999 Request Denied', 'HTTP', '1.1', 999, 'Request Denied'],
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
    'HTTP/1.1 099 x',
    'HTTP/1.1 401x',
    'HTTP/1.1 401 Unauthorized\nServer: nginx',
    'HTTP/1.10 401',
    'HTTP/1. 401',
    'HTTPS/1.1 401',
    'xHTTP/1.1 401',
    `HTTP/1.1${' '.repeat(9)}401`,
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
    [' GET  /a  HTTP/1.1\r', 'GET', '/a', 'origin', 'HTTP', '1.1'],
    ['GET ?a=b HTTP/1.1', 'GET', '?a=b', 'origin', 'HTTP', '1.1'],
    ['REGISTER SIPS:example.com SIP/2.0', 'REGISTER', 'SIPS:example.com', 'absolute', 'SIP', '2.0'],
    ['GET h2+x-y.z://example.com/ HTTP/1.1', 'GET', 'h2+x-y.z://example.com/', 'absolute', 'HTTP', '1.1'],
    ['FROB /a http/1.0', 'FROB', '/a', 'origin', 'HTTP', '1.0'],
    ['GET_PARAMETER rtsp://192.0.2.7/ rtsp/1.0', 'GET_PARAMETER', 'rtsp://192.0.2.7/', 'absolute', 'RTSP', '1.0'],
    ['GET https://example.com/', 'GET', 'https://example.com/', 'absolute', 'HTTP', null],
    ['CONNECT example.com:443', 'CONNECT', 'example.com:443', 'authority', 'HTTP', null],
    ['OPTIONS *', 'OPTIONS', '*', 'asterisk', 'HTTP', null],
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
    'GET HTTP/1.1',
    'GET  HTTP/1.1',
    'GET example.com HTTP/1.1',
    'GET xsip:example.com HTTP/1.1',
    'GET a,b://example.com/ HTTP/1.1',
    'GET 1a://example.com/ HTTP/1.1',
    'GET /a b',
    'GET / HTTP/1.1x',
    'GET / xHTTP/1.1 y',
    'GET / xHTTP/1.1',
    'CONNECT HTTP/1.1',
    'G / HTTP/1.1',
    '-GET / HTTP/1.1',
    'GET1 / HTTP/1.1',
    `${'G'.repeat(26)} / HTTP/1.1`,
    '',
  ])('%j is none', (line) => {
    expect(parseRequestLine(line)).toBeNull()
  })
})

describe('a method', () => {
  it.each([
    'GET',
    'PATCH',
    'BASELINE-CONTROL',
    'PROPFIND',
    'MKREDIRECTREF',
    'UPDATE',
    'PURGE',
    'SET_PARAMETER',
    'INVITE',
  ])('is %s', (word) => {
    expect(isMethod(word)).toBe(true)
  })

  it.each(['', 'get', 'FROM', 'RFC'])('is not %j', (word) => {
    expect(isMethod(word)).toBe(false)
  })
})
