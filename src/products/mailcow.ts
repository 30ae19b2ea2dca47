import { defineProduct } from '../product.ts'

const sessions = 'https://github.com/mailcow/mailcow-dockerized/blob/master/data/web/inc/sessions.inc.php'

/** mailcow’s API: one key, bound to addresses, and a ban after mistakes. */
export const mailcow = defineProduct({
  name: 'mailcow',
  marks: ['mailcow'],
  status: 401,
  says: [
    {
      text: 'api access denied for ip',
      means: ['security-layer-block'],
      certainty: 'certain',
      status: 401,
      fixer: 'owner',
      because: 'The key is good; the address that the call comes from is not among those that it allows.',
      steps: {
        developer: [
          'mailcow UI › System › Configuration › Access › API: add the address that the message names, IPv6 too, or tick “Skip IP check for API”.',
          'Each refusal counts as a failed login for netfilter-mailcow: look for a ban of the address there.',
        ],
      },
      source: sessions,
    },
    {
      text: 'authentication failed',
      when: { text: ['mailcow'], noText: ['sasl', 'imap', 'smtp', 'dovecot', 'api access denied'] },
      means: ['invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because:
        'mailcow has no active key of this value: mistyped, made anew since, or its tick “Activate API” is missing.',
      steps: {
        developer: [
          'mailcow UI › System › Configuration › Access › API: tick “Activate API”, and compare the key; read-only and read-write have a key each.',
          'Send it as `X-API-Key: $KEY`.',
        ],
      },
      ask: 'whether “Activate API” is ticked for that very key',
      source: sessions,
    },
    {
      text: 'mailcow UI: Invalid password for API_USER by',
      means: ['invalid-api-key', 'security-layer-block'],
      certainty: 'likely',
      because:
        'mailcow writes the same line of a wrong API key and of an address that the key does not allow; no password is meant.',
      ask: 'the `msg` of the answer: “authentication failed” (the key) or “api access denied for ip” (the address)',
      source: sessions,
    },
  ],
})
