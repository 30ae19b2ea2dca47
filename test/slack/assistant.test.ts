import { describe, expect, test } from 'vitest'

import { noCredentials } from '../adapters/pastes.ts'
import { list } from './json.ts'
import type { Json } from './json.ts'
import type { House, Mode } from './house.ts'
import { assistantOpened, direct } from './payloads.ts'
import { inHouse } from './play.ts'
import { listed, manifest, manifestWithPane } from './scopes.ts'
import type { SlackServer } from './server.ts'

const pane = { channel_id: 'D0DIRECT', thread_ts: '1700000000.000001' }

const withPane = (slack: SlackServer): void => void slack.scopes.add('assistant:write')

const bodies = ({ slack }: House, method: string): readonly Json[] => slack.called(method).map(({ body }) => body)

describe.each<Mode>(['socket', 'http'])('over %s', (mode) => {
  test(
    'the assistant’s pane is greeted with questions that are answered',
    inHouse(
      mode,
      async (house) => {
        await house.deliver(assistantOpened())
        await house.slack.until(() => bodies(house, 'assistant.threads.setSuggestedPrompts').length === 1, 'prompts')
        expect(bodies(house, 'chat.postMessage')).toMatchObject([
          { text: expect.stringContaining('Paste what you see') },
        ])
        const prompts = list(bodies(house, 'assistant.threads.setSuggestedPrompts')[0]?.['prompts'])
        expect(prompts.length).toBeLessThanOrEqual(4)
        for (const { message } of prompts) {
          await house.turn(direct({ text: String(message), ts: house.slack.stamp(), thread: house.slack.stamp() }))
          expect(bodies(house, 'chat.postMessage').at(-1)?.['text']).not.toContain('I cannot tell')
        }
      },
      withPane,
    ),
  )

  test(
    'what is pasted there is answered there, shows a status meanwhile, and names the pane',
    inHouse(
      mode,
      async (house) => {
        await house.turn(direct({ text: noCredentials, ts: house.slack.stamp(), thread: pane.thread_ts }))
        await house.slack.until(
          () => bodies(house, 'assistant.threads.setStatus').length === 2,
          'the end of the status',
        )
        expect(bodies(house, 'chat.postMessage')).toMatchObject([{ thread_ts: pane.thread_ts }])
        expect(bodies(house, 'assistant.threads.setStatus')).toMatchObject([
          { ...pane, status: expect.stringContaining('reading') },
          { ...pane, status: '' },
        ])
        const title = 'The request to api.example.com carried no credentials'
        expect(bodies(house, 'assistant.threads.setTitle')).toMatchObject([{ ...pane, title }])
      },
      withPane,
    ),
  )

  test(
    'where the app is no assistant, a thread of a direct message is only a thread',
    inHouse(mode, async (house) => {
      await house.turn(direct({ text: noCredentials, ts: house.slack.stamp(), thread: pane.thread_ts }))
      expect(house.slack.begun.filter((method) => method.startsWith('assistant'))).toEqual([])
    }),
  )
})

test('the manifest has the pane behind its switch, and is otherwise without it', () => {
  expect([listed('bot'), listed('bot_events')].flat().join()).not.toContain('assistant')
  expect(manifest).not.toMatch(/^ *assistant_view/m)
  expect(listed('bot', manifestWithPane)).toEqual([...listed('bot'), 'assistant:write'])
  expect(listed('bot_events', manifestWithPane)).toContain('assistant_thread_started')
  expect(manifestWithPane).toMatch(/^ {2}assistant_view:\n {4}assistant_description: /m)
})
