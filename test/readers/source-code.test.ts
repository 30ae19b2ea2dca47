import { describe, expect, test } from 'vitest'
import { undoChat } from '../../src/reading/chat.ts'
import { sourceCode } from '../../src/readers/source-code.ts'
import { growsLinearly } from '../growth.ts'

const requests = (text: string) =>
  (sourceCode.read(undoChat('message', text), {}).exchanges ?? []).map((one) => one.request)

describe('the call, its address and its fields are read', () => {
  test.each([
    [
      'fetch',
      "fetch('https://a.example.com/me', { method: 'POST', headers: { 'Authorization': 'Bearer ' + token } })",
      'POST',
      'https://a.example.com/me',
      'Bearer ${token}',
    ],
    [
      'axios',
      'axios.get(`https://a.example.com/${id}`, { headers: { Authorization: `Bearer ${token}` } })',
      'GET',
      'https://a.example.com/${id}',
      'Bearer ${token}',
    ],
    [
      'jQuery',
      "$.ajax({\n  url: 'https://a.example.com/x',\n  method: 'POST',\n  headers: { 'Authorization': 'Bearer ' + jwt },\n})",
      'POST',
      'https://a.example.com/x',
      'Bearer ${jwt}',
    ],
    [
      'requests',
      'headers = {"Authorization": f"Bearer {token}"}\nr = requests.get("https://a.example.com/x", headers=headers)',
      'GET',
      'https://a.example.com/x',
      'Bearer ${token}',
    ],
    [
      'C#',
      'client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);\nvar r = await client.GetAsync("https://a.example.com/x");',
      'GET',
      'https://a.example.com/x',
      'Bearer ${token}',
    ],
    [
      'OkHttp',
      'Request r = new Request.Builder()\n    .url("https://a.example.com/x")\n    .addHeader("Authorization", "Bearer " + token)\n    .build();',
      undefined,
      'https://a.example.com/x',
      'Bearer ${token}',
    ],
    [
      'Go',
      'req, err := http.NewRequest("GET", "https://a.example.com/x", nil)\nreq.Header.Set("Authorization", "Bearer "+token)',
      'GET',
      'https://a.example.com/x',
      'Bearer ${token}',
    ],
    [
      'PHP',
      "$ch = curl_init();\ncurl_setopt($ch, CURLOPT_URL, 'https://a.example.com/x');\ncurl_setopt($ch, CURLOPT_HTTPHEADER, array('Authorization: Bearer '.$token));",
      undefined,
      'https://a.example.com/x',
      'Bearer ${token}',
    ],
    [
      'Ruby',
      'res = HTTParty.get("https://a.example.com/x", headers: {"Authorization" => "Bearer #{token}"})',
      'GET',
      'https://a.example.com/x',
      'Bearer #{token}',
    ],
    [
      'Swift',
      'var r = URLRequest(url: URL(string: "https://a.example.com/x")!)\nr.setValue("Bearer \\(token)", forHTTPHeaderField: "Authorization")',
      undefined,
      'https://a.example.com/x',
      'Bearer ${token}',
    ],
    [
      'XMLHttpRequest',
      "const xhr = new XMLHttpRequest();\nxhr.open('PUT', 'https://a.example.com/x');\nxhr.setRequestHeader('Authorization', 'Bearer ' + token);",
      'PUT',
      'https://a.example.com/x',
      'Bearer ${token}',
    ],
  ])('%s', (_, text, method, url, authorization) => {
    const [request] = requests(text)
    expect(request?.method?.value).toBe(method)
    expect(request?.url?.value).toBe(url)
    expect(request?.fields.find((field) => field.name.toLowerCase() === 'authorization')?.value).toBe(authorization)
    expect(request).toMatchObject({ via: 'code', complete: false, faults: [] })
  })
})

test('a user and a password given to the call are a credential of Basic', () => {
  const [request] = requests("r = requests.get('https://a.example.com', auth=('ada', 'not-a-real-one'))")
  expect(request?.credentials).toMatchObject([{ scheme: 'basic', value: 'ada:not-a-real-one' }])
})

describe('faults', () => {
  test.each([
    ['fields-as-body', 'axios.post(url, { headers: { Authorization: `Bearer ${t}` } })'],
    ['fields-as-body', 'r = requests.post(url, headers)'],
    ['fields-as-query', 'r = requests.get(url, headers)'],
    ['authorization-in-wrong-object', 'fetch(url, { method: "GET", Authorization: `Bearer ${t}` })'],
    ['authorization-in-wrong-object', 'axios.get(url, {}, { headers: { Authorization: `Bearer ${t}` } })'],
    ['scheme-missing', "fetch(url, { headers: { 'Authorization': token } })"],
    ['no-cors-mode', "fetch(url, { mode: 'no-cors', headers: { Authorization: `Bearer ${t}` } })"],
    ['bearer-without-space', "fetch(url, { headers: { Authorization: 'Bearer' + token } })"],
    ['template-not-interpolated', "axios.get(url, { headers: { Authorization: 'Bearer ${token}' } })"],
    ['template-not-interpolated', 'r = requests.get(url, headers={"Authorization": "Bearer {token}"})'],
    [
      'credentials-mode-missing',
      "The session cookie is not sent\nfetch('https://a.example.com/me').then(r => r.json())",
    ],
  ])('%s: %s', (fault, text) => {
    expect(requests(text).flatMap((request) => request?.faults?.map((one) => one.value) ?? [])).toContain(fault)
  })

  test.each([
    'axios.post(url, data, { headers: { Authorization: `Bearer ${t}` } })',
    "const token = 'Bearer ' + t\naxios.get(url, { headers: { Authorization: token } })",
    'r = requests.get(url, headers={"Authorization": "Bearer {}".format(token)})',
    "The session cookie is not sent\nfetch('https://a.example.com/me', { credentials: 'include' })",
    'r = requests.post(url, data, headers=headers)',
  ])('none: %s', (text) => expect(requests(text).flatMap((request) => request?.faults ?? [])).toEqual([]))
})

test('prose about fetch is no program', () => expect(requests('I use fetch and axios and get a 401')).toEqual([]))

test.each(['fetch((', 'fetch(\n', '"Authorization": ', 'requests.get(url, headers={"Authorization": "x"})\n'])(
  'a program of nothing but %j is read in time in proportion to its length',
  async (unit) => {
    const work = (text: string): unknown => sourceCode.read(undoChat('message', text), {})
    expect(await growsLinearly(work, (size) => unit.repeat(size / unit.length), 60_000)).toBe(true)
  },
)
