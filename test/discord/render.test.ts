import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { commands } from '../../adapters/discord/commands.ts'
import { asContainer, asEmbed } from '../../adapters/discord/dress.ts'
import { pasteModal } from '../../adapters/discord/modal.ts'
import { render } from '../../adapters/discord/render.ts'
import type { Action, Answer, Block, Reply } from '../../src/index.ts'
import { hostile } from '../adapters/pastes.ts'
import { record } from '../slack/json.ts'
import { faultsOfRequest, hasDocument } from './conformance.ts'
import { wordsOf } from './house.ts'
import { aliveIn } from './inert.ts'
import { faultsOfCommands, faultsOfMessage, faultsOfModal, textsOf } from './rules.ts'

const actions: readonly Action[] = ['developer', 'why', 'others', 'worked', 'did-not-work', 'hand-over', 'forget']

const replyOf = (answer: Answer, more: Partial<Reply> = {}): Reply => ({
  to: 'thread',
  replaces: false,
  answer,
  actions,
  ...more,
})

const key = '1300000000000000001/1400000000000000001'
const layout = { key, isPrivate: true }

const bodies = (reply: Reply) =>
  render(reply, layout).flatMap((message) => [asContainer(message).body, asEmbed(message).body])

const everyBlock = (text: string): Answer => [
  { type: 'heading', text },
  { type: 'paragraph', text },
  { type: 'quote', place: text, text },
  { type: 'steps', title: 'To fix it', audience: 'developer', items: [text, text] },
  { type: 'list', title: 'It rests on', items: [text] },
  { type: 'code', text },
  { type: 'warning', text },
]

/** What means something to Discord, in any order. */
const marks = fc
  .array(
    fc.constantFrom(
      '`',
      '``',
      '```',
      '\\',
      '*',
      '_',
      '~~',
      '||',
      '<',
      '>',
      '@everyone',
      '@here',
      '<@1>',
      '<#1>',
      '<t:1>',
      '[x](https://evil.example.com)',
      'https://evil.example.com',
      ':smile:',
      '# ',
      '-# ',
      '- ',
      '1. ',
      '\n',
      ' ',
      'a',
      '\u202e',
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) => all.join(''))

const texts = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.string({ minLength: 3_800, maxLength: 8_500 }),
  fc.constant(hostile),
  marks,
)

const blocks: fc.Arbitrary<Block> = texts.chain((text) => fc.constantFrom(...everyBlock(text)))

describe('messages', () => {
  test('whatever an answer holds, Discord takes it in both dresses, and nothing in it comes to life', () => {
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 40 }), (answer) => {
        expect(bodies(replyOf(answer)).flatMap((body) => faultsOfMessage({ ...body }))).toEqual([])
      }),
      { numRuns: 150, endOnFailure: true },
    )
  })

  test('a step is never cut: each stands whole in one message', () => {
    const items = Array.from(
      { length: 40 },
      (_, index) => `Step ${index} ${'does this and that '.repeat(20)}end ${index}.`,
    )
    const messages = render(replyOf([{ type: 'steps', title: 'To fix it', audience: 'developer', items }]), layout)
    expect(messages.length).toBeGreaterThan(1)
    for (const [index, item] of items.entries())
      expect(messages.filter(({ texts }) => texts.join('\n').includes(`${index + 1}. ${item}`))).toHaveLength(1)
  })

  test('the buttons stand under the last message, and carry the conversation’s key alone', () => {
    const messages = render(replyOf(everyBlock('x'.repeat(2_500))), layout)
    expect(messages.map(({ rows }) => rows.length)).toEqual([...messages.slice(1).map(() => 0), 2])
    const ids = JSON.stringify(messages).match(/"custom_id":"[^"]*"/g) ?? []
    expect(ids).toEqual(actions.map((action) => `"custom_id":"${action}:${key}"`))
  })

  test('both dresses say the same words', () => {
    const [message] = render(replyOf(everyBlock('the words')), layout)
    expect(wordsOf({ body: { ...asContainer(message!).body } })).toBe(wordsOf({ body: { ...asEmbed(message!).body } }))
    expect(wordsOf({ body: { ...asEmbed(message!).body } }).match(/the words/g)).toHaveLength(9)
  })

  test('a blacked-out paste is shown where it fits, else attached whole', () => {
    const line = 'Authorization: Bearer █████'
    const [short] = render(replyOf([], { redacted: `GET /\n${line}` }), layout)
    expect(short?.texts.join('')).toContain('GET /')
    const long = `${'Accept: */*\n'.repeat(2_000)}${line}`
    const [attached] = render(replyOf([], { redacted: long }), layout)
    expect(attached?.file).toEqual({ name: 'redacted.txt', content: long })
    expect(faultsOfMessage({ ...asContainer(attached!).body })).toEqual([])
  })

  test('a code span of ours stays one, and an address as a whole item can be followed', () => {
    const items = ['RFC 6750 §3', 'https://docs.example.com/a_b#c']
    const [message] = render(
      replyOf([
        { type: 'paragraph', text: 'The claim `exp_at` has passed.' },
        { type: 'list', title: 'It rests on', items },
      ]),
      layout,
    )
    expect(message?.texts.join('\n')).toContain('The claim `exp_at` has passed.')
    expect(message?.texts.join('\n')).toContain('- <https://docs.example.com/a_b#c>')
  })
})

