import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { AnyCause } from '../src/cause.ts'
import { causes } from '../src/causes/index.ts'
import { undoChat } from '../src/reading/chat.ts'
import { meetPhrases } from '../src/phrases.ts'
import { products } from '../src/products/index.ts'
import { read } from '../src/reading/read.ts'
import { readers } from '../src/readers/index.ts'
import { caseClock, cases, nearMisses } from './cases.ts'

const root = join(import.meta.dirname, '..')
const all: readonly AnyCause[] = causes
const files = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.ts')
    .map(({ name }) => name.replace(/\.ts$/, ''))

const isFilled = (texts: readonly string[]): boolean => texts.length > 0 && texts.every((text) => text.trim() !== '')

test('every cause file is in the index, under its own name', () => {
  expect(all.map(({ id }) => id).toSorted()).toEqual(files('src/causes').toSorted())
})

const vocabulary = join(root, '../shared/causes.md')
test.skipIf(!existsSync(vocabulary))('the causes are those of the closed vocabulary, in its order', () => {
  const ids = [...readFileSync(vocabulary, 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id)
  expect(all.map(({ id }) => id)).toEqual(ids)
})

describe.each(all.map((cause) => [cause.id, cause] as const))('%s', (id, cause) => {
  const anywhere = { status: null, time: caseClock, success: false, visitor: false }
  test('has a case and a near miss', () => {
    expect(cases.some((one) => one.cause === id)).toBe(true)
    expect(nearMisses.some((one) => one.cause === id)).toBe(true)
  })
  test('cites what it rests on', () => {
    expect(cause.references.length).toBeGreaterThan(0)
    for (const reference of cause.references) expect(reference).toMatch(/^(?:RFC \d+(?: §[\d.]+)?|https:\/\/\S+)/)
  })
  test('has words for both audiences, and something to ask', () => {
    expect(isFilled([cause.words.title(undefined, anywhere), cause.words.why, cause.ask(anywhere).what])).toBe(true)
    expect(isFilled(cause.words.visitor(undefined, anywhere))).toBe(true)
    expect(isFilled(cause.words.developer(undefined, anywhere))).toBe(true)
  })
  test('outranks only causes that exist', () => {
    for (const other of cause.outranks ?? []) expect(all.map((one) => one.id)).toContain(other)
  })
})

test('every product file that defines one is in the index', () => {
  const index = readFileSync(join(root, 'src/products/index.ts'), 'utf8')
  const defining = files('src/products').filter((name) =>
    readFileSync(join(root, 'src/products', `${name}.ts`), 'utf8').includes('defineProduct('),
  )
  expect(defining.filter((name) => !index.includes(`'./${name}.ts'`))).toEqual([])
})

describe.each(products.map((product) => [product.name, product] as const))('%s', (_, product) => {
  test('gives a source for each phrase', () => {
    for (const { source } of product.says) expect(source).toMatch(/^https:\/\/\S+$/)
  })
  test('asks in no expression for a quote that folding makes straight', () => {
    const sources = product.says.map(({ pattern }) => pattern?.source.replaceAll(/\[(?:\\.|[^\]\\])*\]/g, '') ?? '')
    expect(sources.filter((source) => /[`´‘’“”]/.test(source))).toEqual([])
  })
  test('is met by each of its phrases that has no further condition', async () => {
    const plain = product.says.filter(({ pattern, when }) => !pattern && !when)
    for (const phrase of plain) {
      const evidence = await read({
        message: `The program prints:\n${phrase.text} \nand stops.`,
        files: [],
        now: caseClock,
      })
      expect(meetPhrases(evidence).map((met) => met.phrase)).toContain(phrase)
    }
  })
})

test('every reader finds something in a case', () => {
  const reports = [...cases, ...nearMisses].map(({ report }) => report)
  const messages = reports.map(({ message }) => undoChat('message', message))
  const attached = reports.flatMap(({ files }) => files).map(({ name, content }) => undoChat(name, content))
  const inputs = messages.concat(attached)
  const idle = readers.filter(
    ({ read }) =>
      !inputs.some((lines) =>
        Object.entries(read(lines, {})).some(
          ([name, found]) => name !== 'taken' && Array.isArray(found) && found.length > 0,
        ),
      ),
  )
  expect(idle.map(({ format }) => format)).toEqual([])
})
