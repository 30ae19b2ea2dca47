import { defineProduct } from '../product.ts'

const problem = 'https://oauth.pbworks.com/w/page/12239833/ProblemReporting'
const rfc = 'https://www.rfc-editor.org/rfc/rfc5849#section-3'
const baseString =
  'Print the base string and compare: method, address without query, and all parameters (query and form body) sorted and encoded once.'

/** The problem codes of OAuth 1.0 (`oauth_problem`). */
export const oauth1 = defineProduct({
  name: 'OAuth 1.0',
  marks: ['oauth_problem', 'oauth_signature', 'oauth_consumer_key'],
  says: [
    {
      text: 'oauth_problem=timestamp_refused',
      means: ['clock-skew'],
      certainty: 'certain',
      because: '`timestamp_refused`: `oauth_timestamp` is too far from the server’s time.',
      steps: { developer: ['Set the clock by NTP; `oauth_timestamp` is in seconds, not milliseconds.'] },
      source: problem,
    },
    {
      text: 'oauth_problem=nonce_used',
      means: ['stale-nonce'],
      certainty: 'certain',
      because: '`nonce_used`: the same `oauth_nonce` came twice.',
      steps: { developer: ['Sign every request anew, retries too.'] },
      source: problem,
    },
    {
      text: 'oauth_problem=signature_invalid',
      means: ['signature-mismatch'],
      certainty: 'certain',
      because: '`signature_invalid`: the server computes another signature.',
      steps: {
        developer: [
          baseString,
          'The key is `consumer secret&token secret`, the `&` always there; behind a proxy the server may see http.',
        ],
      },
      source: problem,
    },
    {
      text: 'oauth_problem=signature_method_rejected',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: '`signature_method_rejected`: the server does not take this `oauth_signature_method`.',
      source: problem,
    },
    {
      text: 'oauth_problem=token_rejected',
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because: '`token_rejected`: the server does not know this `oauth_token`.',
      source: problem,
    },
    {
      text: 'oauth_problem=token_expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: '`token_expired`: the token is past its life.',
      source: problem,
    },
    {
      text: 'oauth_problem=token_revoked',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: '`token_revoked`: the user withdrew the token.',
      source: problem,
    },
    {
      text: 'oauth_problem=token_used',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: '`token_used`: the request token was exchanged before.',
      source: problem,
    },
    {
      text: 'oauth_problem=consumer_key_',
      pattern: /consumer_key_(?:unknown|rejected|refused)/i,
      means: ['invalid-client', 'wrong-environment'],
      certainty: 'likely',
      because: 'The server does not take this `oauth_consumer_key`.',
      source: problem,
    },
    {
      text: 'oauth_problem=permission_denied',
      means: ['forbidden'],
      certainty: 'likely',
      because: '`permission_denied`: the user or the application may not do this.',
      source: problem,
    },
    {
      text: 'oauth_problem=parameter_absent',
      means: ['bad-request', 'malformed-header', 'stripped-by-intermediary', 'no-credentials'],
      certainty: 'likely',
      because: '`parameter_absent`: an OAuth parameter is missing; `oauth_parameters_absent` names it.',
      ask: '`oauth_parameters_absent` of the answer, and whether the Authorization field reaches the server',
      source: problem,
    },
    {
      text: 'oauth_problem=version_rejected',
      means: ['bad-request'],
      certainty: 'certain',
      because: '`version_rejected`: `oauth_version` is not 1.0.',
      source: rfc,
    },
    {
      text: 'oauth_signature does not match',
      means: ['signature-mismatch'],
      certainty: 'certain',
      because: 'The server computes another signature.',
      steps: { developer: [baseString] },
      source: rfc,
    },
    {
      text: 'duplicate timestamp/nonce combination',
      means: ['stale-nonce'],
      certainty: 'certain',
      fixer: 'caller',
      status: 401,
      because: 'The same `oauth_nonce` came twice: one signed request was sent again as it was.',
      steps: {
        developer: [
          'See whether a redirect is followed with the same field (`curl -v`; axios `maxRedirects: 0`): then call the final address, and sign that one.',
          'Sign every request anew, retries too: a fresh nonce and timestamp each time.',
        ],
      },
      ask: 'how many requests leave the client for one call, and the status of each',
      source: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
    },
  ],
})
