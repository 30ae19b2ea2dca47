import { defineProduct } from '../product.ts'

const api = 'https://devcenter.heroku.com/articles/platform-api-reference#errors'

/** Heroku's API and command line. */
export const heroku = defineProduct({
  name: 'Heroku',
  hosts: ['api.heroku.com', 'git.heroku.com', '.herokuapp.com'],
  marks: ['heroku'],
  says: [
    {
      text: 'invalid credentials provided.',
      when: { text: ['heroku'] },
      means: ['invalid-api-key', 'revoked-credential', 'stored-credential'],
      certainty: 'likely',
      because: 'Heroku does not know the API key or token (any more).',
      steps: {
        developer: [
          '`unset HEROKU_API_KEY`, then `heroku login`; for CI: `heroku authorizations:create`.',
          'Drop stale lines for api.heroku.com and git.heroku.com from ~/.netrc.',
        ],
      },
      source: api,
    },
    {
      text: 'ip address mismatch',
      when: { text: ['heroku'] },
      means: ['client-interference', 'security-layer-block'],
      certainty: 'likely',
      because:
        'The browser login came from another address than the terminal: a VPN, a relay of the browser, or a remote terminal.',
      steps: {
        developer: [
          'Log in without the VPN or relay; in a remote terminal set `HEROKU_API_KEY` to a token of `heroku authorizations:create`.',
        ],
      },
      ask: 'whether browser and terminal share one network address: a VPN, iCloud Private Relay, or a terminal on another machine',
      source: 'https://devcenter.heroku.com/articles/authentication',
    },
    {
      text: 'please run `heroku login`',
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'The command line of Heroku is not signed in.',
      source: 'https://devcenter.heroku.com/articles/authentication',
    },
    {
      text: 'wrong username or password',
      when: { text: ['git.heroku.com'] },
      means: ['password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      because: "Heroku's git takes the API key as password.",
      source: 'https://devcenter.heroku.com/articles/git',
    },
  ],
})
