import { defineProduct } from '../product.ts'

const krakendDocs = 'https://www.krakend.io/docs/authorization/jwt-validation/'

/** KrakenD. */
export const krakend = defineProduct({
  name: 'KrakenD',
  marks: ['krakend'],
  says: [
    {
      text: 'Token not found',
      when: { text: ['krakend'] },
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'KrakenD’s JWT validator found no token.',
      source: krakendDocs,
    },
    {
      text: 'no Keys have been found',
      when: { text: ['krakend', 'jwtvalidator'] },
      means: ['unknown-signing-key', 'auth-service-unavailable'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The key set that KrakenD holds has no key for this token: with `cache` it is a copy of before the keys were changed, and where it could not be fetched it is empty.',
      steps: {
        developer: [
          'Leave `cache` and `cache_duration` out for a test, so that the key set is fetched anew.',
          'Ask for `jwk_url` from within KrakenD’s container (`curl -sS "$JWK_URL"`), and compare the `kid`s with that of the token.',
        ],
      },
      ask: '`kid` of the token, and the `kid`s that `jwk_url` shows',
      source: 'https://github.com/krakend/krakend-jose',
    },
    {
      text: 'input_headers',
      when: { text: ['krakend'], status: [401] },
      means: ['stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because: 'KrakenD passes on only the fields that the endpoint’s `input_headers` lists.',
      steps: { developer: ['`"input_headers": ["Authorization"]` in that endpoint.'] },
      source: 'https://www.krakend.io/docs/endpoints/parameter-forwarding/',
    },
  ],
})
