import type { EntraCode } from './entra-id-code.ts'
import { alike } from './entra-id-code.ts'

const signInAgain = {
  visitor: ['Sign out of the application, and sign in again.'],
  developer: ['Catch `interaction_required`/`invalid_grant`, and start an interactive sign-in.'],
}

/** The AADSTS numbers that are about a grant, a refresh token or an assertion. */
export const entraTokenCodes: readonly EntraCode[] = [
  ...alike(
    { means: ['refresh-failed'], certainty: 'certain', fixer: 'visitor', steps: signInAgain },
    {
      700082: 'The refresh token was not used for too long and has expired.',
      700084: 'The refresh token of a single-page app lives 24 hours and has expired.',
      70043: 'The sign-in frequency of a Conditional Access policy has ended the refresh token.',
    },
  ),
  {
    code: 70008,
    because: 'The authorization code or refresh token has expired.',
    means: ['refresh-failed', 'token-expired'],
    certainty: 'likely',
    fixer: 'visitor',
    steps: signInAgain,
  },
  {
    code: 70000,
    because: 'The grant (code or refresh token) is invalid, expired, or was issued for other parameters.',
    means: ['refresh-failed', 'bad-request'],
    certainty: 'likely',
    steps: signInAgain,
  },
  {
    code: 50173,
    because: 'The tokens were revoked: the password was changed or reset, or an administrator ended the sessions.',
    means: ['refresh-failed', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'visitor',
    steps: signInAgain,
  },
  {
    code: 50089,
    because: 'The sign-in took too long, or its session was ended.',
    means: ['session-expired', 'refresh-failed'],
    certainty: 'likely',
    fixer: 'visitor',
    steps: signInAgain,
  },
  {
    code: 54005,
    means: ['revoked-credential', 'bad-request'],
    certainty: 'likely',
    because: 'The authorization code had been redeemed already; it works once.',
    steps: {
      developer: ['See that the callback is not called twice (reload, double render, prefetch, two instances).'],
    },
  },
  {
    code: 700005,
    means: ['wrong-environment'],
    certainty: 'certain',
    because: 'The authorization code was redeemed at another tenant than it was issued by.',
    steps: { developer: ['Use the same authority for /authorize and /token.'] },
  },
  {
    code: 70019,
    means: ['token-expired'],
    certainty: 'certain',
    fixer: 'visitor',
    because: 'The device code has expired.',
    steps: { visitor: ['Start the sign-in anew, and enter the new code.'] },
  },
  {
    code: 501481,
    means: ['bad-request'],
    certainty: 'certain',
    because: 'The PKCE `code_verifier` does not belong to the `code_challenge` of this sign-in.',
    steps: {
      developer: ['Keep the verifier of each sign-in until its callback; two tabs or instances must not overwrite it.'],
    },
  },
  {
    code: 500131,
    means: ['wrong-audience'],
    certainty: 'certain',
    because: 'The token given as assertion is for another application than the one that presents it.',
    steps: {
      developer: ["Have the front end ask for the API's own scope (`api://<api-client-id>/…`), not for Graph."],
    },
    source: 'https://login.microsoftonline.com/error?code=500131',
  },
  {
    code: 500133,
    means: ['token-expired', 'clock-skew'],
    certainty: 'likely',
    because: 'The assertion had expired when it was exchanged.',
    steps: { developer: ['Ask for a fresh access token before the on-behalf-of call.'] },
  },
  {
    code: 50013,
    means: ['invalid-signature', 'wrong-audience', 'token-expired', 'wrong-issuer'],
    certainty: 'likely',
    because:
      'The assertion was refused: usually a token for another API (Graph), of another tenant or of another version.',
    steps: {
      developer: [
        "Decode the assertion: `aud` must be the middle API's client id or its api:// URI, and `tid` the tenant that is asked.",
      ],
    },
    ask: '`aud`, `iss`, `ver` and `exp` of the token that is sent as assertion',
  },
  ...alike(
    { means: ['wrong-token-type'], certainty: 'certain' },
    {
      700229: "A user's token was sent where only an app-only token is taken.",
      240002: 'An ID token was sent as assertion; the on-behalf-of grant takes an access token.',
    },
  ),
  {
    code: 7000114,
    because: 'The application is not allowed to make on-behalf-of calls.',
    means: ['forbidden'],
    certainty: 'certain',
    fixer: 'owner',
  },
  {
    code: 50027,
    because: 'The JWT was refused for its form, claims, time or signature.',
    means: ['malformed-token', 'wrong-issuer', 'wrong-audience', 'token-expired'],
    certainty: 'possible',
  },
  {
    code: 50006,
    because: 'The signature of the request or token does not verify.',
    means: ['invalid-signature'],
    certainty: 'certain',
  },
  {
    code: 900384,
    because: 'The signature of the JWT does not verify.',
    means: ['invalid-signature'],
    certainty: 'likely',
  },
  {
    code: 90016,
    because: 'The access token lacks a claim that is required.',
    means: ['wrong-claims'],
    certainty: 'certain',
  },
  {
    code: 70021,
    means: ['wrong-claims', 'wrong-issuer', 'wrong-audience'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'No federated credential of the application fits the issuer, subject and audience of the outside token.',
    steps: {
      developer: [
        'Compare issuer and subject in the message with App registrations › the app › Certificates & secrets › Federated credentials, to the letter.',
        'GitHub: the subject names branch, tag, pull request or environment: `repo:owner/name:ref:refs/heads/main`',
      ],
    },
    source: 'https://login.microsoftonline.com/error?code=70021',
  },
  {
    code: 700211,
    means: ['wrong-issuer'],
    certainty: 'certain',
    fixer: 'owner',
    because: "No federated credential has the outside token's issuer.",
    source: 'https://login.microsoftonline.com/error?code=700211',
  },
  {
    code: 700212,
    means: ['wrong-audience'],
    certainty: 'certain',
    because: "No federated credential has the outside token's audience (usually api://AzureADTokenExchange).",
    source: 'https://login.microsoftonline.com/error?code=700212',
  },
  {
    code: 700213,
    means: ['wrong-claims'],
    certainty: 'certain',
    fixer: 'owner',
    because: "No federated credential has the outside token's subject.",
    steps: {
      developer: [
        'Compare the subject in the message with the federated credential, to the letter: branch, tag, pull_request, environment.',
      ],
    },
    source: 'https://login.microsoftonline.com/error?code=700213',
  },
]
