import { describe, expect, it } from 'vitest'
import { fieldValue, queryParameters, readSignedRequest, splitTarget } from '../../src/http/signed-request.ts'

describe('the text of a request', () => {
  it.each([
    ['GET / HTTP/1.1\nHost: a\n\nbody\n', '/', [['Host', 'a']], 'body\n'],
    ['GET / HTTP/1.1\r\nHost: a\r\n\r\nbody\n\nmore', '/', [['Host', 'a']], 'body\n\nmore'],
    ['GET / HTTP/1.1\nHost: a\n\nbody\r\n\r\nmore', '/', [['Host', 'a']], 'body\r\n\r\nmore'],
    ['GET / HTTP/1.1', '/', [], ''],
    ['GET /a b HTTP/1.1\n', '/a b', [], ''],
    ['GET /?q= HTTP/1.0 HTTP/1.1\n', '/?q= HTTP/1.0', [], ''],
    [
      'GET / HTTP/1.1\n Lead: x\nA : b:c \n d\n\t e \nnone\n:x\nB:',
      '/',
      [
        ['Lead', 'x'],
        ['A', 'b:c d e'],
        ['B', ''],
      ],
      '',
    ],
  ])('%j is taken apart', (text, target, fields, body) => {
    expect(readSignedRequest(text)).toEqual({ method: 'GET', target, fields, body })
  })

  it.each(['', 'GET', 'GET /', ' / HTTP/1.1', 'GET HTTP/1.1', 'Host: a\nGET / HTTP/1.1'])('%j is none', (text) => {
    expect(readSignedRequest(text)).toBeNull()
  })

  it('has the values of a field in one line, by its name in any letters', () => {
    const fields = [
      ['X-A', '1'],
      ['b', '2'],
      ['x-a', '3'],
    ] as const
    const request = { method: 'GET', target: '/', fields, body: '' }
    expect(['x-a', 'b', 'c'].map((name) => fieldValue(request, name))).toEqual(['1,3', '2', null])
  })
})

describe('a request target', () => {
  it.each([
    ['/a?b=c', '/a', 'b=c'],
    ['/a', '/a', null],
    ['/a?', '/a', ''],
    ['/a?b?c', '/a', 'b?c'],
    ['?b', '', 'b'],
    ['https://example.com/a?b', '/a', 'b'],
    ['https://example.com', '/', null],
    ['://x/a', '/a', null],
  ])('%s is of the path %s and the query %s', (target, path, query) => {
    expect(splitTarget(target)).toEqual({ path, query })
  })

  it.each([
    [null, []],
    ['', []],
    [
      'a=b&&c',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['a%20b=c%3Dd=e+f', [['a b', 'c=d=e+f']]],
    ['a=%zz', [['a', '%zz']]],
    ['=a', [['', 'a']]],
  ])('with the query %j has its parameters, decoded', (query, parameters) => {
    expect(queryParameters(query)).toEqual(parameters)
  })
})
