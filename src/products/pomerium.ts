import { defineProduct } from '../product.ts'

const repository = 'https://github.com/pomerium/pomerium/blob/main'
const reasons = `${repository}/pkg/policy/criteria/reasons.go`

/** Pomerium: its pages say little, its log’s line `authorize check` names the reason. */
export const pomerium = defineProduct({
  name: 'Pomerium',
  marks: ['pomerium'],
  says: [
    {
      text: 'allow-why-false',
      pattern: /^allow-why-false"?[:=] ?\[[^\]]{0,200}user-unauthenticated/i,
      means: ['no-credentials', 'session-expired', 'preflight-blocked', 'cookie-not-sent'],
      certainty: 'likely',
      because: 'Pomerium saw nobody signed in; a program that takes no HTML gets 401 in place of the login page.',
      steps: {
        developer: ['A program sends a service account’s token: `Authorization: Pomerium $JWT`.'],
      },
      ask: 'the method of the refused request (a preflight is OPTIONS), and the names of its fields and cookies',
      source: reasons,
    },
    {
      text: 'allow-why-false',
      pattern:
        /^allow-why-false"?[:=] ?\[[^\]]{0,200}(?<what>claim|domain|email|groups|user|device|http-method|http-path|mcp-tool)-unauthorized/i,
      means: ['forbidden'],
      certainty: 'certain',
      status: 403,
      fixer: 'owner',
      because: 'The login is good; the route’s policy does not admit it, for its {what}.',
      source: reasons,
    },
    {
      text: 'a valid client certificate is required to access this page',
      means: ['no-credentials', 'wrong-environment'],
      certainty: 'likely',
      because:
        'Pomerium (status 495) wants a TLS client certificate: none came, or one that its authority did not sign.',
      ask: 'the reason in Pomerium’s log: `client-certificate-required` or `invalid-client-certificate`',
      source: `${repository}/internal/httputil/httputil.go`,
    },
  ],
})
