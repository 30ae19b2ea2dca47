import { describe, expect, it } from 'vitest'
import { accessLog } from '../../src/readers/access-log.ts'
import { browserConsole } from '../../src/readers/browser-console.ts'
import { clientSummary } from '../../src/readers/client-summary.ts'
import { curlTrace } from '../../src/readers/curl-trace.ts'
import { fieldDump } from '../../src/readers/field-dump.ts'
import { har } from '../../src/readers/har.ts'
import { httpMessage } from '../../src/readers/http-message.ts'
import { okHttpLog } from '../../src/readers/okhttp-log.ts'
import { pythonHttpClient } from '../../src/readers/python-http-client.ts'
import { serverLog } from '../../src/readers/server-log.ts'
import { wget } from '../../src/readers/wget.ts'
import { exchangesOf, linesOf, readWith, statusesOf } from './read-lines.ts'
import { growsLinearly } from '../growth.ts'

const ALL = [
  har,
  pythonHttpClient,
  okHttpLog,
  clientSummary,
  curlTrace,
  wget,
  httpMessage,
  accessLog,
  serverLog,
  browserConsole,
  fieldDump,
]

const CURL = `* Connected to api.example.com (203.0.113.1) port 443
> GET /me HTTP/1.1
> Host: api.example.com
> User-Agent: curl/8.14.1
> Authorization: Bearer made-up-token
> 
< HTTP/1.1 401 Unauthorized
< WWW-Authenticate: Bearer error="invalid_token"
< Content-Length: 15
< 
{"error":"no"}`

describe('curl -v', () => {
  it('gives the whole URL of an encrypted connection, and a request that is proven whole', () => {
    const [exchange] = exchangesOf([curlTrace], CURL)
    expect(exchange?.request).toMatchObject({
      url: { value: 'https://api.example.com/me' },
      complete: true,
      client: 'curl/8.14.1',
    })
  })

  it('a request whose end was cut off proves nothing', () => {
    const [exchange] = exchangesOf([curlTrace], '> GET /me HTTP/1.1\n> Host: api.example.com')
    expect(exchange?.request?.complete).toBe(false)
  })

  it('the body ends where the JSON ends, and the question after it is left', () => {
    const { readings, left } = readWith([curlTrace], `${CURL}\nWhy is that?`)
    expect(readings[0]?.exchanges?.[0]?.response?.body?.value).toBe('{"error":"no"}')
    expect(left).toEqual(['Why is that?'])
  })

  it('what curl says behind the body without a line feed is no part of it', () => {
    const [exchange] = exchangesOf([curlTrace], `${CURL}* Connection #0 to host api.example.com left intact`)
    expect(exchange?.response?.body?.value).toBe('{"error":"no"}')
  })

  it('a value that the terminal wrapped is joined again', () => {
    const [exchange] = exchangesOf([curlTrace], CURL.replace('made-up', 'made-\nup'))
    expect(exchange?.request?.fields.find(({ name }) => name === 'Authorization')?.value).toBe('Bearer made-up-token')
  })

  it('heads that -i prints once more are read once', () => {
    const doubled = CURL.replaceAll(/^< (.+)$/gm, '< $1\n$1')
    expect(statusesOf(exchangesOf([curlTrace, httpMessage], doubled))).toEqual([401])
  })

  it('an interim response gives way to the final one', () => {
    const text = CURL.replace('< HTTP/1.1 401', '< HTTP/1.1 100 Continue\n< \n< HTTP/1.1 401')
    expect(statusesOf(exchangesOf([curlTrace], text))).toEqual([401])
  })

  it('a list with asterisks and a quotation are no trace', () => {
    expect(curlTrace.read(linesOf('* first\n* second\n> as you said'), {}).taken ?? []).toEqual([])
  })

  it('the error that curl ends with keeps its code, and its status where nothing else has one', () => {
    const { statements, exchanges } = curlTrace.read(linesOf('curl: (22) The requested URL returned error: 403'), {})
    expect(statements?.[0]).toMatchObject({ code: 'curl-22', status: 403, by: 'client' })
    expect(statusesOf(exchanges ?? [])).toEqual([403])
  })

  it("reads git's GIT_TRACE_CURL", () => {
    const text = `09:41:07.000001 http.c:719              => Send header: GET /a.git/info/refs HTTP/1.1
09:41:07.000002 http.c:707              => Send header, 0000000040 bytes (0x00000028)
09:41:07.000003 http.c:719              => Send header: Host: git.example.com
09:41:07.000004 http.c:719              => Send header:
09:41:07.000005 http.c:719              <= Recv header: HTTP/1.1 401 Unauthorized
fatal: Authentication failed for 'http://git.example.com/a.git/'`
    const { readings, left } = readWith([curlTrace], text)
    expect(statusesOf(readings[0]?.exchanges ?? [])).toEqual([401])
    expect(left).toHaveLength(1)
  })
})

