import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readCurlCommand } from '../../src/readers/commands/curl-command.ts'
import type { CommandRequest } from '../../src/readers/commands/http-command.ts'
import { loadVectors } from '../http/vectors.ts'
import { growsLinearly } from '../growth.ts'

const wire = z.object({
  method: z.string(),
  url: z.string().optional(),
  target: z.string().optional(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.string().nullable(),
})
const commandVector = z.object({
  id: z.string(),
  command: z.string(),
  expect: z.object({
    requests: z.array(wire),
    proxy: z.object({ proxy_authorization: z.string().nullable() }).nullable(),
    exit_code: z.number(),
    intended: z.object({ scheme: z.string(), username: z.string(), password: z.string() }).optional(),
  }),
})
const exchangeVector = z.object({ id: z.string(), command: z.string(), expect: z.object({ requests: z.array(wire) }) })

/** What hangs on files that the test's own machine held: contents, certificates, their being there. */
const onFiles = new Set('cc-006 cc-010 cc-014 cc-100 cc-107'.split(' '))
/** Answers to files (netrc, -K, -C on a file), to the environment, to the clock (SigV4) or to Kerberos. */
const unseen = /netrc|-K |aws-sigv4|--negotiate|-C |^curl http:\/\/we\.want\.that\.site\.com\/63$|--proxy-insecure/

const one = (command: string): CommandRequest => {
  const [request] = readCurlCommand(command).flatMap(({ requests }) => requests)
  if (request === undefined) throw new Error('no request')
  return request
}

function fieldsOf(
  request: CommandRequest,
  agent: string,
  without: readonly string[],
): readonly (readonly [string, string])[] {
  return request.fields
    .filter(({ name }) => !without.includes(name))
    .map(({ name, value, origin }) => [name, name === 'User-Agent' && origin === 'default' ? agent : value])
}

const commands = loadVectors('curl-commands', commandVector)
describe.skipIf(commands === null)('curl commands whose requests were recorded from the wire', () => {
  it.each((commands ?? []).filter(({ id }) => !onFiles.has(id)))('$id', ({ command, expect: truth }) => {
    const read = readCurlCommand(command, { unknowns: 'empty' })
    const requests = read.flatMap((each) => each.requests)
    expect(read.find(({ exitCode }) => exitCode !== 0)?.exitCode ?? 0).toBe(truth.exit_code)
    expect(requests).toHaveLength(truth.requests.length)
    for (const [at, request] of requests.entries()) {
      const sent = truth.requests[at]
      const unseenBody = request.body !== undefined && request.body.text === undefined
      const without = ['Proxy-Authorization', 'Proxy-Connection', 'Expect', ...(unseenBody ? ['Content-Length'] : [])]
      const host = request.fields.find(({ name }) => name.toLowerCase() === 'host')?.value ?? ''
      expect(request.method).toBe(sent?.method)
      expect(request.url.replace(/^(https?:\/\/)[^/]*/, (_, scheme: string) => scheme + host)).toBe(sent?.url)
      expect(fieldsOf(request, 'curl/7.88.1', without)).toEqual(
        sent?.headers.filter(([name]) => !without.includes(name)),
      )
      const body = request.probes ? null : request.body?.text || null
      expect(unseenBody ? sent?.body : body).toBe(sent?.body)
      expect(request.proxy?.authorization ?? null).toBe(truth.proxy?.proxy_authorization ?? null)
    }
    const { scheme, ...login } = truth.intended ?? { scheme: undefined }
    expect(requests[0]?.credentials ?? {}).toMatchObject(login)
    expect([undefined, ...(requests[0]?.credentials?.schemes ?? [])]).toContain(scheme)
  })
})

const exchanges = loadVectors('curl-exchanges', exchangeVector)
describe.skipIf(exchanges === null)("the first request of the commands of curl's own test suite", () => {
  it.each((exchanges ?? []).filter(({ command }) => !unseen.test(command)))('$id', ({ command, expect: truth }) => {
    const sent = truth.requests.find(({ method }) => method !== 'CONNECT')
    const request = one(command)
    const without = request.body !== undefined && request.body.text === undefined ? ['Content-Length'] : []
    expect(request.method).toBe(sent?.method)
    expect([request.url, request.url.replace(/^https?:\/\/[^/?]*/, '')]).toContain(sent?.target)
    expect(fieldsOf(request, 'curl/8.21.0', without)).toEqual(sent?.headers.filter(([name]) => !without.includes(name)))
  })
})

describe('what a command says beside its requests', () => {
  const faults = (command: string, dialect?: 'cmd'): readonly string[] =>
    readCurlCommand(command, dialect === undefined ? {} : { dialect }).flatMap((read) =>
      read.faults.map(({ kind }) => kind),
    )

  it.each([
    ["curl -H 'Authorization: Bearer $TOKEN' https://api.example.com", 'variable-in-single-quotes'],
    ['curl -H “Authorization: Bearer made-up” https://api.example.com', 'typographic-quotes'],
    ["curl –H 'A: b' https://api.example.com", 'typographic-dash'],
    ["curl -H 'Authorization: Bearer made-up https://api.example.com", 'unterminated-quote'],
    ['curl -u robot$account:made-up https://api.example.com', 'variable-within-text'],
    ['curl -u "robot:made$$up" https://api.example.com', 'variable-within-text'],
    ['curl -u "alice:made!up" https://api.example.com', 'history-expansion'],
    ['curl https://api.example.com \\ \n -u alice:made-up', 'space-after-continuation'],
    ['curl https://api.example.com/?a=1&b=2', 'unquoted-ampersand'],
    ['$ (curl -u "admin: made-up" https://api.example.com)', 'space-after-dollar'],
    ['curl --heder x https://api.example.com', 'unknown-option'],
    ["curl -H 'Authorization: Bearer made\nup' https://api.example.com", 'line-break-in-field'],
    ['curl https://me@example.org:made-up@api.example.com/', 'at-sign-in-userinfo'],
    ['PS C:\\> curl -H "A: b" https://api.example.com', 'curl-alias-of-invoke-webrequest'],
  ])('%j has the fault %s', (command, kind) => {
    expect(faults(command)).toContain(kind)
  })

  it('single quotes are no quotes on cmd', () => {
    expect(faults("curl -H 'A: b' https://api.example.com", 'cmd')).toContain('single-quotes-on-cmd')
  })

  it('a field is cited by the line where its option stands', () => {
    const { fields } = one(
      "curl https://api.example.com \\\n  -H 'Accept: a/b' \\\n  -H 'Authorization: Bearer made-up'",
    )
    expect(fields.find(({ name }) => name === 'Authorization')?.line).toBe(2)
  })

  it('a variable that the paste assigns has its value, one that it does not stays as written', () => {
    const { fields } = one('TOKEN=made-up\ncurl -H "A: $TOKEN" -H "B: $OTHER" https://api.example.com')
    expect(fields.filter(({ origin }) => origin === 'written').map(({ value }) => value)).toEqual(['made-up', '$OTHER'])
  })

  it('Digest waits for a challenge and sends the first request without its body', () => {
    expect(one('curl --digest -u alice:made-up -d x=1 https://api.example.com')).toMatchObject({
      probes: true,
      credentials: { schemes: ['digest'], sent: 'after-challenge', username: 'alice' },
    })
  })

  it('a curl inside a substitution is a command of its own', () => {
    const read = readCurlCommand('T=$(curl -u alice:made-up https://login.example.com/token)')
    expect(read[0]?.requests[0]?.url).toBe('https://login.example.com/token')
  })

  it.each(['apt install curl wget', 'which curl', 'echo "curl https://api.example.com"'])(
    '%j sends nothing',
    (text) => {
      expect(readCurlCommand(text)).toEqual([])
    },
  )
})

describe('hostile text', () => {
  it.each([
    'https://api.example.com/[1-50] '.repeat(20),
    'https://api.example.com/ '.repeat(400),
    'a.example/[a-z]{1,2,3}',
  ])('each request has all fields: %j makes 20 of them, however its addresses multiply', (addresses) => {
    const read = readCurlCommand(`curl ${addresses}`)
    expect(read.flatMap(({ requests }) => requests)).toHaveLength(20)
  })
  it.each(['$(', '${a', '`', '(', "'", '"', '<<a', '\\ ', '{', '[', '!', '^', 'curl $(curl ', "curl -H '"])(
    '%j, often repeated, is read in time in proportion to its length',
    async (piece) => {
      const work = (text: string): void => {
        for (const dialect of ['bash', 'cmd', 'powershell'] as const) readCurlCommand(text, { dialect })
      }
      expect(await growsLinearly(work, (size) => `curl ${piece.repeat(size / piece.length)}`, 25_000)).toBe(true)
    },
  )
})
