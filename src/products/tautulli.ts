import { defineProduct } from '../product.ts'

const api = 'https://github.com/Tautulli/Tautulli/blob/master/plexpy/api2.py'
const enable = 'https://github.com/blacktwin/JBOPS/issues/97'
const slash = 'https://github.com/RaunoT/plex-rewind/issues/280'

/** Tautulli’s API: one key, in the parameter `apikey`. */
export const tautulli = defineProduct({
  name: 'Tautulli',
  marks: ['tautulli', 'plexpy'],
  says: [
    {
      text: 'Invalid apikey',
      when: { text: ['tautulli', 'plexpy', '8181', 'cmd=', '/api/v2'] },
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Tautulli does not know the key: it is not Plex’s token, and a phone’s key ends when the device is removed.',
      steps: {
        developer: [
          'Copy it from Settings › Web Interface › API, and try it by itself: `curl "http://tautulli.example.com:8181/api/v2?apikey=$KEY&cmd=status"`.',
          'Enter the address without a slash at its end, with `http://`, and with the HTTP Root if one is set.',
        ],
        visitor: ['In Tautulli Remote scan the code anew: Settings › Tautulli Remote App › Register a new device.'],
      },
      ask: 'what the call above answers',
      source: api,
    },
    {
      text: 'Parameter apikey is required',
      when: { text: ['tautulli', 'plexpy', 'cmd=', '/api/v2'] },
      means: ['no-credentials', 'wrong-place'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'Tautulli reads the key from the parameter `apikey` of the address alone, and it is not there.',
      steps: { developer: ['Call `/api/v2?apikey=$KEY&cmd=get_activity`.'] },
      source: api,
    },
    {
      text: 'API not enabled',
      when: { text: ['tautulli', 'plexpy'] },
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Tautulli’s API is switched off, so no key counts.',
      steps: { developer: ['Tick Settings › Web Interface › API › “Enable API”.'] },
      source: enable,
    },
    {
      text: 'tautulli',
      when: {
        text: [
          'invalid api key',
          'api key is invalid',
          'key is wrong',
          'api key invalid',
          'key is refused',
          'rejects the key',
          'rejects the api key',
          'rejects my api key',
        ],
      },
      means: ['invalid-api-key', 'wrong-url'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The program could not use Tautulli with this key; an address that ends in a slash spoils the call too.',
      steps: {
        developer: [
          'Try the key by itself: `curl "http://tautulli.example.com:8181/api/v2?apikey=$KEY&cmd=status"`.',
          'Enter the address without a slash at its end.',
        ],
      },
      ask: 'what the call above answers',
      source: slash,
    },
  ],
})