describe('messages as they stand', () => {
  it('a request with Host and User-Agent is proven whole, one without is not', () => {
    const head = 'GET / HTTP/1.1\nHost: www.example.com\n'
    const complete = (text: string) => exchangesOf([httpMessage], text)[0]?.request?.complete
    expect(complete(`${head}User-Agent: HTTPie/3.2.1\n\nHTTP/1.1 401 Unauthorized`)).toBe(true)
    expect(complete(`${head}\nHTTP/1.1 401 Unauthorized`)).toBe(false)
  })

  it('folded lines belong to the value before', () => {
    const [exchange] = exchangesOf(
      [httpMessage],
      'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm="a",\n  nonce="b"\n\n',
    )
    expect(exchange?.response?.fields).toHaveLength(1)
  })

  it("the dots that tcpdump prints for CR are left out, and the packet's head with them", () => {
    const text = 'E..4.@.@.......P....GET /private HTTP/1.1.\nHost: www.example.com.\n.\n'
    expect(exchangesOf([httpMessage], text)[0]?.request).toMatchObject({
      url: { value: '/private' },
      fields: [{ value: 'www.example.com' }],
    })
  })

  it('the colours of a terminal are left out', () => {
    const [exchange] = exchangesOf(
      [httpMessage],
      'HTTP/1.1 401 Unauthorized\n\u001b[1mWWW-Authenticate\u001b[0m: Basic realm="a"\n\n',
    )
    expect(exchange?.response?.fields[0]).toMatchObject({ name: 'WWW-Authenticate', value: 'Basic realm="a"' })
  })
})

describe('logs of clients', () => {
  it("Python's http.client proves what was sent", () => {
    const text = `send: b'GET / HTTP/1.1\\r\\nHost: www.example.com\\r\\n\\r\\n'\nreply: 'HTTP/1.1 401 Unauthorized\\r\\n'\nheader: WWW-Authenticate: Basic realm="a"`
    const [exchange] = exchangesOf([pythonHttpClient], text)
    expect(exchange).toMatchObject({
      request: { complete: true },
      response: { status: { value: 401 }, fields: [{ name: 'WWW-Authenticate' }] },
    })
  })

  it("OkHttp's log is read with its tag and its body, and proves nothing", () => {
    const lines = [
      '--> GET https://api.example.com/me',
      '--> END GET',
      '<-- 401 Unauthorized https://api.example.com/me (12ms)',
      '',
      '{"a":1}',
      '<-- END HTTP (7-byte body)',
    ]
    const [exchange] = exchangesOf([okHttpLog], lines.map((line) => `D/OkHttp: ${line}`).join('\n'))
    expect(exchange).toMatchObject({
      request: { complete: false },
      response: { status: { value: 401 }, body: { value: '{"a":1}' } },
    })
  })

  it.each([
    ['npm', 'npm http fetch GET 401 https://npm.example.com/x 34ms'],
    ['urllib3, which pip uses', 'https://pypi.example.com:443 "GET /simple/x/ HTTP/1.1" 401 5'],
    ['httpx', 'INFO:httpx:HTTP Request: GET https://api.example.com/x "HTTP/1.1 401 Unauthorized"'],
    ['requests', 'requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.example.com/x'],
    ['git', "fatal: unable to access 'https://git.example.com/a.git/': The requested URL returned error: 401"],
    ['apt', '  401  Unauthorized [IP: 203.0.113.10 80]'],
  ])('the line of %s is an exchange', (_, line) => {
    expect(statusesOf(exchangesOf([clientSummary], line))).toEqual([401])
  })
})

