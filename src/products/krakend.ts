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
