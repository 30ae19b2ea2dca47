import { describe, expect, test } from 'vitest'

import { secret, withSecret } from '../adapters/pastes.ts'
import { ask, last, standing } from './acts.ts'
import type { Mode } from './house.ts'
import { record } from './json.ts'
import { command, direct, message, shortcut, submitted } from './payloads.ts'
import { inHouse } from './play.ts'

/** A token by which an API lets somebody in until then. */
const tokenUntil = (time: string): string =>
  [{ alg: 'HS256' }, { iss: 'https://login.example.com', exp: Date.parse(time) / 1000 }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat('bWFkZS11cC1zaWduYXR1cmUtb2YtdGhpcnR5LXR3b28')
    .join('.')

describe.each<Mode>(['socket', 'http'])('over %s', (mode) => {
  test(
    'a secret is told to its author alone, with the paste blacked out; neither holds it',
    inHouse(mode, async (house) => {
      await ask(house, withSecret)
      const [answer, warning] = standing(house)
      expect(answer?.user).toBeUndefined()
      expect(warning).toMatchObject({ user: 'U0ASKER' })
      for (const told of [
        'GitHub personal access token',
        'revoke it at https://github.com/settings/tokens',
        'Delete message',
        '█████" https://api.github.com/user',
      ])
        expect(warning?.text).toContain(told)
      expect(JSON.stringify(house.slack.calls)).not.toContain(secret.slice(4, 14))
      expect(house.logged()).not.toContain(secret.slice(4, 14))
    }),
  )

  test(
    'a token that tells it is warned of with until when it lives',
    inHouse(mode, async (house) => {
      await ask(house, `Authorization: Bearer ${tokenUntil('2099-01-01T00:00:00Z')}\n\nHTTP/1.1 401 Unauthorized`)
      expect(last(house)).toMatchObject({
        user: 'U0ASKER',
        text: expect.stringContaining('The JSON Web Token lives until 2099-01-01 00:00 UTC'),
      })
    }),
  )

  test(
    'of an answer to all by the modal, the warning is still for the author alone',
    inHouse(mode, async (house) => {
      await house.deliver(command(house.slack, ''))
      await house.slack.until(() => house.slack.called('views.open').length === 1, 'the modal')
      await house.turn(submitted(record(house.slack.called('views.open')[0]?.body['view']), { text: withSecret }))
      const [answer, warning] = standing(house)
      expect([answer?.user, warning?.user]).toEqual([undefined, 'U0ASKER'])
      expect(warning?.text).toContain('revoke it')
      expect(JSON.stringify(house.slack.calls)).not.toContain(secret.slice(4, 14))
    }),
  )

  test(
    'of somebody else’s message that was asked about, its author is warned, or the asker where the author cannot be reached',
    inHouse(mode, async (house) => {
      const theirs = message({ text: withSecret, ts: house.slack.stamp(), user: 'U0OTHER' })
      await house.turn(shortcut(house.slack, theirs))
      expect(standing(house).map(({ user }) => user)).toEqual(['U0ASKER', 'U0OTHER'])
      expect(last(house).text).toContain('revoke it')
      house.slack.refused.set('chat.postEphemeral', 'not_in_channel')
      await house.turn(shortcut(house.slack, theirs))
      expect(standing(house).map(({ user }) => user)).toEqual(['U0ASKER', 'U0OTHER', 'U0ASKER', 'U0ASKER'])
    }),
  )

  test(
    'in a direct message the warning stays',
    inHouse(mode, async (house) => {
      await house.turn(direct({ text: withSecret, ts: house.slack.stamp() }))
      expect(house.slack.called('chat.postEphemeral')).toEqual([])
      expect(last(house).text).toContain('█████')
    }),
  )

  test(
    'the logs hold nothing of what was pasted and no token, whatever fails',
    inHouse(mode, async (house) => {
      await ask(house, withSecret)
      house.slack.refused.set('chat.postMessage', 'invalid_auth')
      await ask(house, withSecret)
      house.slack.refused.set('chat.postMessage', '')
      const late = command(house.slack, '')
      await house.deliver({ ...late, body: { ...late.body, trigger_id: house.slack.trigger(3_100) } })
      const spent = command(house.slack, withSecret.replaceAll('\n', ' '))
      await house.turn({ ...spent, body: { ...spent.body, response_url: `${house.slack.apiUrl}nowhere` } })
      await house.slack.until(() => house.logged().includes('slack-failed'), 'the log')
      for (const event of ['turn', 'send-failed', 'slack-failed'])
        expect(house.logged()).toContain(`"event":"${event}"`)
      expect(house.logged()).not.toMatch(/github|Bearer|Authorization|Bad credentials|xoxb|xapp|ghp_/i)
    }),
  )
})
