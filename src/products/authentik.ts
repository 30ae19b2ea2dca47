import { defineProduct } from '../product.ts'

const state = 'https://github.com/goauthentik/authentik/blob/main/internal/outpost/proxyv2/application/oauth_state.go'

/** authentik’s outposts. */
export const authentik = defineProduct({
  name: 'authentik',
  marks: ['authentik'],
  says: [
    {
      text: 'mismatched session ID',
      when: { text: ['authentik', 'goauthentik', 'outpost'] },
      means: ['cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      because:
        'The state of authentik’s outpost does not fit the browser’s cookie: a wrong External host or Cookie domain, or two logins at once.',
      steps: {
        visitor: ['Open the site anew in one tab.'],
        developer: ['Provider › External host must be the address that the browser sees.'],
      },
      source: state,
    },
    {
      text: 'failed to parse state jwt',
      means: ['cookie-not-sent', 'session-expired', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'The outpost cannot read the `state` of the login that comes back: begun at another outpost, or long ago.',
      steps: { visitor: ['Open the site anew in one tab.'] },
      source: state,
    },
    {
      text: 'redirect URI Hostname was not included in cookie domain',
      means: ['server-misconfigured', 'cookie-not-sent'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The site is not below the Cookie domain of authentik’s provider, so the login cannot reach it.',
      steps: {
        developer: [
          'Provider › Cookie domain must be a parent of both hosts; or use forward auth for a single application.',
        ],
      },
      source: state,
    },
    {
      text: 'redirect URI did not contain external host',
      means: ['server-misconfigured', 'wrong-url'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The address that the browser asked for is not the External host of authentik’s provider.',
      steps: { developer: ['Provider › External host: scheme, name and port that the browser shows.'] },
      source: state,
    },
  ],
})
