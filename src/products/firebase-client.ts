import { defineProduct } from '../product.ts'

const client = 'https://firebase.google.com/docs/reference/js/auth'
const rest = 'https://firebase.google.com/docs/reference/rest/auth'
const errors = 'https://github.com/firebase/firebase-js-sdk/blob/main/packages/auth/src/api/errors.ts'
const admin = 'https://firebase.google.com/docs/admin/setup'

/** What Firebase says of an application’s set-up, and its REST API of a login. */
export const firebaseClient = defineProduct({
  name: 'Firebase Authentication',
  says: [
    {
      text: 'auth/invalid-api-key',
      means: ['invalid-api-key', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The `apiKey` of `firebaseConfig` is empty or wrong: the environment variable was not built in.',
      steps: {
        developer: [
          'Print `firebaseConfig.apiKey?.length`; variables need the prefix of the bundler (`VITE_`, `NEXT_PUBLIC_`, `REACT_APP_`) and a restart.',
        ],
      },
      source: client,
    },
    {
      text: 'auth/api-key-not-valid',
      means: ['invalid-api-key', 'placeholder-credential', 'wrong-environment'],
      certainty: 'likely',
      because: 'Google does not know the `apiKey` of `firebaseConfig`.',
      steps: { developer: ['Copy it again from the Firebase console: Project settings, Your apps.'] },
      source: client,
    },
    {
      text: 'auth/unauthorized-domain',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The page’s host is not among the authorized domains.',
      steps: { developer: ['Firebase console, Authentication, Settings, Authorized domains: add the host.'] },
      source: client,
    },
    {
      text: 'auth/operation-not-allowed',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'This way of signing in is not enabled.',
      steps: { developer: ['Firebase console, Authentication, Sign-in method: enable it.'] },
      source: client,
    },
    {
      text: 'PASSWORD_LOGIN_DISABLED',
      when: { noText: ['operation-not-allowed'] },
      means: ['server-misconfigured', 'password-not-accepted'],
      certainty: 'likely',
      status: 400,
      fixer: 'owner',
      because: 'Signing in with e-mail and password is not enabled in this project.',
      steps: { developer: ['Firebase console, Authentication, Sign-in method: enable Email/Password.'] },
      source: errors,
    },
    {
      text: 'This browser is not supported or 3rd party cookies and data may be disabled',
      means: ['cookie-not-sent', 'client-interference'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'Firebase’s login runs in a frame of another host, and this browser keeps the cookies and the storage of such frames back.',
      steps: {
        visitor: [
          'Allow third-party cookies for this page in the settings of the browser (Chromium: Settings › Privacy and security), and load it again.',
        ],
        developer: [
          'Set `authDomain` to a host of your own site and pass `/__/auth/` on to Firebase: then the frame is of the same site.',
        ],
      },
      ask: 'whether the browser blocks third-party cookies, by its settings or by a rule of the company',
      source: 'https://firebase.google.com/docs/auth/web/redirect-best-practices',
    },
    {
      text: 'auth/configuration-not-found',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Authentication was never set up in this project.',
      steps: { developer: ['Firebase console, Authentication, Get started.'] },
      source: client,
    },
    {
      text: 'auth/custom-token-mismatch',
      means: ['wrong-environment'],
      certainty: 'certain',
      because: 'The custom token was made by another project’s service account.',
      source: client,
    },
    {
      text: 'auth/invalid-custom-token',
      means: ['malformed-token', 'invalid-signature', 'wrong-environment'],
      certainty: 'likely',
      because: 'The custom token is expired, damaged, or made by another project.',
      source: client,
    },
    {
      text: 'auth/invalid-credential',
      when: { text: ['signinwithemailandpassword', 'password', 'login'] },
      means: ['wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      because: 'E-mail or password is wrong: with protection against enumeration Firebase does not tell which.',
      source: client,
    },
    {
      text: 'INVALID_LOGIN_CREDENTIALS',
      means: ['wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      because: 'E-mail or password is wrong: with protection against enumeration Firebase does not tell which.',
      source: rest,
    },
    {
      text: 'TOKEN_EXPIRED',
      when: { text: ['securetoken', 'identitytoolkit'] },
      means: ['refresh-failed', 'revoked-credential'],
      certainty: 'certain',
      because: 'The user’s login is no longer valid; the user must sign in again.',
      source: rest,
    },
    {
      text: 'CREDENTIAL_TOO_OLD_LOGIN_AGAIN',
      means: ['session-expired'],
      certainty: 'certain',
      because: 'This action wants a login of the last minutes.',
      source: rest,
    },
    {
      text: 'Failed to determine project ID',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The Admin SDK knows no project.',
      steps: { developer: ['Set `GOOGLE_CLOUD_PROJECT` or pass `projectId` to `initializeApp`.'] },
      source: admin,
    },
    {
      text: 'Must initialize app with a cert credential or set your Firebase project ID',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The Admin SDK knows no project, so it cannot verify ID tokens.',
      steps: { developer: ['Set `GOOGLE_CLOUD_PROJECT`, or pass `projectId` to `initializeApp`.'] },
      source: admin,
    },
  ],
})
