import { defineProduct } from '../product.ts'

const robloxChanges = 'https://devforum.roblox.com/t/recent-and-upcoming-changes-to-roblox-web-apis/1834186'

/** Roblox: a CSRF token by trial, cookies bound to an address, and Open Cloud’s keys. */
export const roblox = defineProduct({
  name: 'Roblox',
  hosts: ['.roblox.com'],
  marks: ['roblox', '.roblosecurity'],
  says: [
    {
      text: 'Token Validation Failed',
      when: { text: ['roblox', 'roblosecurity'] },
      means: ['csrf-refused'],
      certainty: 'likely',
      status: 403,
      fixer: 'caller',
      because:
        'A call that changes something came without Roblox’s `X-CSRF-TOKEN`, or with an old one; the answer itself brings a new one.',
      steps: {
        developer: ['Take `x-csrf-token` from this very answer, and send the call again with it and the same cookie.'],
      },
      source: 'https://github.com/noblox/noblox.js/pull/856',
    },
    {
      text: '.ROBLOSECURITY',
      when: { status: [401], noText: ['token validation failed'] },
      means: ['session-expired', 'revoked-credential', 'security-layer-block'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Roblox no longer takes the cookie: a logout ends it, and it may end where it is sent from another address than that of the login.',
      steps: {
        developer: [
          'Use a key of Open Cloud in `x-api-key` for what runs by itself.',
          'Otherwise take a new cookie on the very machine that sends it, and store what `Set-Cookie` brings later.',
        ],
      },
      ask: 'whether the cookie was taken on the machine that sends it',
      source: robloxChanges,
    },
    {
      text: 'x-api-key',
      when: { text: ['apis.roblox.com', 'open cloud', 'roblox'], status: [401, 403] },
      means: ['account-not-active', 'security-layer-block', 'insufficient-scope', 'invalid-api-key'],
      certainty: 'possible',
      fixer: 'caller',
      because:
        'A key of Open Cloud that rested for 60 days ends by itself, and it is bound to addresses and experiences.',
      steps: {
        developer: [
          'create.roblox.com › Credentials: see the key’s status and accepted addresses, and that the experience is added to its permissions.',
        ],
      },
      ask: 'the key’s status on the Credentials page, and its accepted addresses',
      source: 'https://docs.rs/crate/rbxcloud/latest/source/docs/cli/cli-api-key.md',
    },
  ],
})
