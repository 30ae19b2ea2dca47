import { defineProduct } from '../product.ts'

const schwabTokens = 'https://docs.rs/crate/schwab-sdk/latest/source/src/constants.rs'

/** Charles Schwab’s Trader API: refresh tokens of seven days. */
export const schwab = defineProduct({
  name: 'Schwab Trader API',
  hosts: ['api.schwabapi.com'],
  marks: ['schwabapi', 'schwab-py', 'schwabdev', 'schwab'],
  says: [
    {
      text: 'schwab',
      when: {
        text: ['refresh token', 'refresh_token', 'every week', 'every seven days', 'every 7 days', 'once a week'],
        noText: ['redirect_uri', 'callback'],
      },
      means: ['refresh-failed'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'Schwab’s refresh token ends seven days after the login, and no call renews it.',
      steps: {
        developer: [
          'Log in by the browser again once a week, and exchange the new code at `https://api.schwabapi.com/v1/oauth/token`.',
          'Between logins refresh the access token, which lasts 30 minutes.',
        ],
      },
      ask: 'the day of the last login by the browser',
      source: schwabTokens,
    },
  ],
})
