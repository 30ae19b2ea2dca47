import { defineProduct } from '../product.ts'

const reference = 'https://techdocs.akamai.com/iam-api/reference/401'

/** Akamai’s APIs: EdgeGrid’s signed requests. */
export const akamaiEdgegrid = defineProduct({
  name: 'Akamai EdgeGrid',
  hosts: ['.akamaiapis.net'],
  marks: ['akamaiapis', 'edgegrid', 'pep-authn', 'eg1-hmac-sha256'],
  status: 401,
  says: [
    {
      text: 'Invalid timestamp',
      when: { text: ['akamai', 'pep-authn', 'edgegrid'] },
      means: ['clock-skew'],
      certainty: 'certain',
      fixer: 'caller',
      status: 400,
      because: 'EdgeGrid takes a request whose timestamp is within 30 seconds of its own time, and no other.',
      steps: {
        developer: [
          'Compare the clocks: `echo $(( $(curl -s http://time.akamai.com/) - $(date +%s) ))` says how many seconds the machine is off.',
          'Let NTP set the time (`sudo timedatectl set-ntp true`); a container has the clock of its host, and a virtual machine that slept is often behind.',
          'Sign each request when it is sent: one that waits in a queue or is tried again needs a new signature.',
        ],
      },
      source: 'https://github.com/akamai/cli/issues/72',
    },
    {
      text: 'Inactive client token',
      when: { text: ['akamai', 'pep-authn'] },
      means: ['account-not-active', 'revoked-credential'],
      certainty: 'certain',
      because: 'The API client’s credential is switched off or has expired.',
      steps: {
        developer: [
          'Control Center › Identity & access › the API client › Credentials: activate it, or create a new one.',
        ],
      },
      source: reference,
    },
    {
      text: 'The signature does not match',
      when: { text: ['akamai', 'pep-authn', 'edgegrid'] },
      means: ['signature-mismatch', 'wrong-environment', 'corrupted-credential'],
      certainty: 'likely',
      because:
        'The signature is not the one that Akamai computes: a wrong client secret, another host, or a body changed after signing.',
      steps: {
        developer: [
          'Take all four lines of `.edgerc` from one credential, and call the very `host` that stands there.',
          'Let nothing touch the request after signing: redirects, added fields, another encoding of the body.',
        ],
      },
      source: 'https://techdocs.akamai.com/domain-validation/reference/401',
    },
  ],
})
