import { expect, test } from 'vitest'
import { writtenCredential } from '../../src/readers/written-credential.ts'
import { linesOf } from './read-lines.ts'

const told = (text: string) =>
  (writtenCredential.read(linesOf(text), {}).circumstances ?? []).map((one) => [
    'what' in one ? one.what : one.with,
    one.where.line,
  ])

const secret = (...data: readonly string[]): string => ['apiVersion: v1', 'kind: Secret', 'data:', ...data].join('\n')

test('an `@` in the password of an address is seen, whatever its scheme', () => {
  expect(told('source:\nrtsp://viewer:L@mp@192.0.2.30:554/stream1')).toEqual([['at-sign-in-password', 2]])
  expect(told('DATABASE_URL=postgres://app:S@lt7@db.example.com/app')).toEqual([['at-sign-in-password', 1]])
})

test.each([
  'https://viewer:lamp@example.com/users/a@example.com',
  'git+https://deploy:key@git.example.com/team/tools@v1.4',
  'https://viewer:lamp%40post@example.com/',
  'https://example.com/?from=a:b@example.com&to=c@example.com',
  'mailto:a@example.com, b@example.com',
])('no `@` stands in the password of %s', (text) => expect(told(text)).toEqual([]))

test('a line break that was encoded along with a value of a Secret is seen', () => {
  expect(told(secret('  username: c2NyYXBlcgo=', '  password: "VGlkZS1Qb29sLTQ0DQo="'))).toEqual([
    ['line-break-encoded', 4],
    ['line-break-encoded', 5],
  ])
})

test('a value without one, a file, several lines, and another document are left alone', () => {
  expect(told(secret('  username: c2NyYXBlcg==', '  auth: ZG9yYTokYXByMQo=', '  token: YQpiCg=='))).toEqual([])
  expect(told(secret('---', 'kind: ConfigMap', 'data:', '  password: VGlkZS1Qb29sLTQ0Cg=='))).toEqual([])
})
