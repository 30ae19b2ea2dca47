import { defineProduct } from '../product.ts'

const general = 'https://docs.octoprint.org/en/dev/api/general.html'

/** OctoPrint, which answers 403 to a key that it does not know. */
export const octoprint = defineProduct({
  name: 'OctoPrint',
  marks: ['octoprint', 'octopi'],
  says: [
    {
      text: 'octoprint',
      when: {
        status: [403],
        text: ['api key', 'apikey', 'api-key', 'cura', 'slicer', 'script', 'curl', '/api/', 'app'],
        noText: ['csrf', 'set up new', 'reinstall', 'cors'],
      },
      means: ['invalid-api-key', 'no-credentials', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A request with a missing or unknown key is nobody’s for OctoPrint, and is answered with 403 and not with 401.',
      steps: {
        developer: [
          'Make a key under User Settings › Application Keys (the global key is on its way out), and send it as `X-Api-Key: $KEY`.',
          'See whose it is: `curl -H "X-Api-Key: $KEY" http://octopi.example.com/api/currentuser`; then look at that user’s permissions under Settings › Access Control.',
        ],
      },
      ask: 'the name that `/api/currentuser` gives for the key',
      source: general,
    },
    {
      text: 'octoprint',
      when: { text: ['cors', 'cross-origin', 'access-control-allow-origin'] },
      means: ['preflight-blocked'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'OctoPrint answers pages of other addresses only where cross-origin requests were allowed; another port counts as another address.',
      steps: {
        developer: ['Tick Settings › API › “Allow Cross Origin Resource Sharing (CORS)”, and restart OctoPrint.'],
      },
      source: general,
    },
  ],
})
