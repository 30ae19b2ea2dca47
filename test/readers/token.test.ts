import { expect, test } from 'vitest'
import { undoChat } from '../../src/reading/chat.ts'
import { token } from '../../src/readers/token.ts'

const texts = (text: string) => (token.read(undoChat('message', text), {}).tokens ?? []).map((one) => one.text)

test('a token alone in a line, after its name, or a JSON Web Token anywhere is read', () => {
  expect(texts('ghx_0123456789abcdefghij')).toEqual(['ghx_0123456789abcdefghij'])
  expect(texts('my token: abcdef0123456789abcdef')).toEqual(['abcdef0123456789abcdef'])
  expect(texts('Failed to validate the token eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.')).toEqual([
    'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.',
  ])
})

test('PEM blocks and JSON Web Keys are read whole', () => {
  const pem = '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'
  expect(texts(pem)).toEqual([pem])
  expect(texts('{"keys":[{\n"kty":"RSA","n":"AQAB","e":"AQAB"}]}')).toEqual([
    '{"keys":[{\n"kty":"RSA","n":"AQAB","e":"AQAB"}]}',
  ])
})

test.each([
  'https://a.example.com/0123456789',
  'node_modules/express/lib/router.js',
  'SESSION_LIFETIME=1200000000',
  '2024-01-01T00:00:00.000Z',
  'org.springframework.web.client',
])('no token: %s', (text) => expect(texts(text)).toEqual([]))
