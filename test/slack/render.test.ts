import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Action, Answer, Block, Reply } from '../../src/index.ts'
import { homeView } from '../../adapters/slack/home.ts'
import { pasteModal } from '../../adapters/slack/modal.ts'
import { render } from '../../adapters/slack/render.ts'
import { hostile } from '../adapters/pastes.ts'
import { faultsOfMessage, faultsOfView } from './rules.ts'

const actions: readonly Action[] = ['developer', 'why', 'others', 'worked', 'did-not-work', 'hand-over', 'forget']

const replyOf = (answer: Answer, more: Partial<Reply> = {}): Reply => ({
  to: 'thread',
  replaces: false,
  answer,
  actions,
  ...more,
})

const layout = { key: 'C0CHANNEL/1700000000.000100', isPrivate: false }

const faults = (reply: Reply): readonly string[] => render(reply, layout).flatMap((message) => faultsOfMessage(message))

const everyBlock = (text: string): Answer => [
  { type: 'heading', text },
  { type: 'paragraph', text },
  { type: 'quote', place: text, text },
  { type: 'steps', title: 'To fix it', audience: 'developer', items: [text, text] },
  { type: 'list', title: 'It rests on', items: [text] },
  { type: 'code', text },
  { type: 'warning', text },
]

const blocks: fc.Arbitrary<Block> = fc.oneof(
  ...[
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.string({ minLength: 2_900, maxLength: 6_500 }),
    fc.constant(hostile),
  ].map((text) => text.chain((said) => fc.constantFrom(...everyBlock(said)))),
)

describe('messages', () => {
  test('whatever an answer holds, Slack takes it and nothing in it comes to life', () => {
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 60 }), (answer) => {
        expect(faults(replyOf(answer))).toEqual([])
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
      expect(messages.filter(({ text }) => text.includes(`${index + 1}. ${item}`))).toHaveLength(1)
  })

  test('the buttons stand under the last message, and carry the conversation’s key alone', () => {
    const messages = render(replyOf(everyBlock('x'.repeat(2_500))), layout)
    const held = messages.map((message) => message.blocks.filter(({ type }) => type === 'actions').length)
    expect(held).toEqual([...held.slice(1).map(() => 0), 1])
    expect(JSON.stringify(messages.at(-1)?.blocks.at(-1)).match(/"value":"[^"]*"/g)).toEqual(
      actions.map(() => `"value":"${layout.key}"`),
    )
  })

  test('the plain text says all that the blocks say', () => {
    const [message] = render(replyOf(everyBlock('the words')), layout)
    expect(message?.text.match(/the words/g)).toHaveLength(9)
  })

  test('a blacked-out paste is shown whole where it fits, else the lines that changed', () => {
    const line = 'Authorization: Bearer █████'
    expect(JSON.stringify(render(replyOf([], { redacted: `GET /\n${line}` }), layout))).toContain('GET /')
    const long = render(replyOf([], { redacted: `${'Accept: */*\n'.repeat(2_000)}${line}` }), layout)
    expect(JSON.stringify(long)).toContain(line)
    expect(JSON.stringify(long)).not.toContain('Accept')
  })
})

describe('views', () => {
  test('the modal is one that Slack opens, from the command and from the Home tab', () => {
    expect(faultsOfView(pasteModal({}))).toEqual([])
    expect(
      faultsOfView(pasteModal({ channel: 'C0CHANNEL', url: `https://hooks.slack.com/commands/${'x'.repeat(200)}` })),
    ).toEqual([])
  })

  test('the Home tab is one that Slack shows, with causes and without', () => {
    expect(faultsOfView(homeView(new Map(), 24))).toEqual([])
    expect(
      faultsOfView(
        homeView(
          new Map([
            ['token-expired', 12],
            ['<!channel>', 1],
            ['a', 1],
            ['b', 1],
            ['c', 1],
            ['d', 1],
          ]),
          0,
        ),
      ),
    ).toEqual([])
  })
})
