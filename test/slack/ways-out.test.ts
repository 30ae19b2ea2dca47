import { describe, expect, test } from 'vitest'

import type { Action } from '../../src/index.ts'
import { followUp, hostile, noCredentials } from '../adapters/pastes.ts'
import { ask, last, press, standing } from './acts.ts'
import type { Mode } from './house.ts'
import { list, record } from './json.ts'
import { command, direct, edited, inChannel, mentioned, pressed } from './payloads.ts'
import { inHouse } from './play.ts'

describe.each<Mode>(['socket', 'http'])('over %s', (mode) => {
  test(
    'a follow-up in the thread, without a mention, updates the answer rather than repeating it',
    inHouse(mode, async (house) => {
      const thread = await ask(house, noCredentials)
      const before = last(house).text
      await house.turn(inChannel({ text: followUp, ts: house.slack.stamp(), thread }))
      expect(standing(house)).toHaveLength(1)
      expect(last(house).text).not.toBe(before)
    }),
  )

  test(
    'an edited message is read again, and its answer updated; an unfurled link is no edit',
    inHouse(mode, async (house) => {
      const ts = await ask(house, 'HTTP/1.1 401 Unauthorized')
      const said = { text: 'HTTP/1.1 401 Unauthorized', ts, mention: true }
      await house.turn(edited(said, { ...said, text: noCredentials, edited: '1700000900.000000' }))
      expect(standing(house)).toHaveLength(1)
      expect(last(house).text).toContain('carried no credentials')
      const updates = house.slack.called('chat.update').length
      await house.deliver(edited(said, { ...said, edited: '1700000901.000000' }))
      expect(house.slack.called('chat.update')).toHaveLength(updates)
    }),
  )

  test(
    'an edit in a direct message, and one that adds the mention, are answered',
    inHouse(mode, async (house) => {
      const said = { text: 'HTTP/1.1 401 Unauthorized', ts: house.slack.stamp(), channel: 'D0DIRECT' }
      await house.turn(direct(said))
      await house.turn(edited(said, { ...said, text: noCredentials, edited: '1700000900.000000' }, 'im'))
      expect(standing(house)).toHaveLength(1)
      expect(last(house).text).toContain('carried no credentials')
      const open = { text: noCredentials, ts: house.slack.stamp() }
      await house.turn(edited(open, { ...open, text: `${open.text} `, mention: true, edited: '1700000901.000000' }))
      expect(last(house)).toMatchObject({ channel: 'C0CHANNEL', thread: open.ts })
    }),
  )

  test(
    'an edit of a message that nobody asked about is left alone',
    inHouse(mode, async (house) => {
      const said = { text: 'HTTP/1.1 401 Unauthorized', ts: house.slack.stamp() }
      await house.deliver(edited(said, { ...said, text: noCredentials, edited: '1700000900.000000' }))
      expect(standing(house)).toEqual([])
    }),
  )

  test(
    'the other audience’s steps take the place of the first',
    inHouse(mode, async (house) => {
      await ask(house, noCredentials)
      await press(house, 'visitor')
      expect(standing(house)).toHaveLength(1)
      expect(last(house).text).toContain('If you only want in')
      await press(house, 'developer')
      expect(last(house).text).toContain('To fix it')
    }),
  )

  test(
    'why, what else, and that it did not work are answered in the thread',
    inHouse(mode, async (house) => {
      const thread = await ask(
        house,
        'GET https://api.example.com/v1/me\nHTTP/1.1 401 Unauthorized\n{"error":"invalid_token"}',
      )
      await press(house, 'why')
      expect(last(house)).toMatchObject({ thread, text: expect.stringContaining('It rests on') })
      const first = standing(house)[0]?.text.split('\n')[0] ?? ''
      await press(house, 'others')
      expect(last(house)).toMatchObject({ thread, text: expect.stringContaining('Possibly') })
      expect(last(house).text).not.toContain(first)
      await press(house, 'did-not-work')
      expect(last(house)).toMatchObject({ thread, text: expect.stringContaining('To be sure') })
      expect(last(house).text).not.toContain(first)
      await press(house, 'worked')
      expect(last(house).text).toContain('Good to hear')
    }),
  )

  test(
    'the note to hand over is shown to the one who pressed',
    inHouse(mode, async (house) => {
      await ask(house, noCredentials)
      await house.turn(pressed(house.slack, last(house), 'hand-over', 'U0SECOND'))
      expect(last(house)).toMatchObject({ user: 'U0SECOND', text: expect.stringContaining('A note for') })
    }),
  )

  test(
    'what is forgotten is gone',
    inHouse(mode, async (house) => {
      await ask(house, noCredentials)
      await press(house, 'forget')
      expect(last(house).text).toContain('Forgotten')
      await press(house, 'why')
      expect(last(house).text).toContain('I no longer have this conversation')
    }),
  )

  test(
    'an answer that one person sees is shared in the channel by its button',
    inHouse(mode, async (house) => {
      await house.turn(command(house.slack, noCredentials.replaceAll('\n', ' ')))
      expect(last(house).user).toBe('U0ASKER')
      await press(house, 'share-developer')
      expect(last(house).user).toBeUndefined()
      expect(last(house).text).toContain('carried no credentials')
      await press(house, 'why')
      expect(last(house).text).toContain('It rests on')
    }),
  )

  test(
    'buttons under an answer that one person sees answer that person',
    inHouse(mode, async (house) => {
      await house.turn(command(house.slack, noCredentials.replaceAll('\n', ' ')))
      await press(house, 'why')
      expect(last(house)).toMatchObject({ user: 'U0ASKER', text: expect.stringContaining('It rests on') })
    }),
  )

  test(
    'an answer that was deleted is said anew',
    inHouse(mode, async (house) => {
      const thread = await ask(house, noCredentials)
      house.slack.messages.clear()
      await house.turn(inChannel({ text: followUp, ts: house.slack.stamp(), thread }))
      expect(standing(house)).toHaveLength(1)
    }),
  )

  test(
    'the buttons say what they do, and stay inert whatever was pasted',
    inHouse(mode, async (house) => {
      await ask(house, hostile)
      const actions: readonly Action[] = [
        'why',
        'others',
        'hand-over',
        'developer',
        'visitor',
        'did-not-work',
        'worked',
        'forget',
      ]
      const labels = standing(house).flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          list(block['elements']).flatMap(({ type, text: label }) =>
            type === 'button' ? [record(label)['text']] : [],
          ),
        ),
      )
      expect(labels).toEqual([
        'For developers',
        'Why',
        'Other causes',
        'It worked',
        'It did not',
        'Hand over',
        'Forget this',
      ])
      for (const action of actions) await press(house, action)
      for (const { text } of standing(house)) expect(text).not.toMatch(/[<>\u202e\u0007]/)
    }),
  )

  test(
    'one turn too many is refused to its author alone, once',
    inHouse(mode, async (house) => {
      for (let turn = 0; turn < 32; turn++) await house.turn(mentioned({ text: 'hello', ts: house.slack.stamp() }))
      expect(house.slack.called('chat.postMessage')).toHaveLength(30)
      expect(standing(house).filter(({ user }) => user !== undefined)).toMatchObject([
        { user: 'U0ASKER', text: expect.stringContaining('I need a short break') },
      ])
    }),
  )
})
