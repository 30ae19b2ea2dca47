import { defineProduct } from '../product.ts'

/** oidc-client-ts, its elder oidc-client, and react-oidc-context upon it. */
export const oidcClientTs = defineProduct({
  name: 'oidc-client-ts',
  marks: ['oidc-client-ts', 'react-oidc-context', 'oidc-client.min.js', 'signinredirectcallback'],
  says: [
    {
      text: 'No matching state found in storage',
      means: ['session-expired', 'csrf-refused', 'client-bug'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The answer of a login was read a second time, or in another tab or host than where the login began: its state is removed from the storage at the first reading.',
      steps: {
        visitor: [
          'Open the application’s own page and sign in there; the address of the callback cannot be loaded again.',
        ],
        developer: [
          'Take `code` and `state` out of the address once the login is read: with react-oidc-context in `onSigninCallback` call `window.history.replaceState({}, document.title, window.location.pathname)`.',
          'Let the callback run once: React’s StrictMode runs effects twice in development.',
          'Begin and end at the same origin; localhost and 127.0.0.1 have storages of their own.',
        ],
      },
      ask: 'whether the callback is read twice, and the origin before and after the login',
      source: 'https://github.com/authts/react-oidc-context/issues/445',
    },
    {
      text: 'authority mismatch on settings vs. signin state',
      means: ['wrong-environment', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The login began with one `authority`, and the page that reads its answer has another.',
      source: 'https://github.com/authts/oidc-client-ts/blob/main/src/ResponseValidator.ts',
    },
  ],
})
