import { defineProduct } from '../product.ts'

/** Ory Oathkeeper and Hydra: the settings by which a token of the one is refused by the other. */
export const ory = defineProduct({
  name: 'Ory',
  hosts: ['.oryapis.com'],
  marks: ['oathkeeper', 'oryd/', 'ory_at_'],
  says: [
    {
      text: 'trusted_issuers',
      when: { text: ['oathkeeper', 'hydra'], status: [401, 403], noText: ['forward_http_headers'] },
      means: ['wrong-issuer', 'unknown-signing-key', 'client-bug'],
      certainty: 'likely',
      fixer: 'owner',
      status: 401,
      because:
        'Oathkeeper compares `iss` with `trusted_issuers` letter by letter, and a slash at the end is enough to fail: Hydra before version 2 adds one to `iss` even where `urls.self.issuer` has none, and Oathkeeper may add one when it reads its own setting.',
      steps: {
        developer: [
          'Decode the token, look at `iss`, and write both `urls.self.issuer` and `trusted_issuers` so that they end in the same way; list the issuer with and without the slash to see whether that is it.',
          'Let Oathkeeper log at `debug`: it names the issuer that it compares with.',
        ],
      },
      ask: 'the `iss` of the token, and the issuer in Oathkeeper’s log at level debug',
      source: 'https://github.com/ory/oathkeeper/issues/527',
    },
  ],
})
