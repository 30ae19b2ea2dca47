import { describe, expect, test } from 'vitest'

import { noCredentials } from '../adapters/pastes.ts'
import type { Mode } from './house.ts'
import { command, event, inChannel, mentioned, message } from './payloads.ts'
import { inHouse } from './play.ts'

describe.each<Mode>(['socket', 'http'])('over %s', (mode) => {
  test(
    'an event that is delivered again is answered once',
    inHouse(mode, async (house) => {
      const delivery = mentioned({ text: noCredentials, ts: house.slack.stamp() })
      await house.turn(delivery)
      await house.turn({ ...delivery, retry: 1 })
      await house.turn({ ...delivery, retry: 2 })
      expect(house.slack.called('chat.postMessage')).toHaveLength(1)
    }),
  )

  test(
    'a mention that arrives as two events, at the same time, is answered once',
    inHouse(mode, async (house) => {
      const said = { text: noCredentials, ts: house.slack.stamp(), mention: true }
      await Promise.all([house.deliver(mentioned(said)), house.deliver(inChannel(said))])
      expect(house.slack.called('chat.postMessage')).toHaveLength(1)
    }),
  )

  test(
    'while Slack is slow the event is acknowledged in time, and the message that asked carries a reaction',
    inHouse(mode, async (house) => {
      house.slack.slowly.set('chat.postMessage', 3_500)
      const { milliseconds } = await house.turn(mentioned({ text: noCredentials, ts: house.slack.stamp() }))
      expect(milliseconds).toBeLessThan(2_500)
      await house.slack.until(() => house.slack.called('reactions.remove').length === 1, 'the end of the reaction')
      expect(house.slack.called('reactions.add')).toHaveLength(1)
      expect(house.slack.called('chat.postMessage')).toHaveLength(1)
    }),
  )

  test(
    'a quick answer carries no reaction',
    inHouse(mode, async (house) => {
      await house.turn(mentioned({ text: noCredentials, ts: house.slack.stamp() }))
      expect(house.slack.called('reactions.add')).toEqual([])
    }),
  )

  test(
    'where Slack asks to wait (429), the answer comes after that',
    inHouse(mode, async (house) => {
      house.slack.limited.set('chat.postMessage', 1)
      await house.turn(mentioned({ text: noCredentials, ts: house.slack.stamp() }))
      expect(house.slack.called('chat.postMessage')).toHaveLength(1)
    }),
  )

  test(
    'an answer that Slack did not take is given when the event is delivered again',
    inHouse(mode, async (house) => {
      house.slack.refused.set('chat.postMessage', 'internal_error')
      const delivery = mentioned({ text: noCredentials, ts: house.slack.stamp() })
      await house.turn(delivery)
      expect(house.slack.called('chat.postMessage')).toEqual([])
      house.slack.refused.set('chat.postMessage', '')
      await house.turn({ ...delivery, retry: 1 })
      expect(house.slack.called('chat.postMessage')).toHaveLength(1)
    }),
  )

  test(
    'a trigger that came too late opens nothing, and the next one does',
    inHouse(mode, async (house) => {
      const late = command(house.slack, '')
      await house.deliver({ ...late, body: { ...late.body, trigger_id: house.slack.trigger(3_100) } })
      await house.slack.until(() => house.logged().includes('slack-failed'), 'the log')
      await house.deliver(command(house.slack, ''))
      await house.slack.until(() => house.slack.called('views.open').length === 1, 'the modal')
      expect(house.slack.called('views.open')).toHaveLength(1)
    }),
  )

  test(
    'deliveries that make no sense are acknowledged and left alone',
    inHouse(mode, async (house) => {
      for (const inner of [
        {},
        { type: 'message' },
        { type: 'message', subtype: 'message_changed' },
        { type: 'app_mention', blocks: 7, files: 'x', user: 3 },
        {
          type: 'message',
          channel_type: 'im',
          user: 'U1',
          ts: '1.2',
          channel: 'D1',
          blocks: [{ type: 'rich_text', elements: [null, {}] }],
        },
      ])
        await house.deliver(event(inner))
      await house.turn(mentioned({ text: noCredentials, ts: house.slack.stamp() }))
      expect(house.slack.called('chat.postMessage').length).toBeGreaterThan(0)
    }),
  )
})

test(
  'a socket that is dropped, and one that Slack wants renewed, is opened again',
  inHouse('socket', async (house) => {
    for (const end of [house.slack.drop, house.slack.refresh]) {
      end()
      await house.slack.until(() => !house.slack.connected(), 'the end of the socket')
      expect((await fetch(`${house.address}/readyz`)).status).toBe(503)
      await house.slack.until(house.slack.connected, 'a new socket', 10_000)
      await house.turn(mentioned({ text: noCredentials, ts: house.slack.stamp() }))
      expect((await fetch(`${house.address}/readyz`)).status).toBe(200)
    }
  }),
)

test(
  'over HTTP a wrong signature, an old one and an unknown path are refused',
  inHouse('http', async (house) => {
    const body = JSON.stringify(event(message({ text: noCredentials, ts: '1.1' })).body)
    const old = String(Math.floor(Date.now() / 1000) - 600)
    for (const time of [String(Math.floor(Date.now() / 1000)), old]) {
      const headers = {
        'content-type': 'application/json',
        'x-slack-signature': 'v0=00',
        'x-slack-request-timestamp': time,
      }
      expect((await fetch(`${house.address}/slack/events`, { method: 'POST', headers, body })).status).toBe(401)
    }
    expect((await fetch(`${house.address}/slack/event`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${house.address}/healthz`)).status).toBe(200)
    expect(house.slack.called('chat.postMessage')).toEqual([])
  }),
)
