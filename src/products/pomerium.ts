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
      means: ['no-credentials', 'session-expired'],
      certainty: 'certain',
      because: 'Pomerium saw nobody signed in; a program that takes no HTML gets 401 in place of the login page.',
      steps: {
        developer: ['A program sends a service account’s token: `Authorization: Pomerium $JWT`.'],
      },
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
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Pomerium (status 495) wants a TLS client certificate, and none that it trusts came.',
      source: `${repository}/internal/httputil/httputil.go`,
    },
  ],
})
