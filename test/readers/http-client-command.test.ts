import { describe, expect, it } from 'vitest'
import { findCommands } from '../../src/readers/commands/find-commands.ts'
import { readHttpCommands } from '../../src/readers/commands/http-client-command.ts'

const read = (text: string) => {
  const [command] = readHttpCommands(text)
  const [request] = command?.requests ?? []
  return { command, request, fields: request?.fields.map(({ name, value }) => `${name}: ${value}`) }
}

describe('wget', () => {
  it('keeps --user back until it is asked', () => {
    const { request, fields } = read('wget --user=alice --password=made-up https://files.example.com/a')
    expect(request?.credentials).toMatchObject({ sent: 'after-challenge', username: 'alice', password: 'made-up' })
    expect(fields).toEqual([])
  })

  it('sends it at once with --auth-no-challenge', () => {
    const { fields } = read('wget --auth-no-challenge --user alice --password made-up https://files.example.com/a')
    expect(fields).toEqual(['Authorization: Basic YWxpY2U6bWFkZS11cA=='])
  })

  it('posts --post-data with its --header', () => {
    const { request, fields } = read(
      "wget -qO- --header='X-Api-Key: made-up' --post-data 'a=1' https://api.example.com/",
    )
    expect(request).toMatchObject({ method: 'POST', body: { text: 'a=1' } })
    expect(fields).toEqual(['X-Api-Key: made-up'])
  })
})

describe('HTTPie and xh', () => {
  it.each([
    ['http -a alice:made-up https://api.example.com/me', 'GET', ['Authorization: Basic YWxpY2U6bWFkZS11cA==']],
    ['http POST api.example.com/login user=alice', 'POST', []],
    ['http :3000/x Authorization:"Bearer made-up"', 'GET', ['Authorization: Bearer made-up']],
    ['https -A bearer -a made-up api.example.com', 'GET', ['Authorization: Bearer made-up']],
    ['http -A digest -a alice:made-up api.example.com', 'GET', []],
    ['xh --bearer made-up api.example.com a=1', 'POST', ['Authorization: Bearer made-up']],
  ])('%s', (text, method, fields) => {
    const found = read(text)
    expect(found.request?.method).toBe(method)
    expect(found.fields).toEqual(fields)
  })
})

describe('PowerShell', () => {
  it('reads hashtables from variables, splatting and assignments by member', () => {
    const text = [
      '$token = "made-up"',
      '$headers = @{}',
      '$headers["Accept"] = "a/b"',
      '$headers.Add("Authorization", "Bearer $token")',
      "$call = @{ Uri = 'https://api.example.com/me'; Headers = $headers; Method = 'Post' }",
      '$answer = Invoke-RestMethod @call',
    ].join('\n')
    const { request, fields } = read(text)
    expect(request).toMatchObject({ method: 'POST', url: 'https://api.example.com/me' })
    expect(fields).toContain('Accept: a/b')
    expect(fields?.some((field) => field.startsWith('Authorization: Bearer '))).toBe(true)
  })

  it('waits with -Credential for a challenge, but not with -Authentication Bearer', () => {
    expect(read('iwr https://api.example.com -Credential $c').request?.credentials?.sent).toBe('after-challenge')
    expect(read('irm https://api.example.com -Authentication Bearer -Token $t').request?.credentials).toMatchObject({
      sent: 'at-once',
      schemes: ['bearer'],
    })
  })
})

describe('finding commands in a paste', () => {
  it.each([
    'I use curl and get 401',
    'curl works fine',
    'with curl I get 401',
    'curl is a tool',
    'http error 401',
    'https is required here',
    'https://api.example.com/me',
    'The Invoke-WebRequest cmdlet fails',
    'curl: (22) The requested URL returned error: 401',
    'curl 7.88.1 (x86_64-pc-linux-gnu)',
    'wget says 403',
    'then fetch it again',
  ])('%j is prose', (line) => {
    expect(findCommands([line])).toEqual([])
  })

  it.each([
    ["$ curl -H 'A: b' https://api.example.com", 'curl'],
    ['> $ curl https://api.example.com', 'curl'],
    ['alice@host:~/x$ curl -v api.example.com/me', 'curl'],
    ['C:\\Users\\me>curl -v https://api.example.com', 'curl'],
    ['PS C:\\> Invoke-RestMethod -Uri https://api.example.com', 'powershell'],
    ['TOKEN=$(curl -s https://login.example.com)', 'curl'],
    ['sudo /usr/bin/curl.exe -v https://api.example.com', 'curl'],
    ['- `curl https://api.example.com`', 'curl'],
    ['1. wget https://files.example.com', 'wget'],
    ['http POST api.example.com a=1', 'httpie'],
  ])('%j is a command', (line, client) => {
    expect(findCommands([line])).toMatchObject([{ line: 0, lineCount: 1, client }])
  })

  it('follows continued lines, open quotes, here-documents and brackets', () => {
    const lines = [
      'I ran:',
      'curl https://api.example.com \\',
      "  -d '{",
      '  "a": 1',
      "}'",
      'and got 401',
      'curl -d @- https://api.example.com <<EOF',
      'a=1',
      'EOF',
      'Invoke-WebRequest -Uri https://api.example.com -Headers @{',
      '  A = "b"',
      '}',
    ]
    expect(findCommands(lines).map(({ line, lineCount }) => [line, lineCount])).toEqual([
      [1, 4],
      [6, 3],
      [9, 3],
    ])
  })

  it('an unclosed quote does not swallow the rest of the paste', () => {
    const lines = ["curl -H 'A: b https://api.example.com", ...Array.from({ length: 300 }, () => 'output')]
    expect(findCommands(lines)).toMatchObject([{ line: 0, lineCount: 1 }])
  })
})
