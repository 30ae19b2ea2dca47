import { defineProduct } from '../product.ts'

const rpc = 'https://github.com/transmission/transmission/blob/main/libtransmission/rpc-server.cc'

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
