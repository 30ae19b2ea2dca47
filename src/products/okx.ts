import { defineProduct } from '../product.ts'

const okxCodes = 'https://web3.okx.com/onchainos/dev-docs-v5/dex-api/dex-market-price-error-code'

const okxIssue = 'https://github.com/pyted/okx/issues/1'

/** OKX: codes 501xx, all with 401. */
export const okx = defineProduct({
  name: 'OKX',
  hosts: ['.okx.com'],
  marks: ['ok-access-', 'okx'],
  status: 401,
  says: [
    {
      text: 'Invalid OK-ACCESS-KEY',
      means: ['invalid-api-key', 'wrong-environment', 'revoked-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'OKX (50111) does not know the key: deleted, mistyped, or of another of its sites.',
      steps: { developer: ['Compare the key with Profile › API, and call the host of the site where it was made.'] },
      source: okxCodes,
    },
    {
      text: 'OK-ACCESS-PASSPHRASE',
      pattern: /^ok-access-passphrase\\?" incorrect/i,
      means: ['wrong-credentials'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'OKX (50105): the passphrase that was chosen when the key was made is another.',
      steps: { developer: ['Send that one, not the login’s password; if it is lost, make a new key.'] },
      source: okxCodes,
    },
    {
      text: 'Invalid OK-ACCESS-TIMESTAMP',
      means: ['clock-skew', 'bad-request'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'OKX (50112) cannot use the time that was sent: another form, or a clock that is wrong.',
      source: okxCodes,
    },
    {
      text: 'APIKey does not match current environment',
      means: ['wrong-environment'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'OKX (50101): a key of demo trading calls the real market, or the reverse.',
      steps: { developer: ['Demo keys want the field `x-simulated-trading: 1`; real ones must not have it.'] },
      source: okxIssue,
    },
    {
      text: '50110',
      when: { text: ['okx', 'ok-access'] },
      means: ['security-layer-block'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'OKX’s 50110: the caller’s address is not on the key’s list of addresses.',
      steps: { developer: ['Add the address at Profile › API, in the key’s IP allowlist.'] },
      source: okxIssue,
    },
  ],
})
