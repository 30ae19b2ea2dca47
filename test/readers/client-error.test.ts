import { describe, expect, test } from 'vitest'
import { undoChat } from '../../src/reading/chat.ts'
import { clientError } from '../../src/readers/client-error.ts'

const read = (text: string) => clientError.read(undoChat('message', text), {})

describe('what clients say is a statement', () => {
  test.each([
    ['AxiosError: Request failed with status code 401', 401],
    ['requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://a.example.com/x', 401],
    ["httpx.HTTPStatusError: Client error '401 Unauthorized' for url 'https://a.example.com/x'", 401],
    ['urllib.error.HTTPError: HTTP Error 403: Forbidden', 403],
    ['Response status code does not indicate success: 401 (Unauthorized).', 401],
    ['npm ERR! code E401', 401],
    ['fatal: Authentication failed for https://git.example.com/a.git/', undefined],
    ['error: You must be logged in to the server (Unauthorized)', undefined],
    ['Error response from daemon: pull access denied for a/b, repository does not exist', undefined],
    ['An error occurred (AccessDenied) when calling the GetObject operation: Access Denied', undefined],
    ['Failed to transfer file: https://m.example.com/a.pom. Return code is: 401', 401],
    ['rpc error: code = Unauthenticated desc = bad token', undefined],
    ['ERROR: 401 Error, Credentials not correct for https://pypi.example.com/simple', 401],
  ])('%s', (text, status) => {
    const [statement] = read(text).statements ?? []
    expect(statement).toMatchObject({ by: 'client', text, ...(status && { status }) })
  })
})

test.each(['    at Object.<anonymous> (/srv/a.js:1:1)', 'Good morning', 'const error = 1'])(
  'no statement: %s',
  (text) => expect(read(text).statements).toEqual([]),
)

describe('a message that names an address and a status is an exchange', () => {
  test.each([
    ['401 Client Error: Unauthorized for url: https://a.example.com/x', undefined, 'https://a.example.com/x', 401],
    [
      'java.io.IOException: Server returned HTTP response code: 401 for URL: http://a.example.com/v4',
      undefined,
      'http://a.example.com/v4',
      401,
    ],
    [
      "fatal: unable to access 'https://a.example.com/b.git/': The requested URL returned error: 403",
      undefined,
      'https://a.example.com/b.git/',
      403,
    ],
    ['npm error 401 Unauthorized - GET https://npm.example.com/a', 'GET', 'https://npm.example.com/a', 401],
    ['POST https://a.example.com/x 401 (Unauthorized)', 'POST', 'https://a.example.com/x', 401],
    [
      'Error: Get "https://r.example.com/v2/": unauthorized: authentication required',
      'GET',
      'https://r.example.com/v2/',
      401,
    ],
    ['https://a.example.com/x returned 404', undefined, 'https://a.example.com/x', 404],
  ])('%s', (text, method, url, status) => {
    const [exchange] = read(text).exchanges ?? []
    expect(exchange?.request?.url?.value).toBe(url)
    expect(exchange?.request?.method?.value).toBe(method)
    expect(exchange?.response?.status?.value).toBe(status)
  })
})

test('an address with a port is no status', () => expect(read('GET http://192.0.2.1:8123/api').exchanges).toEqual([]))
