import { defineProduct } from '../product.ts'

const auth = 'https://github.com/deluge-torrent/deluge/blob/develop/deluge/core/authmanager.py'

const delugeWeb = 'https://github.com/jesec/flood/issues/351'

/** Deluge: its page has one password, its daemon users in the file `auth`. */
export const deluge = defineProduct({
  name: 'Deluge',
  marks: ['deluge'],
  says: [
    {
      text: 'Not authenticated',
      pattern: /^Not authenticated["']?,? ?["']?code["']?: ?1\b/i,
      means: ['no-credentials', 'session-expired', 'wrong-credentials'],
      certainty: 'likely',
      status: 200,
      fixer: 'caller',
      because: 'Deluge’s page answers so, with 200, where the session cookie of `auth.login` did not come along.',
      steps: {
        developer: [
          'Call `auth.login` with the password of the page first, and keep its cookie `_session_id` for the calls that follow.',
        ],
      },
      ask: 'what `auth.login` answers: `"result": true` or false',
      source: delugeWeb,
    },
    {
      text: 'deluge',
      when: { text: ['not authenticated'], noText: ['"code": 1', '"code":1'] },
      means: ['wrong-credentials', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Deluge has two logins: the page (port 8112) knows one password and no user, the daemon (58846) the users of the file `auth`.',
      steps: {
        developer: [
          'For a program that speaks to port 8112 enter the password of the page alone.',
          'For one that speaks to the daemon add a line `name:password:10` to the file `auth`, and switch “Allow Remote Connections” on.',
        ],
      },
      ask: 'the port that the program is pointed at',
      source: delugeWeb,
    },
    {
      text: 'Auth level too low',
      when: { text: ['deluge', '< 5', '< 10', '0 <'] },
      means: ['insufficient-scope', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The login came through with a level below the one that the call wants; level 0 is nobody.',
      steps: { developer: ['Write `name:password:10` (10 is the administrator) into the file `auth` of the daemon.'] },
      source: auth,
    },
    ...['Password does not match', 'Username does not exist'].map((text) => ({
      text,
      when: { text: ['deluge', 'badloginerror', '58846'] },
      means: ['wrong-credentials'] as const,
      certainty: 'certain' as const,
      fixer: 'caller' as const,
      because: 'Deluge’s daemon compares with its file `auth`, not with the password of the page.',
      steps: {
        developer: ['Look into the file `auth` of the daemon’s config folder: `name:password:level`, one a line.'],
      },
      source: auth,
    })),
  ],
})
