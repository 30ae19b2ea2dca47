import { defineProduct } from '../product.ts'

const web = 'https://developers.google.com/identity/protocols/oauth2/web-server'
const protocol = 'https://developers.google.com/identity/protocols/oauth2'
const google = {
  text: [
    'googleapis',
    'accounts.google.com',
    'googleusercontent',
    'google.auth',
    'google-auth',
    'google oauth',
    'gcloud',
    'gaxios',
    'error 400: redirect_uri_mismatch',
    'error 401: invalid_client',
  ],
}
const clients = 'console.cloud.google.com › APIs & Services › Credentials › the client'

/** Google's OAuth 2.0: sign-in and the token endpoint. */
export const googleOauth = defineProduct({
  name: 'Google OAuth',
  hosts: ['accounts.google.com', 'oauth2.googleapis.com', 'www.googleapis.com'],
  marks: [
    'accounts.google.com',
    'oauth2.googleapis.com',
    'google-auth',
    'google.auth',
    'googleapiclient',
    '.apps.googleusercontent.com',
    'gaxios',
  ],
  says: [
    {
      text: 'invalid_grant',
      when: {
        text: ['google', 'gmail', 'gcloud', 'googleapis', 'youtube'],
        noText: ['invalid jwt', 'account not found'],
        told: ['when:after-days', 'when:after-a-while', 'when:worked-before', 'when:suddenly'],
      },
      means: ['refresh-failed', 'revoked-credential'],
      certainty: 'likely',
      status: 400,
      because: 'Google refused the refresh token; it ends after 7 days while the consent screen is in Testing.',
      steps: {
        developer: [
          'Set the app to In production: APIs & Services › OAuth consent screen (Audience) › Publish app, then authorise once more.',
          'A refresh token also ends with a changed password (Gmail scopes), after 6 months without use, and with the 101st one for a client.',
        ],
      },
      ask: 'the publishing status of the consent screen (Testing or In production), and the age of the refresh token',
      source: protocol,
    },
    {
      text: 'token has been expired or revoked',
      when: google,
      means: ['refresh-failed'],
      certainty: 'certain',
      because: 'The Google refresh token has expired or was revoked.',
      steps: {
        visitor: ['Connect the Google account once more in the application.'],
        developer: [
          'Authorise anew with `access_type=offline` and `prompt=consent`.',
          'While the consent screen is in Testing, refresh tokens live 7 days: publish the app.',
        ],
      },
      source: protocol,
    },
    {
      text: 'redirect_uri_mismatch',
      when: google,
      means: ['wrong-url', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The redirect URI of the request is not registered for this client.',
      steps: {
        developer: [
          `Add it, to the letter, under ${clients} › Authorized redirect URIs (http or https, port, path, trailing slash); it counts after some minutes.`,
        ],
      },
      source: web,
    },
    {
      text: 'The audience client and the client need to be in the same project',
      means: ['wrong-audience', 'invalid-client', 'server-misconfigured'],
      certainty: 'likely',
      status: 400,
      fixer: 'owner',
      because:
        'The client id of the app (iOS, Android) and the one of the server, for which the token is asked, are of two Google projects.',
      steps: {
        developer: [
          'Take all client ids of one project: `iosClientId`, `clientId`, `serverClientId` (`webClientId`) begin with the same number.',
          'Look for an old `GoogleService-Info.plist` or `google-services.json` of another project.',
        ],
      },
      source: 'https://developers.google.com/identity/protocols/oauth2/cross-client-identity',
    },
    {
      text: 'payload audience != requiredAudience',
      means: ['wrong-audience'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'Google’s library for Node.js decoded the ID token, and its `aud` is none of the audiences that `verifyIdToken` was given.',
      steps: {
        developer: [
          'Compare the two: `aud` in the payload of the token, and `audience` in the call; each app (web, Android, iOS) has a client id of its own, and Firebase and the Identity Toolkit put the project id there.',
          'Allow all that sign in here: `verifyIdToken({ idToken, audience: [WEB_CLIENT_ID, ANDROID_CLIENT_ID] })`.',
        ],
      },
      source: 'https://github.com/googleapis/google-auth-library-nodejs/blob/main/src/auth/oauth2client.ts',
    },
    {
      text: 'invalid_client',
      when: google,
      means: ['invalid-client'],
      certainty: 'likely',
      because: 'The client id does not exist, or the secret is not its own.',
      steps: { developer: [`Copy both anew from ${clients}, without spaces.`] },
      source: web,
    },
    {
      text: 'the oauth client was not found',
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'No client has this client id: mistyped, with a stray space, or deleted.',
      source: web,
    },
    {
      text: 'deleted_client',
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'The OAuth client was deleted.',
      source: web,
    },
    {
      text: 'unauthorized_client',
      when: google,
      means: ['invalid-client', 'insufficient-scope'],
      certainty: 'likely',
      status: 400,
      because: 'The client may not use this grant, or the refresh token is of another client.',
      source: web,
    },
    {
      text: 'admin_policy_enforced',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The Workspace administrator does not allow this app or its scopes.',
      steps: { visitor: ['Ask your Workspace administrator to trust the app.'] },
      source: web,
    },
    {
      text: 'disallowed_useragent',
      means: ['client-bug', 'security-layer-block'],
      certainty: 'likely',
      because: 'Google refuses to sign in inside an embedded web view.',
      steps: {
        visitor: ['Open the page in Chrome, Safari or Firefox itself, not inside the other app.'],
        developer: ['Use the system browser (Custom Tabs, ASWebAuthenticationSession).'],
      },
      source: web,
    },
    {
      text: 'org_internal',
      when: google,
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The app is for accounts of its own organisation only.',
      source: web,
    },
    {
      text: 'access blocked:',
      pattern:
        /^access blocked: .{0,120}(?:has not completed the google verification|request is invalid|can only be used within)/i,
      means: ['forbidden', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Google does not let this account use the app: it is in Testing without this user, internal, or wrongly configured.',
      steps: { developer: ['Add the account under OAuth consent screen › Audience › Test users, or publish the app.'] },
      source: 'https://support.google.com/accounts/answer/16668185',
    },
    {
      text: 'Reauthentication is needed',
      means: ['refresh-failed', 'mfa-or-sso-required'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The organisation ends sessions of Google Cloud after a number of hours: the refresh token serves again after a new login.',
      steps: {
        developer: [
          '`gcloud auth application-default login`; for a job that runs by itself a service account, which that rule does not touch.',
        ],
      },
      source: 'https://github.com/googleapis/google-auth-library-python/pull/819',
    },
    {
      text: 'invalid_rapt',
      means: ['session-expired', 'mfa-or-sso-required'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'The organisation wants a fresh login for Google Cloud from time to time.',
      steps: {
        developer: [
          '`gcloud auth login` and `gcloud auth application-default login`; for programs use a service account.',
        ],
      },
      source: 'https://support.google.com/a/answer/9368756',
    },
  ],
})
