import { defineProduct } from '../product.ts'

/** Google Cloud Endpoints: its proxy ESP, which checks tokens before the service. */
export const googleCloudEndpoints = defineProduct({
  name: 'Google Cloud Endpoints',
  marks: ['x-google-jwks_uri', 'endpoints-runtime'],
  server: true,
  says: [
    {
      text: 'Unable to fetch verification key',
      when: { text: ['jwt validation failed'] },
      means: ['auth-service-unavailable', 'unknown-signing-key'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The proxy could not fetch the issuer’s key set (`x-google-jwks_uri`): no token was looked at.',
      steps: {
        developer: [
          'Ask for that address from within the proxy’s container; where names are not resolved there, start ESP with `--dns` and the name server of the network.',
          'See that `x-google-jwks_uri` answers to everybody with 200 and a key set.',
        ],
      },
      ask: 'what `curl -sS "$JWKS_URI"` says from where the proxy runs',
      source: 'https://github.com/cloudendpoints/esp',
    },
  ],
})
