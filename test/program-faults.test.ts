import { expect, test } from 'vitest'

import { programFaults } from '../src/questions/program-faults.ts'
import { read } from '../src/reading/read.ts'

const faultsIn = async (message: string) =>
  programFaults(await read({ message, files: [], now: new Date('2026-01-15T12:00:00Z') })).map(
    ({ phrase }) => phrase.text,
  )

test.each([
  ["axios.post('https://api.example.com/items', { headers: { Authorization: `Bearer ${token}` } })", 'fields-as-body'],
  ["requests.get('https://api.example.com/items', headers)", 'fields-as-query'],
  ["fetch('https://api.example.com/me', { headers: { Authorization: 'Bearer' + token } })", 'bearer-without-space'],
  ["fetch('https://api.example.com/me', { headers: { Authorization: `Bearer: ${token}` } })", 'colon-after-scheme'],
  [
    "fetch('https://api.example.com/me', { mode: 'no-cors', headers: { Authorization: `Bearer ${token}` } })",
    'no-cors-mode',
  ],
  [
    "const client = new ApolloClient({ uri: '/graphql', headers: {\n  'X-CSRF-TOKEN': document.head.querySelector('meta[name=\"csrf-token\"]'),\n} })",
    'element-as-value',
  ],
  ["app.config['JWT_SECRET_KEY'] = secrets.token_urlsafe(24)", 'key-made-at-start'],
  ['private final Key signingKey = Keys.secretKeyFor(SignatureAlgorithm.HS256);', 'key-made-at-start'],
])('%s', async (code, fault) => {
  expect(await faultsIn(`I get 401:\n\n${code}\n`)).toContain(fault)
})

test('a request that is built as it should be has no fault', async () => {
  const code = "fetch('https://api.example.com/me', { headers: { Authorization: `Bearer ${token}` } })"
  expect(await faultsIn(`I get 401:\n\n${code}\n`)).toEqual([])
})

test('the content of an element is no element', async () => {
  const code = "const headers = { 'X-CSRF-TOKEN': document.querySelector('meta[name=\"csrf-token\"]').content, }"
  expect(await faultsIn(`419 from Laravel:\n\n${code}\n`)).toEqual([])
})
