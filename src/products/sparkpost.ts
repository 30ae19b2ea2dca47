import { defineProduct } from '../product.ts'

/** SparkPost: two regions, and a key without a word before it. */
export const sparkpost = defineProduct({
  name: 'SparkPost',
  hosts: ['api.sparkpost.com', 'api.eu.sparkpost.com'],
  marks: ['sparkpost'],
  says: [
    {
      text: 'sparkpost',
      when: { status: [401], noText: ['api.eu.sparkpost', 'bearer'] },
      means: ['invalid-api-key', 'wrong-environment', 'malformed-header'],
      certainty: 'possible',
      fixer: 'caller',
      because: 'SparkPost’s keys are good in one region: an account of the EU is known at api.eu.sparkpost.com alone.',
      steps: {
        developer: [
          'Send `Authorization: $KEY` with no word before it, to `https://api.eu.sparkpost.com/api/v1` for an EU account.',
        ],
      },
      ask: 'where the account signs in: app.sparkpost.com or app.eu.sparkpost.com',
      source: 'https://developers.sparkpost.com/api/',
    },
    {
      text: 'Authorization: Bearer',
      when: { text: ['sparkpost'] },
      means: ['malformed-header', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'SparkPost takes the key alone, or Basic with the key as the user; the word Bearer is part of neither.',
      steps: { developer: ['Send `Authorization: $KEY`, with no word before it.'] },
      source: 'https://developers.sparkpost.com/api/',
    },
  ],
})
