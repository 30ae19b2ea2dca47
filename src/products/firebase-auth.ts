import { defineProduct } from '../product.ts'

const admin = 'https://firebase.google.com/docs/auth/admin/errors'
const verifier = 'https://github.com/firebase/firebase-admin-node/blob/main/src/auth/token-verifier.ts'
const client = 'https://firebase.google.com/docs/reference/js/auth'
const sendIdToken =
  'Send what the client’s `await user.getIdToken()` gives (Flutter: `user.getIdToken()`, Android: `getIdToken(true)`).'

/** What Firebase Authentication says: Admin SDKs and client SDKs. */
export const firebaseAuth = defineProduct({
  name: 'Firebase Authentication',
  hosts: ['identitytoolkit.googleapis.com', 'securetoken.googleapis.com', '.firebaseapp.com'],
  marks: ['firebase', 'identitytoolkit'],
  says: [
    {
      text: 'expects an ID token, but was given a',
      means: ['wrong-token-type'],
      certainty: 'certain',
      because: 'A custom token was sent where an ID token belongs.',
      steps: { developer: ['Exchange it in the client: `signInWithCustomToken(auth, customToken)`.', sendIdToken] },
      source: verifier,
    },
    ...['verifyIdToken', 'verify_id_token', 'an ID token'].map((text) => ({
      text,
      when: {
        text: ['createcustomtoken', 'create_custom_token', '.customtoken(', '(customtoken', 'firebase custom token'],
        noText: ['signinwithcustomtoken', 'sign_in_with_custom_token', 'getidtoken'],
      },
      means: ['wrong-token-type'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because: 'A custom token only starts a login: what the Admin SDKs verify is the ID token that the login gives.',
      steps: { developer: ['Exchange it in the client: `signInWithCustomToken(auth, customToken)`.', sendIdToken] },
      source: 'https://firebase.google.com/docs/auth/admin/verify-id-tokens',
    })),
    {
      text: 'has no "kid" claim',
      when: { text: ['firebase', 'id token'] },
      means: ['wrong-token-type', 'malformed-token'],
      certainty: 'likely',
      because: 'The token was not signed by Firebase: another kind of token, or one of the emulator.',
      steps: { developer: [sendIdToken, 'For the emulator set `FIREBASE_AUTH_EMULATOR_HOST` on the server too.'] },
      source: verifier,
    },
    {
      text: 'has "kid" claim which does not correspond to a known public key',
      means: ['token-expired', 'unknown-signing-key'],
      certainty: 'likely',
      because: 'Google rotates these keys daily: most often the token is old.',
      steps: { developer: ['Ask for a fresh one: `await user.getIdToken(true)`.'] },
      source: verifier,
    },
    {
      text: 'auth/id-token-expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'Firebase ID tokens live one hour.',
      steps: { developer: ['Call `await user.getIdToken()` before each request: it renews by itself.'] },
      source: admin,
    },
    {
      text: 'auth/id-token-revoked',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The user’s refresh tokens were revoked after this token was issued.',
      source: admin,
    },
    {
      text: 'auth/session-cookie-expired',
      means: ['session-expired'],
      certainty: 'certain',
      because: 'The session cookie is past its life.',
      source: admin,
    },
    {
      text: 'auth/session-cookie-revoked',
      means: ['revoked-credential', 'session-expired'],
      certainty: 'certain',
      because: 'The session was revoked.',
      source: admin,
    },
    {
      text: 'Firebase ID token has invalid signature',
      means: ['invalid-signature', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The signature does not verify with Google’s keys: an altered token, or one of the emulator.',
      source: verifier,
    },
    {
      text: 'Decoding Firebase ID token failed',
      means: ['malformed-token', 'corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The text is no JWT: an access token, `undefined`, or a token cut short.',
      steps: { developer: [sendIdToken] },
      ask: 'the number of dots in the token',
      source: verifier,
    },
    {
      text: 'ID token issued at future timestamp',
      means: ['clock-skew'],
      certainty: 'certain',
      because: 'The server’s clock is behind Google’s.',
      steps: { developer: ['Set the clock by NTP: `timedatectl set-ntp true`.'] },
      source: 'https://github.com/firebase/firebase-admin-go/blob/master/auth/token_verifier.go',
    },
    {
      text: 'Token used too early',
      means: ['clock-skew'],
      certainty: 'certain',
      because: 'The server’s clock is behind Google’s; both seconds stand in the message.',
      steps: { developer: ['Set the clock by NTP, or pass `clock_skew_in_seconds=10`.'] },
      source: 'https://github.com/googleapis/google-auth-library-python/blob/main/google/auth/jwt.py',
    },
    {
      text: 'auth/user-token-expired',
      means: ['revoked-credential', 'session-expired'],
      certainty: 'certain',
      because: 'The user’s sign-in is no longer valid: the password was changed or the user deleted.',
      source: client,
    },
    {
      text: 'auth/user-disabled',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'An administrator disabled the user.',
      source: client,
    },
    {
      text: 'auth/requires-recent-login',
      means: ['session-expired', 'mfa-or-sso-required'],
      certainty: 'certain',
      because: 'This action wants a login of the last minutes.',
      steps: { visitor: ['Sign in again and repeat the action.'] },
      source: client,
    },
    {
      text: 'auth/multi-factor-auth-required',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'A second factor is wanted.',
      source: client,
    },
    {
      text: 'auth/wrong-password',
      means: ['wrong-credentials'],
      certainty: 'certain',
      because: 'The password is wrong, or the account has none (a social login made it).',
      source: client,
    },
    {
      text: 'auth/user-not-found',
      means: ['wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      because: 'This project has no such user.',
      source: client,
    },
    {
      text: 'the header "kid" is missing',
      when: { text: ['firebase'] },
      means: ['wrong-token-type', 'malformed-token'],
      certainty: 'likely',
      because: 'An ID token of Firebase names its key in `kid`; a custom token, which your server makes, does not.',
      steps: { developer: ['Exchange it in the client: `signInWithCustomToken(auth, customToken)`.', sendIdToken] },
      source:
        'https://firebase.google.com/docs/auth/admin/verify-id-tokens#verify_id_tokens_using_a_third-party_jwt_library',
    },
    {
      text: 'securetoken@system.gserviceaccount.com',
      when: { text: ['session cookie', 'session-cookie', 'sessioncookie', 'session_cookie'] },
      means: ['unknown-signing-key', 'client-bug'],
      certainty: 'likely',
      because:
        'Session cookies are signed with other keys than ID tokens: those of `https://www.googleapis.com/identitytoolkit/v3/relyingparty/publicKeys`.',
      steps: { developer: ['Verify them with the Admin SDK’s `verifySessionCookie`, or with that other key set.'] },
      source: verifier,
    },
  ],
})
