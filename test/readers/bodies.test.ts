import { describe, expect, test } from 'vitest'
import { undoChat } from '../../src/reading/chat.ts'
import { htmlPage } from '../../src/readers/html-page.ts'
import { jsonBody } from '../../src/readers/json-body.ts'
import { otherLanguages } from '../../src/readers/other-languages.ts'
import type { Reader } from '../../src/readers/reader.ts'
import { xmlBody } from '../../src/readers/xml-body.ts'
import { growsLinearly } from '../growth.ts'

const said = (reader: Reader, text: string) =>
  (reader.read(undoChat('message', text), {}).statements ?? []).map((one) =>
    Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'by' && name !== 'where')),
  )

describe('a JSON body tells', () => {
  test.each([
    ['OAuth', '{"error":"invalid_client","error_description":"No."}', [{ text: 'No.', code: 'invalid_client' }]],
    ['nested', '{"error":{"code":"E1","message":"Bad key"}}', [{ text: 'Bad key', code: 'E1' }]],
    [
      'a status within',
      '{"code":"no_header","message":"Missing","data":{"status":403}}',
      [{ text: 'Missing', code: 'no_header', status: 403 }],
    ],
    [
      'GraphQL',
      '{"errors":[{"message":"Not logged in","extensions":{"code":"UNAUTHENTICATED"}}]}',
      [{ text: 'Not logged in' }, { text: 'UNAUTHENTICATED', code: 'UNAUTHENTICATED' }],
    ],
    [
      'as Python prints it',
      "{'success': False, 'errors': [{'code': 6003, 'message': 'Invalid'}], 'result': None}",
      [{ text: 'Invalid', code: '6003' }],
    ],
    [
      'as Node prints it',
      "{ name: 'X', message: 'Unauthorized', statusCode: 401 }",
      [{ text: 'Unauthorized', code: 'X', status: 401 }],
    ],
    ['within a string', 'content "{\\"error\\":{\\"message\\":\\"Bad credential\\"}}"', [{ text: 'Bad credential' }]],
    [
      'a string within',
      '{"code":401,"error":"{\\"message\\":\\"Bad credentials\\"}"}',
      [{ text: 'Bad credentials', status: 401 }],
    ],
    ['200 with an error', '{"ok":false,"error":"invalid_auth"}', [{ text: 'invalid_auth', code: 'invalid_auth' }]],
    ['over lines', '{\n  "message": "No",\n  "status": 401\n}', [{ text: 'No', code: '401', status: 401 }]],
    ['a lone member of a cut body', '"error":"You need to sign in."', [{ text: 'You need to sign in.' }]],
  ])('%s', (_, text, expected) => expect(said(jsonBody, text)).toEqual(expected))
})

test('settings in JSON are no error body', () => expect(said(jsonBody, '{"port": 80, "host": "a"}')).toEqual([]))

test('a SOAP fault and an error of S3 are read', () => {
  expect(
    said(
      xmlBody,
      '<s:Envelope><s:Fault><faultcode>a:Sec</faultcode><faultstring>No</faultstring></s:Fault></s:Envelope>',
    ),
  ).toEqual([{ text: 'No', code: 'a:Sec' }])
  expect(
    said(
      xmlBody,
      '<?xml version="1.0"?>\n<Error>\n<Code>AccessDenied</Code>\n<Message>Access Denied</Message>\n</Error>',
    ),
  ).toEqual([{ text: 'Access Denied', code: 'AccessDenied' }])
})

test('pages are read as markup and as somebody copies them', () => {
  expect(said(htmlPage, '<html><head><title>401 Authorization Required</title></head></html>')).toEqual([
    { text: '401 Authorization Required', status: 401 },
  ])
  expect(said(htmlPage, 'HTTP Error 401.2 - Unauthorized\nError Code 0x80070005')).toEqual([
    { text: 'HTTP Error 401.2 - Unauthorized', code: '401.2', status: 401 },
    { text: 'Error Code 0x80070005', code: '0x80070005' },
  ])
})

test.each([
  ['Falsches Passwort', 'wrong password'],
  ['Votre session a expiré', 'session expired'],
  ['No autorizado', 'not authorized'],
  ['Faça login novamente', 'log in again'],
  ['onjuist wachtwoord', 'wrong password'],
  ['Sessione scaduta, riprova', 'session expired'],
  ['Неверный пароль', 'wrong password'],
  ['用户名或密码错误', 'wrong password'],
  ['再度ログインしてください', 'log in again'],
])('%s means: %s', (text, code) => expect(said(otherLanguages, text)).toEqual([{ text, code }]))

test.each(['{"a":', '{\n', '<Error><Code>', '<title>'])(
  'a body of nothing but %j is read in time in proportion to its length',
  async (unit) => {
    const work = (text: string): void => {
      for (const reader of [jsonBody, xmlBody, htmlPage]) reader.read(undoChat('message', text), {})
    }
    expect(await growsLinearly(work, (size) => unit.repeat(size / unit.length), 120_000)).toBe(true)
  },
)
