import { defineProduct } from '../product.ts'

const proxy = 'https://cloud.google.com/iap/docs/authentication-howto'
const run = 'https://cloud.google.com/run/docs/troubleshooting'

/** Cloud Run and Identity-Aware Proxy, which answer before the application. */
export const googleFrontDoors = defineProduct({
  name: 'Google Cloud Run or IAP',
  marks: ['.run.app', 'x-goog-iap-generated-response', 'iap credentials'],
  says: [
    {
      text: 'the request was not authenticated. either allow unauthenticated invocations or set the proper authorization header',
      means: ['no-credentials', 'wrong-audience', 'protected-by-mistake'],
      certainty: 'likely',
      because: 'Cloud Run lets nobody in without an ID token for this service.',
      steps: {
        developer: [
          'Call with one: `curl -H "Authorization: Bearer $(gcloud auth print-identity-token)" …`',
          'Public? `gcloud run services add-iam-policy-binding $SERVICE --member=allUsers --role=roles/run.invoker`',
        ],
      },
      source: run,
    },
    {
      text: 'invoker',
      when: { text: ['allusers'] },
      means: ['protected-by-mistake', 'forbidden'],
      certainty: 'possible',
      fixer: 'owner',
      because:
        'Google checks the Invoker role before the function runs: a callable function, which checks its users itself, needs it for `allUsers`.',
      steps: {
        developer: [
          'Give `allUsers` the Invoker role: `gcloud functions add-iam-policy-binding $FUNCTION --member=allUsers --role=roles/cloudfunctions.invoker`.',
          'Read the log of `firebase deploy`: it goes on where the deploying account may not set this role.',
        ],
      },
      source: 'https://github.com/firebase/firebase-functions/issues/1015',
    },
    {
      text: 'invalid iap credentials: empty token',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Identity-Aware Proxy stands before the application, and no token came.',
      steps: {
        visitor: ['Sign in with the account that has access, and allow cookies.'],
        developer: [
          'Send an OIDC ID token whose audience is the OAuth client id of IAP, in Authorization or Proxy-Authorization.',
        ],
      },
      source: proxy,
    },
    {
      text: 'invalid iap credentials',
      pattern: /^invalid iap credentials(?!: empty token).{0,120}audience/i,
      means: ['wrong-audience'],
      certainty: 'certain',
      because: "The token's `aud` is not the OAuth client id of Identity-Aware Proxy (or one that it allows).",
      steps: {
        developer: [
          '`gcloud auth print-identity-token --audiences=$IAP_CLIENT_ID --impersonate-service-account=$EMAIL --include-email`',
        ],
      },
      source: proxy,
    },
    {
      text: 'invalid iap credentials',
      pattern: /^invalid iap credentials(?!: empty token)/i,
      means: ['wrong-audience', 'wrong-token-type', 'invalid-signature', 'malformed-token'],
      certainty: 'likely',
      because: 'Identity-Aware Proxy refused the token; it wants an ID token for its own client id.',
      source: proxy,
    },
    {
      text: 'The access token could not be verified',
      when: { noText: ['laravel', 'passport'] },
      means: ['wrong-audience', 'wrong-token-type', 'token-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Cloud Functions and Cloud Run take an ID token whose `aud` is the address of the function or service; an access token (`ya29.…`) or another audience is not verified.',
      steps: {
        developer: [
          'Get an ID token for the whole address, path of the function included: `gcloud auth print-identity-token --audiences=https://REGION-PROJECT.cloudfunctions.net/NAME`.',
          'In code use the ID token client (`getIdTokenClient(url)`, `fetch_id_token(request, url)`, `idtoken.NewClient(ctx, url)`), not the access token.',
        ],
      },
      ask: 'the first characters of the token (`ya29.` or `eyJ`), and its `aud`',
      source: 'https://cloud.google.com/functions/docs/securing/authenticating',
    },
    {
      text: 'Authorization: Bearer ya29.',
      when: { text: ['.cloudfunctions.net', '.run.app'], status: [401, 403] },
      means: ['wrong-token-type'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The token is a Google access token (`ya29.…`), and the service wants an ID token, a JWT for its own address.',
      source: 'https://cloud.google.com/run/docs/authenticating/service-to-service',
    },
    {
      text: 'Your client does not have permission to the requested URL',
      means: ['wrong-token-type', 'wrong-audience', 'no-credentials', 'insufficient-scope'],
      certainty: 'possible',
      because:
        'Cloud Run refused before the application: it wants an ID token whose `aud` is the address of the service, and the role `run.invoker`.',
      steps: {
        developer: [
          'Call with one: `curl -H "Authorization: Bearer $(gcloud auth print-identity-token --audiences=https://SERVICE.run.app)" …`.',
        ],
      },
      ask: 'whether an ID token or an access token was sent, and its `aud`',
      source: run,
    },
    {
      text: 'Your client does not have permission to the requested URL',
      when: { text: ['print-identity-token', 'id token', 'identity token'] },
      means: ['wrong-token-type', 'wrong-audience'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'With an ID token the same account gets in; so the failing call sends another token, or one for another audience.',
      source: 'https://cloud.google.com/run/docs/authenticating/service-to-service',
    },
  ],
})
