import { defineProduct } from '../product.ts'

const plugin = 'https://github.com/jitsi/jitsi-meet/pull/16465'
const here = { text: ['jitsi', 'prosody', 'muc.', 'jigasi', 'token_verification'] }
const steps = {
  developer: [
    'Put the very room into `room` (in lower case, without the address before it), or `*` for all of them.',
    '`sub` is the domain of the server (`meet.example.com`, in Docker `meet.jitsi`) or the tenant in the path, or `*`; `iss` and `aud` are those that Prosody is set to.',
  ],
}

/** Jitsi Meet: Prosody’s check of a token’s `room` and `sub` against the room that is opened. */
export const jitsi = defineProduct({
  name: 'Jitsi Meet',
  hosts: ['meet.jit.si'],
  marks: ['jitsi', 'token_verification', 'jigasi'],
  says: [
    {
      text: 'Room and token mismatched',
      means: ['wrong-claims'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The token is good, and its `room` or `sub` is not that of the room that is opened.',
      steps,
      source: plugin,
    },
    {
      text: 'not allowed to join',
      when: here,
      means: ['wrong-claims', 'invalid-signature', 'token-expired'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Prosody compares `room` and `sub` of the token with the room that is opened, and they differ.',
      steps,
      ask: '`room`, `sub`, `iss` and `aud` of the token, and the address of the room',
      source: plugin,
    },
    {
      text: 'room',
      pattern: /^room\b["']?(?: claim| ?[:=]| mismatch| and token)/i,
      when: { text: ['jitsi', 'prosody'], noText: ['not allowed to join', 'room and token mismatched', 'signature'] },
      means: ['wrong-claims'],
      certainty: 'possible',
      fixer: 'owner',
      because: 'The claim `room` of the token decides which room it opens.',
      steps,
      ask: '`room` and `sub` of the token, and the address of the room',
      source: 'https://github.com/d3473r/jitsi-keycloak/issues/62',
    },
  ],
})
