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
  ],
})
