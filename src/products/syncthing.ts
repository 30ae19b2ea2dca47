import { defineProduct } from '../product.ts'

const policy = 'https://github.com/syncthing/syncthing/pull/3137'
const rest = 'https://docs.syncthing.net/v1.0.0/dev/rest.html'

/** Syncthing’s REST API. */
export const syncthing = defineProduct({
  name: 'Syncthing',
  marks: ['syncthing', ':8384'],
  says: [
    {
      text: 'CSRF Error',
      when: { text: ['syncthing', ':8384'] },
      means: ['csrf-refused', 'no-credentials', 'invalid-api-key'],
      certainty: 'likely',
      status: 403,
      fixer: 'caller',
      because:
        'Syncthing says this to every call of `/rest/` that comes without a right `X-API-Key`, and from its own page with an old cookie.',
      steps: {
        developer: [
          'Copy the key from Actions › Settings › General: `curl -H "X-API-Key: $KEY" http://localhost:8384/rest/system/status`.',
        ],
        visitor: ['Reload the page without the cache, or delete its cookies.'],
      },
      ask: 'whether the call carries `X-API-Key`',
      source: policy,
    },
    {
      text: 'syncthing',
      when: {
        status: [403],
        text: ['rest api', '/rest/', 'api key', 'apikey', 'x-api-key', 'widget', 'script'],
        noText: ['csrf', 'host check', 'set up new', 'reinstall'],
      },
      means: ['invalid-api-key', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Syncthing answers a missing or wrong `X-API-Key` with 403.',
      steps: { developer: ['Copy the key from Actions › Settings › General, and send it as `X-API-Key: $KEY`.'] },
      ask: 'what `/rest/system/status` answers with the key',
      source: rest,
    },
  ],
})
