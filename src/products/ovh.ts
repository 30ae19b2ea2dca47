import { defineProduct } from '../product.ts'

const client = 'https://github.com/ovh/python-ovh/blob/master/ovh/client.py'
const steps = 'https://github.com/ovh/python-ovh/blob/master/README.rst'
const validate =
  'A new consumer key is asleep: open the `validationUrl` that came with it in a browser, log in, choose for how long, and confirm. Keep the key then; ask for no new one with each request.'
/** What shows that OVHcloud's API is meant, and not a server that stands there. */
const here = [
  'api.ovh',
  'ovh api',
  "ovh's api",
  'ovh.exceptions',
  'ovh-eu',
  'ovh-ca',
  'ovh-us',
  '-ovh',
  'ovh::',
  'ovh\\api',
]
/** A consumer key that is asked for in what was pasted. */
const fresh = [
  '/auth/credential',
  'requestcredentials',
  'validationurl',
  'request_consumerkey',
  'new_consumer_key_request',
]
const rules =
  'Ask for the key with the rules that the program needs: `accessRules` with each method and path (`/*` for all below).'

/** OVHcloud's API: application key and secret, and a consumer key that its customer has to confirm. */
export const ovh = defineProduct({
  name: 'OVHcloud',
  hosts: ['api.ovh.com', '.api.ovh.com', 'api.us.ovhcloud.com', 'api.kimsufi.com', 'api.soyoustart.com'],
  marks: ['api.ovh.com', 'x-ovh-application', 'php-ovh', 'python-ovh', 'node-ovh', 'go-ovh'],
  says: [
    {
      text: 'INVALID_SIGNATURE',
      when: { text: fresh },
      means: ['account-not-active', 'signature-mismatch', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The call is signed with a consumer key that was made right before: until its `validationUrl` has been opened and confirmed, OVHcloud takes nothing that is signed with it.',
      steps: { developer: [validate, rules] },
      ask: 'whether the `validationUrl` that came with the consumer key was opened and confirmed, and whether application secret and consumer key stand in their places',
      source: steps,
    },
    ...[
      { text: 'INVALID_SIGNATURE', noText: fresh },
      { text: 'Invalid signature', noText: [...fresh, 'invalid_signature'] },
    ].map(({ text, noText }) => ({
      text,
      when: { text: here, noText },
      means: ['signature-mismatch', 'invalid-api-key', 'account-not-active'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'The signature is not the one that OVHcloud computes of application secret, consumer key, method, whole address, body and time.',
      steps: {
        developer: [
          'Check that application secret and consumer key belong to this application key and region (ovh-eu, ovh-ca, ovh-us), that no line break came along with them, and that the body is signed exactly as it is sent.',
          validate,
        ],
      },
      ask: 'the endpoint of the program, and whether the consumer key was confirmed at its `validationUrl`',
      source: client,
    })),
    {
      text: 'This credential is not valid',
      when: { text: [...here, 'invalid_credential'] },
      means: ['account-not-active', 'token-expired', 'revoked-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'OVHcloud does not take the consumer key: it was never confirmed, has run out, or was withdrawn.',
      steps: { developer: [validate] },
      ask: 'what `GET /auth/currentCredential` says of `status` and `expiration`',
      source: client,
    },
    {
      text: 'This credential does not exist',
      when: { text: [...here, 'not_credential'] },
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'OVHcloud knows no such consumer key in this region: mistyped, or made at another endpoint.',
      steps: { developer: ['Take the endpoint at which the keys were made: ovh-eu, ovh-ca, ovh-us.', validate] },
      ask: 'the endpoint in the program, and the site on which the keys were made',
      source: client,
    },
    {
      text: 'Invalid application key',
      when: { text: here },
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'OVHcloud knows no such application in this region.',
      steps: { developer: ['Take the endpoint at which the application was made: ovh-eu, ovh-ca, ovh-us.'] },
      ask: 'the endpoint in the program, and the site on which the application was made',
      source: client,
    },
    {
      text: 'This call has not been granted',
      means: ['insufficient-scope'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The consumer key is good, and its access rules do not name this method and path.',
      steps: { developer: [rules] },
      source: client,
    },
  ],
})