describe('fields without their message', () => {
  it.each([
    ['Node.js', `{ status: 401, headers: { 'www-authenticate': 'Bearer realm="a"' } }`],
    ['Python', `<Response [401]> {'Server': 'x', 'WWW-Authenticate': 'Bearer realm="a"'}`],
    ['Java', `{null=[HTTP/1.1 401 Unauthorized], WWW-Authenticate=[Bearer realm="a"]}`],
    ['Envoy', `':status', '401'\n'www-authenticate', 'Bearer realm="a"'`],
  ])('those that %s prints are read with the status beside them', (_, text) => {
    const [exchange] = exchangesOf([fieldDump], text)
    expect(exchange?.response).toMatchObject({ status: { value: 401 } })
    expect(exchange?.response?.fields.find(({ name }) => name.toLowerCase() === 'www-authenticate')?.value).toBe(
      'Bearer realm="a"',
    )
  })

  it('those in code that builds a request are left to others', () => {
    expect(exchangesOf([fieldDump], `fetch(url, { headers: { 'Authorization': 'Bearer made-up' } })`)).toEqual([])
  })
})

describe('logs of servers and browsers', () => {
  it('the substatus of IIS is the code', () => {
    const text =
      '#Fields: date time cs-method cs-uri-stem cs-username sc-status sc-substatus sc-win32-status\n2025-11-18 09:41:07 GET /app - 401 2 5'
    expect(accessLog.read(linesOf(text), {}).statements?.[0]).toMatchObject({ code: '401.2', status: 401 })
  })

  it('an error of Apache loses its prefix and keeps its code', () => {
    const text =
      '[Tue Nov 18 09:41:56.043385 2025] [auth_basic:error] [pid 6106:tid 6121] [client 203.0.113.80:36722] AH01617: user made-up: authentication failure for "/private/": Password Mismatch'
    expect(serverLog.read(linesOf(text), {}).statements?.[0]).toMatchObject({
      code: 'AH01617',
      text: expect.stringMatching(/^AH01617: user/),
    })
  })

  it("a preflight that was refused is told from the other refusals of a browser's CORS check", () => {
    const text =
      "Access to fetch at 'https://api.example.com/x' from origin 'https://app.example.com' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: It does not have HTTP ok status."
    expect(browserConsole.read(linesOf(text), {}).statements?.[0]?.code).toBe('cors-preflight')
  })
})

describe('any text', () => {
  const hostile = [
    '> ',
    '< HTTP/1.1 401\n',
    '* Connected to ',
    "send: b'",
    '{"log":{"entries":[{',
    'a'.repeat(1000),
    '[{"',
    ' [18/Nov/2025:09:41:07 +0000] "',
    "www-authenticate: '",
    '\u001b[',
    '0000: 41 ',
    'Cookie ',
    "at 'https:x",
    '<-- 401 ',
    '0000: ',
  ]
  it.each(hostile)('nothing but %j is read without an error, in time in proportion to its length', async (piece) => {
    for (const unit of [piece, `${piece}\n`]) {
      const shape = (size: number): string => unit.repeat(Math.ceil(size / unit.length))
      expect(await growsLinearly((text) => exchangesOf(ALL, text), shape, 40_000)).toBe(true)
    }
  })
})
