import { expect, test } from 'vitest'
import { undoChat } from '../../src/reading/chat.ts'
import { readStatuses } from '../../src/readers/status.ts'

const statuses = (text: string) => readStatuses(undoChat('message', text)).map((one) => one.value)

// K12 to K18 of the checklist are among them.
test.each([
  ['HTTP/1.1 401 Unauthorized', 401],
  ['This page is not working - HTTP 401', 401],
  ['401 Unauthorized', 401],
  ['401 Authorization Required', 401],
  ['HTTP Error 401', 401],
  ['Error 401', 401],
  ['Access Denied (401)', 401],
  ['This server could not verify that you are authorized to access this resource.', 401],
  ['HTTP Error 401 – Unauthorized', 401],
  ['Error 401 Unauthorized Access', 401],
  ['You are not authorized to view this content unless you log in or provide the right credentials.', 401],
  ['{"error": "Unauthorized"}', 401],
  ['{"code": 401}', 401],
  ['{"status": 401, "message": "Unauthorized"}', 401],
  ['status code 403', 403],
  ['it returns a 401', 401],
  ['401 Client Error: Unauthorized for url: https://a.example.com', 401],
  ['statusCode: 401,', 401],
  ['HTTP Error 401.2 - Unauthorized', 401],
  ['Received HTTP code 407 from proxy after CONNECT', 407],
  ['rpc error: code = Unauthenticated desc = x', 401],
  ['16 UNAUTHENTICATED: no', 401],
  ['I only get 401s', 401],
  ['Forbidden', 403],
  ['Server returned HTTP response code: 401 for URL: http://a', 401],
  ['The remote server returned an error: (401) Unauthorized.', 401],
  ['status=429', 429],
  ['GET /x 401 2ms', 401],
])('%s', (text, status) => expect(statuses(text)).toContain(status))

test.each([
  'port 401',
  'line 401',
  '401 items',
  '401k',
  'listening on :401',
  'took 401 ms',
  '192.168.401.1',
  'error: 1401',
  'main.go:401: x',
  'v4.0.1',
])('no status stands in: %s', (text) => expect(statuses(text)).toEqual([]))