describe('the check itself', () => {
  test.each(['@everyone', '<@1>', '||x||', '[x](y)', 'https://example.com', '`', '``a`', '\u202e', '```\n`'])(
    '%j is found to be alive',
    (text) => {
      expect(aliveIn(text)).not.toEqual([])
    },
  )
  test.each(['\\<@1>', '`<@1>`', '```\n@everyone\n```', '\\`', '@\u200beveryone', '- <https://example.com/a>'])(
    '%j is found to be inert',
    (text) => {
      expect(aliveIn(text)).toEqual([])
    },
  )
  test.skipIf(!hasDocument)(
    'Discord’s document refuses what it should (skipped where the document is not beside the checkout)',
    () => {
      const route = '/channels/{channel_id}/messages'
      expect(faultsOfRequest('POST', route, { content: 'x' })).toEqual([])
      expect(faultsOfRequest('POST', route, { embeds: [{ title: 'x'.repeat(257) }] })).not.toEqual([])
      expect(faultsOfRequest('POST', route, { flags: 1 << 15, components: [{ type: 99 }] })).not.toEqual([])
    },
  )
  test('rules that the document lacks are kept', () => {
    expect(faultsOfMessage({ content: 'x'.repeat(2_001), allowed_mentions: { parse: [] } })).not.toEqual([])
    expect(faultsOfMessage({ content: 'x' })).toEqual(['somebody may be mentioned'])
    expect(
      faultsOfMessage({
        content: 'x',
        flags: 1 << 15,
        components: [{ type: 10, content: 'x' }],
        allowed_mentions: { parse: [] },
      }),
    ).not.toEqual([])
    expect(faultsOfCommands([{ name: 'Has Blank' }])).not.toEqual([])
  })
})

describe('modals and commands', () => {
  test('the modal is one that Discord opens, for a new conversation and for one that stands', () => {
    for (const modal of [pasteModal(undefined, false), pasteModal(undefined, true), pasteModal(key, false)]) {
      const body = { type: 9, data: modal }
      expect(faultsOfModal({ ...modal })).toEqual([])
      expect(faultsOfRequest('POST', '/interactions/{interaction_id}/{interaction_token}/callback', body)).toEqual([])
    }
  })

  test('name, description and options of the command are there in nine languages', () => {
    const [slash] = commands.map((command) => record(command))
    const tags = ['de', 'fr', 'es-ES', 'pt-BR', 'nl', 'it', 'ru', 'zh-CN', 'ja']
    const options = slash?.['options'] as readonly object[]
    for (const part of [slash, ...options.map(record)])
      for (const member of ['name_localizations', 'description_localizations'])
        expect(Object.keys(record(part?.[member]))).toEqual(expect.arrayContaining(tags))
    expect(faultsOfCommands(commands.map((command) => record(command)))).toEqual([])
    expect(faultsOfRequest('PUT', '/applications/{application_id}/commands', commands)).toEqual([])
  })

  test('no text of a message is empty', () => {
    for (const body of bodies(replyOf(everyBlock(' '))))
      expect(textsOf({ ...body }).filter((text) => text === '')).toEqual([])
  })
})
