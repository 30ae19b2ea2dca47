import { describe, expect, test } from 'vitest'
import { undoChat } from '../../src/reading/chat.ts'
import { readCircumstances } from '../../src/readers/prose.ts'
import { isProse } from '../../src/readers/prose/prose-lines.ts'
import { attempts, people, remarks, timings } from './prose-more-sentences.ts'
import { changes, contrasts, layers } from './prose-sentences.ts'
import { growsLinearly } from '../growth.ts'

const told = (text: string): readonly string[] =>
  readCircumstances(undoChat('message', text)).map((one) => `${one.kind}:${'with' in one ? one.with : one.what}`)

describe.each([
  ['contrasts', contrasts],
  ['changes', changes],
  ['what stands in front', layers],
  ['when it happens', timings],
  ['whom it befalls', people],
  ['what was tried', attempts],
  ['what else is told', remarks],
])('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, expected) => {
    const facts = told(sentence)
    const wrong = expected.split(' ').filter((fact) => facts.includes(fact.replace('!', '')) === fact.startsWith('!'))
    expect({ wrong, facts }).toEqual({ wrong: [], facts })
  })
})

describe('lines that are no prose', () => {
  test.each([
    '{"message": "it works in curl"}',
    'Authorization: Bearer works-in-curl',
    '2024-01-01 10:00:00 INFO it works with curl',
    'const works = await fetch(url)',
    '    at Object.<anonymous> (/srv/app.js:1:1)',
    'curl -v -H "Accept: a/b" https://example.com/x',
    'proxy_set_header Host $host;',
    '[error] 401 in production',
  ])('%s', (line) => expect(isProse(line)).toBe(false))
})

test('a sentence that goes over a line’s end is read whole, at the place where it begins to tell', () => {
  const [first] = readCircumstances(undoChat('message', 'Hello.\nIt works in\nPostman.'))
  expect(first).toEqual({ kind: 'works', with: 'postman', where: { input: 'message', line: 3 } })
})

test('sentences stand around code', () => {
  expect(told('In Postman it works.\n\n{"a": 1}\n\nFrom the browser I get 401')).toEqual(
    expect.arrayContaining(['works:postman', 'fails:browser']),
  )
})

test.each(['but', '\nbut'])('prose is read in time in proportion to its length (%j)', async (but) => {
  const sentence = `I get 401 in production ${but} it works with curl and not in the browser after an hour since the upgrade `
  const work = (text: string): unknown => readCircumstances(undoChat('message', text))
  expect(await growsLinearly(work, (size) => sentence.repeat(size), 500)).toBe(true)
})
