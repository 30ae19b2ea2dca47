import { defineProduct } from '../product.ts'

const rpc = 'https://github.com/transmission/transmission/blob/main/libtransmission/rpc-server.cc'
const auth = 'https://github.com/deluge-torrent/deluge/blob/develop/deluge/core/authmanager.py'
const delugeWeb = 'https://github.com/jesec/flood/issues/351'

const torrent = [
  'torrent',
  ':9091',
  'transmission/',
  'settings.json',
  'transmission-',
  'sonarr',
  'radarr',
  'transmission daemon',
  'transmission web',
  'transmission ui',
  'webui',
]

/** Transmission: 401 for the password, 403 for the address, 421 for the name, 409 for the session. */
export const transmission = defineProduct({
  name: 'Transmission',
  marks: ['transmission-daemon', 'transmission/rpc', 'x-transmission-session-id', 'rpc-whitelist', 'rpc_whitelist'],
  says: [
    {
      text: 'Rejected request from',
      pattern: /^Rejected request from [^\n]{1,60}\(IP not whitelisted\)/i,
      means: ['security-layer-block'],
      certainty: 'certain',
      status: 403,
      fixer: 'owner',
      because: 'The address is not in Transmission’s `rpc-whitelist`, which holds `127.0.0.1` alone at first.',
      steps: {
        developer: [
          'Stop transmission-daemon first (it writes settings.json when it ends), add the range to `rpc-whitelist`, as `127.0.0.1,192.168.*.*`, and start it.',
        ],
      },
      source: rpc,
    },
    {
      text: 'Rejected request from',
      pattern: /^Rejected request from [^\n]{1,60}\(brute force protection active\)/i,
      means: ['security-layer-block', 'wrong-credentials'],
      certainty: 'certain',
      status: 403,
      fixer: 'owner',
      because: 'Too many wrong passwords came, from whomever: Transmission now refuses all until it is started again.',
      steps: {
        developer: [
          'Find the program with the old password, mend it, then restart transmission-daemon.',
          'The limit is `anti-brute-force-threshold` in settings.json.',
        ],
      },
      source: rpc,
    },
    {
      text: 'Rejected request from',
      pattern: /^Rejected request from [^\n]{1,60}\(failed authentication\)/i,
      means: ['wrong-credentials', 'no-credentials'],
      certainty: 'likely',
      status: 401,
      because: 'User and password were missing or are not `rpc-username` and `rpc-password` of settings.json.',
      ask: 'whether the program sends a user and password at all',
      source: rpc,
    },
    ...['Transmission received your request, but the hostname was unrecognized', '(Host not whitelisted)'].map(
      (text) => ({
        text,
        means: ['security-layer-block'] as const,
        certainty: 'certain' as const,
        status: 421,
        fixer: 'owner' as const,
        because: 'The name in the address is not in Transmission’s `rpc-host-whitelist`; the password is not at fault.',
        steps: {
          developer: [
            'Call it by its IP address, or stop it and add the name to `rpc-host-whitelist`; with a password set, every name is taken.',
          ],
        },
        source: rpc,
      }),
    ),
    ...['Your request had an invalid session-id header', 'Your request had an invalid session_id header'].map(
      (text) => ({
        text,
        means: ['csrf-refused'] as const,
        certainty: 'certain' as const,
        status: 409,
        fixer: 'caller' as const,
        because:
          'Transmission’s 409 hands out the session id that the next request must bring: it is no refusal of the login.',
        steps: {
          developer: ['Read `X-Transmission-Session-Id` from this answer, and send the request again with it.'],
        },
        source: rpc,
      }),
    ),
    {
      text: 'transmission',
      when: { status: [403], text: torrent, noText: ['rejected request', 'permission', 'brute force', 'tracker'] },
      means: ['security-layer-block'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Transmission says 403 to addresses that its `rpc-whitelist` leaves out, and to all after many wrong passwords; a wrong password alone is 401.',
      steps: {
        developer: [
          'Stop transmission-daemon first (it writes settings.json when it ends), add the range to `rpc-whitelist` or set `rpc-whitelist-enabled` to false, and start it.',
        ],
      },
      ask: 'the line “Rejected request from …” in Transmission’s log',
      source: rpc,
    },
  ],
})

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
