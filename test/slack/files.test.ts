import { describe, expect, test } from 'vitest'

import { followUp, noCredentials } from '../adapters/pastes.ts'
import type { House, Mode } from './house.ts'
import { command, mentioned, submitted } from './payloads.ts'
import { record } from './json.ts'
import { inHouse } from './play.ts'

const said = ({ slack }: House): string => [...slack.messages.values()].map(({ text }) => text).join('\n')

const attach = (house: House, text: string, ...files: readonly unknown[]): Promise<unknown> =>
  house.turn(mentioned({ text, files, ts: house.slack.stamp() }))

describe.each<Mode>(['socket', 'http'])('over %s', (mode) => {
  test(
    'a snippet and a file are read, and named in the proof',
    inHouse(mode, async (house) => {
      await attach(house, '', house.slack.addFile('trace.txt', noCredentials))
      expect(said(house)).toContain('carried no credentials')
      expect(said(house)).toContain('trace.txt, line 1')
    }),
  )

  test(
    'files of the modal are read',
    inHouse(mode, async (house) => {
      await house.deliver(command(house.slack, ''))
      await house.slack.until(() => house.slack.called('views.open').length === 1, 'the modal')
      const view = record(house.slack.called('views.open')[0]?.body['view'])
      await house.turn(submitted(view, { files: [house.slack.addFile('trace.txt', noCredentials)], onlyMe: true }))
      expect(said(house)).toContain('carried no credentials')
    }),
  )

  test(
    'a file of another organisation is found by files.info',
    inHouse(mode, async (house) => {
      const { id, name } = house.slack.addFile('shared.txt', noCredentials)
      await attach(house, '', { id, name, file_access: 'check_file_info', mode: 'hosted' })
      expect(said(house)).toContain('carried no credentials')
    }),
  )

  test(
    'a page to log in, in place of the file, is told as the missing scope',
    inHouse(mode, async (house) => {
      house.slack.scopes.delete('files:read')
      await attach(house, '', house.slack.addFile('trace.txt', noCredentials))
      expect(said(house)).toContain('files:read')
    }),
  )

  test(
    'an HTML file that is meant is read',
    inHouse(mode, async (house) => {
      await attach(
        house,
        '',
        house.slack.addFile(
          'error.html',
          '<html><head><title>401 Authorization Required</title></head><body><center><h1>401 Authorization Required</h1></center><hr><center>nginx</center></body></html>',
          { type: 'text/html' },
        ),
      )
      expect(said(house)).not.toContain('files:read')
    }),
  )

  test(
    'a file that is too large is not downloaded, and the words beside it are answered',
    inHouse(mode, async (house) => {
      await attach(house, noCredentials, { ...house.slack.addFile('big.har', noCredentials), size: 50 * 1024 * 1024 })
      expect(house.slack.called('download')).toEqual([])
      expect(said(house)).toContain('carried no credentials')
      expect(said(house)).toMatch(/big\.har is too large \(50\.0 MB; at most 20\.0 MB/)
    }),
  )

  test(
    'a file that is larger than it says is broken off',
    inHouse(mode, async (house) => {
      await attach(house, '', { ...house.slack.addFile('liar.log', 'x'.repeat(21 * 1024 * 1024)), size: 10 })
      expect(said(house)).toContain('liar.log is too large')
    }),
  )

  test(
    'a picture is no text',
    inHouse(mode, async (house) => {
      await attach(
        house,
        '',
        house.slack.addFile('shot.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), { type: 'image/png' }),
      )
      expect(said(house)).toContain('shot.png is no text')
    }),
  )

  test(
    'neither a file outside Slack nor a redirect away from it is followed, and the token is shown to nobody',
    inHouse(mode, async (house) => {
      await attach(house, '', {
        ...house.slack.addFile('a.txt', ''),
        url_private_download: 'https://evil.example.com/a.txt',
      })
      await attach(house, '', house.slack.addFile('b.txt', '', { redirect: 'https://evil.example.com/b.txt' }))
      expect(said(house)).toContain('a.txt lies outside Slack')
      expect(said(house)).toContain('b.txt lies outside Slack')
    }),
  )

  test(
    'while a long log is read, another event is acknowledged and answered',
    inHouse(mode, async (house) => {
      const { slack } = house
      const log = `${'2026-01-01T00:00:00Z api[1]: GET /v1/me 200 12ms\n'.repeat(20_000)}${followUp}\n`
      const [long, short] = [slack.stamp(), slack.stamp()]
      const acknowledged = house.deliver(mentioned({ text: '', files: [slack.addFile('app.log', log)], ts: long }))
      await slack.until(() => slack.called('download').length === 1, 'the download')
      await house.deliver(mentioned({ text: noCredentials, ts: short }))
      await slack.until(() => slack.called('chat.postMessage').length === 2, 'both answers', 60_000)
      await acknowledged
      expect(slack.called('chat.postMessage').map(({ body }) => body['thread_ts'])).toEqual([short, long])
      expect(said(house)).toContain('token expired')
    }),
    90_000,
  )
})
