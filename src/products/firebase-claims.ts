import { defineProduct } from '../product.ts'

const verify = 'https://firebase.google.com/docs/auth/admin/verify-id-tokens'
const verifier = 'https://github.com/firebase/firebase-admin-node/blob/main/src/auth/token-verifier.ts'
const sendIdToken =
  'Send what the client’s `await user.getIdToken()` gives (Flutter: `user.getIdToken()`, Android: `getIdToken(true)`).'

/** What shows that a person signs in with Google and not through Firebase. */
const googleSignIn = [
  'nextauth',
  'next-auth',
  'auth.js',
  'react-oauth/google',
  'usegooglelogin',
  'google one tap',
  'google_sign_in',
  'googleauth.idtoken',
  'getauthresponse().id_token',
  'expo-auth-session',
]

const ofGoogle = {
  text: '(audience) claim',
  means: ['wrong-token-type', 'wrong-audience'] as const,
  certainty: 'likely' as const,
  steps: {
    developer: [
      'Sign in to Firebase with it first: `signInWithCredential(auth, GoogleAuthProvider.credential(idToken))`.',
      sendIdToken,
      'Or verify Google’s own token as such: `google.oauth2.id_token.verify_oauth2_token` (Python), `OAuth2Client.verifyIdToken` (Node.js).',
    ],
  },
  source: verify,
}

/** What Firebase’s verifiers say of the audience and the issuer of a token. */
export const firebaseClaims = defineProduct({
  name: 'Firebase ID tokens',
  marks: ['firebase', 'securetoken.google.com'],
  says: [
    {
      text: '"aud" (audience) claim',
      when: { text: ['identity.identitytoolkit.v1.identitytoolkit'] },
      means: ['wrong-token-type', 'wrong-audience'],
      certainty: 'certain',
      because: 'The `aud` is that of a Firebase custom token, which is no ID token.',
      steps: {
        developer: [
          'Exchange the custom token in the client: `signInWithCustomToken(auth, customToken)`.',
          sendIdToken,
        ],
      },
      source: verify,
    },
    ...['verifyIdToken', 'verify_id_token'].map((text) => ({
      ...ofGoogle,
      text,
      when: {
        text: googleSignIn,
        noText: ['signinwithcredential', 'getidtoken', 'currentuser', 'google-auth-library', 'oauth2client'],
      },
      because: 'The login goes to Google and not through Firebase: its ID token is Google’s, not Firebase’s.',
    })),
    {
      ...ofGoogle,
      when: { text: ['apps.googleusercontent.com'], noText: ['identity.identitytoolkit.v1.identitytoolkit'] },
      because: 'The `aud` is an OAuth client id of Google: this is Google’s ID token, not Firebase’s.',
    },
    {
      ...ofGoogle,
      pattern: /\bbut got\s{1,3}["'“][^"'”\n]{0,80}(?:oauth|client.?id|\.apps\.googleusercontent\.com)/i,
      certainty: 'certain',
      because: 'The `aud` that the verifier got is an OAuth client id: this is Google’s ID token, not Firebase’s.',
    },
    {
      ...ofGoogle,
      pattern: /\bbut got\s{1,3}["'“](?![a-z][\w-]{4,40}["'”])/i,
      when: { text: googleSignIn, noText: ['signinwithcredential'] },
      because: 'The login goes to Google and not through Firebase: its ID token is Google’s, not Firebase’s.',
    },
    {
      text: '(audience) claim',
      when: {
        text: ['firebase', 'id token'],
        noText: ['apps.googleusercontent.com', 'identity.identitytoolkit.v1.identitytoolkit', ...googleSignIn],
      },
      means: ['wrong-environment', 'wrong-audience'],
      certainty: 'likely',
      because: 'The ID token belongs to another Firebase project than the Admin SDK’s.',
      steps: {
        developer: [
          'Let the client’s `projectId` and the Admin SDK’s service account name one project; set `GOOGLE_CLOUD_PROJECT`.',
        ],
      },
      source: verify,
    },
    {
      text: '(audience) claim',
      pattern: /^\(audience\) claim\. expected\s{1,3}["'“](?:\s{1,3}[\w-]{1,60}\s{0,3}|[\w-]{1,60}\s{1,3})["'”]/i,
      when: { text: ['firebase', 'id token'] },
      means: ['server-misconfigured', 'wrong-audience'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The project id that the verifier expects has white space in it: a line break or blank of its file or variable.',
      steps: { developer: ['Strip the project id where it is read, and write secrets with `printf %s`, not `echo`.'] },
      source: verifier,
    },
    {
      text: '(issuer) claim',
      pattern: /securetoken\.google\.com\/(?:undefined|null|none)\b/i,
      means: ['server-misconfigured', 'wrong-issuer'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The verifier knows no project: the issuer that it expects ends in `undefined` in place of a project id.',
      steps: {
        developer: [
          'Give the project id where the SDK is set up (`projectId`, the service account, or `GOOGLE_CLOUD_PROJECT`), and load the variables before that.',
        ],
      },
      source: verifier,
    },
    {
      text: '(issuer) claim',
      when: { text: ['session.firebase.google.com'] },
      means: ['wrong-token-type', 'wrong-issuer'],
      certainty: 'certain',
      because:
        'The issuer session.firebase.google.com is that of a session cookie, which `verifyIdToken` does not take.',
      steps: { developer: ['Verify it with `verifySessionCookie`, or send an ID token.', sendIdToken] },
      source: 'https://firebase.google.com/docs/auth/admin/manage-cookies',
    },
    {
      text: 'accounts.google.com',
      when: { text: ['securetoken.google.com'] },
      means: ['wrong-token-type', 'wrong-issuer'],
      certainty: 'likely',
      because: 'The issuer accounts.google.com is Google’s own: this is Google’s ID token, not Firebase’s.',
      steps: {
        developer: [
          'Sign in to Firebase with it first: `signInWithCredential(auth, GoogleAuthProvider.credential(idToken))`.',
          sendIdToken,
        ],
      },
      source: verify,
    },
    {
      text: '(issuer) claim',
      when: {
        text: ['firebase', 'id token', 'idtoken'],
        noText: ['session.firebase.google.com', 'accounts.google.com', '/undefined'],
      },
      means: ['wrong-environment', 'wrong-issuer', 'wrong-token-type'],
      certainty: 'likely',
      because: 'The ID token belongs to another Firebase project than the Admin SDK’s, or was not made by Firebase.',
      steps: {
        developer: [
          'Let the client’s `projectId` and the Admin SDK’s service account name one project; set `GOOGLE_CLOUD_PROJECT`.',
        ],
      },
      source: verifier,
    },
  ],
})
