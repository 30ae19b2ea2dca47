import { describe, expect, test } from 'vitest'

import { hostile, noCredentials } from '../adapters/pastes.ts'
import type { House, Mode } from './house.ts'
import {
  command,
  direct,
  event,
  homeOpened,
  inChannel,
  mentioned,
  message,
  pressedAtHome,
  shortcut,
  submitted,
} from './payloads.ts'
import { record } from './json.ts'
import { inHouse } from './play.ts'
import { bot } from './made-up.ts'

const headline = 'The request to api.example.com carried no credentials'

const lastBody = ({ slack }: House, method: string): Readonly<Record<string, unknown>> =>
  slack.called(method).at(-1)?.body ?? {}

describe.each<Mode>(['socket', 'http'])('over %s', (mode) => {
  test(
    'a mention in a channel is answered in its thread',
    inHouse(mode, async (house) => {
      const ts = house.slack.stamp()
      await house.turn(mentioned({ text: noCredentials, ts }))
      expect(lastBody(house, 'chat.postMessage')).toMatchObject({
        channel: 'C0CHANNEL',
        thread_ts: ts,
        text: expect.stringContaining(headline),
      })
    }),
  )

  test(
    'a mention in a thread is answered in that thread',
    inHouse(mode, async (house) => {
      await house.turn(mentioned({ text: noCredentials, ts: house.slack.stamp(), thread: '1600000000.000100' }))
      expect(lastBody(house, 'chat.postMessage')).toMatchObject({ thread_ts: '1600000000.000100' })
    }),
  )

  test(
    'a message to the bot is answered there',
    inHouse(mode, async (house) => {
      const ts = house.slack.stamp()
      await house.turn(direct({ text: noCredentials, ts }))
      expect(lastBody(house, 'chat.postMessage')).toMatchObject({
        channel: 'D0DIRECT',
        thread_ts: ts,
        text: expect.stringContaining(headline),
      })
    }),
  )

  test(
    'the command with text is answered to the one who typed it, with a button to share it',
    inHouse(mode, async (house) => {
      await house.turn(command(house.slack, noCredentials.replaceAll('\n', ' ')))
      const body = lastBody(house, 'response_url')
      expect(body).toMatchObject({ response_type: 'ephemeral' })
      expect(JSON.stringify(body)).toContain('Share in the channel')
      expect(house.slack.called('chat.postMessage')).toEqual([])
    }),
  )

  test(
    'the command without text opens a modal, whose evidence is answered to the one alone if they wish',
    inHouse(mode, async (house) => {
      await house.deliver(command(house.slack, ''))
      await house.slack.until(() => house.slack.called('views.open').length === 1, 'the modal')
      const view = record(lastBody(house, 'views.open')['view'])
      await house.turn(submitted(view, { text: noCredentials, onlyMe: true }))
      expect(lastBody(house, 'response_url')).toMatchObject({
        response_type: 'ephemeral',
        text: expect.stringContaining(headline),
      })
    }),
  )

  test(
    'the modal answers in the channel where that is wished, with the steps of the chosen audience',
    inHouse(mode, async (house) => {
      await house.deliver(command(house.slack, ''))
      await house.slack.until(() => house.slack.called('views.open').length === 1, 'the modal')
      const view = record(lastBody(house, 'views.open')['view'])
      await house.turn(submitted(view, { text: noCredentials, audience: 'visitor' }))
      expect(lastBody(house, 'response_url')).toMatchObject({
        response_type: 'in_channel',
        text: expect.stringContaining('If you only want in'),
      })
    }),
  )

  test(
    'an empty modal says what is missing and stays open',
    inHouse(mode, async (house) => {
      await house.deliver(command(house.slack, ''))
      await house.slack.until(() => house.slack.called('views.open').length === 1, 'the modal')
      const view = record(lastBody(house, 'views.open')['view'])
      const { payload } = await house.deliver(submitted(view, { text: '  ' }))
      expect(payload).toMatchObject({
        response_action: 'errors',
        errors: { evidence: expect.stringContaining('Paste') },
      })
    }),
  )

  test(
    'the message action on anybody’s message is answered to the one who chose it',
    inHouse(mode, async (house) => {
      await house.turn(
        shortcut(house.slack, message({ text: noCredentials, ts: house.slack.stamp(), user: 'U0OTHER' })),
      )
      expect(lastBody(house, 'response_url')).toMatchObject({
        response_type: 'ephemeral',
        text: expect.stringContaining(headline),
      })
    }),
  )

  test(
    'the message action reads an app’s message, which has attachments and no rich text',
    inHouse(mode, async (house) => {
      const alert = {
        type: 'message',
        bot_id: 'B0ALERTS',
        ts: house.slack.stamp(),
        text: 'Alert',
        attachments: [{ title: 'Job failed', text: noCredentials }],
      }
      await house.turn(shortcut(house.slack, alert))
      expect(lastBody(house, 'response_url')).toMatchObject({ text: expect.stringContaining(headline) })
    }),
  )

  test(
    'the Home tab says what is kept, counts the causes seen, and its button opens the modal; the answer comes as a message',
    inHouse(mode, async (house) => {
      await house.turn(direct({ text: noCredentials, ts: house.slack.stamp() }))
      await house.slack.until(() => true)
      await house.deliver(homeOpened())
      await house.slack.until(() => house.slack.called('views.publish').length === 1, 'the Home tab')
      const home = JSON.stringify(lastBody(house, 'views.publish'))
      expect(home).toContain('What is kept')
      expect(home).toMatch(/no credentials: 1/i)
      await house.deliver(pressedAtHome(house.slack))
      await house.slack.until(() => house.slack.called('views.open').length === 1, 'the modal')
      const view = record(lastBody(house, 'views.open')['view'])
      await house.turn(submitted(view, { text: noCredentials }))
      expect(lastBody(house, 'chat.postMessage')).toMatchObject({
        channel: 'U0ASKER',
        text: expect.stringContaining(headline),
      })
    }),
  )

  test(
    'a mention without any text is told what to paste',
    inHouse(mode, async (house) => {
      await house.turn(
        event({
          type: 'app_mention',
          channel: 'C0CHANNEL',
          user: 'U0ASKER',
          ts: house.slack.stamp(),
          text: `<@${bot}>`,
        }),
      )
      expect(lastBody(house, 'chat.postMessage')).toMatchObject({ text: expect.stringContaining('Paste what you see') })
    }),
  )

  test(
    'it never speaks unasked: not to the channel, nor to apps, nor to itself, nor to joins',
    inHouse(mode, async (house) => {
      const ts = house.slack.stamp()
      await house.deliver(inChannel({ text: noCredentials, ts }))
      await house.deliver(inChannel({ text: noCredentials, ts: house.slack.stamp(), thread: ts }))
      await house.deliver(
        event({ ...message({ text: noCredentials, ts: house.slack.stamp() }), channel_type: 'im', bot_id: 'B0OTHER' }),
      )
      await house.deliver(
        event({ ...message({ text: noCredentials, ts: house.slack.stamp(), user: bot }), channel_type: 'im' }),
      )
      await house.deliver(
        event({ ...message({ text: noCredentials, ts: house.slack.stamp() }), subtype: 'channel_join' }),
      )
      expect(house.slack.calls.filter(({ method }) => /^chat|response|views/.test(method))).toEqual([])
    }),
  )

  test(
    'what would do something in Slack does nothing in any answer',
    inHouse(mode, async (house) => {
      await house.turn(mentioned({ text: hostile, ts: house.slack.stamp() }))
      await house.turn(command(house.slack, hostile))
      await house.turn(shortcut(house.slack, message({ text: hostile, ts: house.slack.stamp() })))
      const said = house.slack.calls.filter(({ method }) => method === 'chat.postMessage' || method === 'response_url')
      expect(said.length).toBeGreaterThanOrEqual(3)
      for (const { body } of said) expect(String(body['text'])).not.toMatch(/[<>\u202e\u0007]/)
    }),
  )
})
