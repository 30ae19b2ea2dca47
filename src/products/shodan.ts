import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

/** Shodan’s API, which reads its key from the query. */
export const shodan = defineProduct({
  name: 'Shodan',
  hosts: ['api.shodan.io'],
  marks: ['shodan'],
  status: 401,
  says: [
    {
      text: 'api.shodan.io',
      pattern: /^[^\s"'`?]{1,120}(?!\S{0,200}[?&]key=)/i,
      when: {
        status: [401],
        holds: (evidence) =>
          findMatch(evidence, /\bheaders?\b|\bx-api-key\b|\bauthorization: ?\w|\bbearer\b/i) !== undefined,
        unless: (evidence) => findMatch(evidence, /[?&]key=|params\W{1,4}['"]?key\b/i) !== undefined,
      },
      means: ['wrong-place', 'client-bug'],
      certainty: 'likely',
      because: 'Shodan reads its key from the query (`?key=`) alone; one in a header field counts as none.',
      steps: { developer: ['Put the key into the query: `requests.get(url, params={"key": api_key})`.'] },
      source: 'https://github.com/achillean/shodan-python/blob/master/shodan/client.py',
    },
  ],
})
