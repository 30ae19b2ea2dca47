import { defineProduct } from '../product.ts'

const plaidInput = 'https://plaid.com/docs/errors/invalid-input/'

/** Plaid: 400 for what others call 401. */
export const plaid = defineProduct({
  name: 'Plaid',
  hosts: ['production.plaid.com', 'sandbox.plaid.com', 'development.plaid.com'],
  marks: ['plaid.com', 'plaid_env', 'plaid-node', 'plaid-python'],
  status: 400,
  says: [
    {
      text: 'INVALID_API_KEYS',
      when: { text: ['plaid', 'client_id or secret'] },
      means: ['invalid-client', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Plaid’s client id and secret do not belong together, or the secret is that of another environment.',
      steps: {
        developer: [
          'Take the secret of the environment that is called (`sandbox` or `production`) from the Dashboard.',
        ],
      },
      ask: 'the host that is called, and the environment that the secret stands under in the Dashboard',
      source: 'https://support.plaid.com/customer/en/portal/topics/973215-error-code-resolution',
    },
    {
      text: 'could not find matching access token',
      when: { text: ['plaid', 'invalid_access_token'] },
      means: ['wrong-environment', 'revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The access token is of another environment of Plaid (its second word says which), or its Item was removed.',
      steps: { developer: ['Compare `access-sandbox-…` or `access-production-…` with the host that is called.'] },
      source: plaidInput,
    },
    {
      text: 'ITEM_LOGIN_REQUIRED',
      means: ['session-expired', 'mfa-or-sso-required'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'Plaid’s keys are good; the login at the bank has ended, by a new password or a factor that is wanted again.',
      steps: {
        visitor: ['Connect the bank again in the application, and log in there.'],
        developer: ['Open Link in update mode with the Item’s access token.'],
      },
      source: 'https://support.plaid.com/customer/en/portal/topics/973215-error-code-resolution',
    },
  ],
})
