import { defineProduct } from '../product.ts'

const errors = 'https://developers.google.com/maps/documentation/javascript/error-messages'
const console = 'Google Maps Platform › Keys & Credentials › the key'

/** Google Maps Platform: keys, their restrictions and the services they may call. Web services refuse with status 200. */
export const googleMaps = defineProduct({
  name: 'Google Maps Platform',
  hosts: ['maps.googleapis.com', 'places.googleapis.com', 'routes.googleapis.com'],
  marks: ['maps.googleapis.com', 'google maps', 'request_denied', 'mapssku'],
  says: [
    {
      text: 'You must use an API key to authenticate each request to Google Maps',
      means: ['no-credentials', 'placeholder-credential', 'wrong-place'],
      certainty: 'likely',
      status: 200,
      because: 'No parameter `key` came with the request, or an empty one.',
      steps: { developer: ['Send it as `&key=$KEY`: the name is `key`, in small letters.'] },
      source:
        'https://github.com/anthonymartin/GeoLocation/blob/master/src/AnthonyMartin/GeoLocation/Exceptions/NoApiKeyException.php',
    },
    {
      text: 'API keys with referer restrictions cannot be used with this API',
      means: ['forbidden', 'wrong-environment'],
      certainty: 'certain',
      fixer: 'caller',
      status: 200,
      because: 'The key is bound to web sites, and a web service takes no key with that restriction.',
      steps: {
        developer: [
          `Make a second key for the server: ${console} › Application restrictions › IP addresses, and limit it to the API that is called.`,
        ],
      },
      source: 'https://github.com/nchaulet/node-geocoder/issues/303',
    },
    {
      text: 'This API project is not authorized to use this API',
      means: ['insufficient-scope'],
      certainty: 'certain',
      status: 200,
      because: 'The API that is called is not enabled in the key’s project, or the key’s restrictions leave it out.',
      steps: {
        developer: [
          'APIs & Services › Library: enable the API that is called (Geocoding, Places, Directions …).',
          `${console} › API restrictions: tick it there too.`,
        ],
      },
      source: 'https://github.com/hibiken/react-places-autocomplete/issues/373',
    },
    {
      text: 'ApiNotActivatedMapError',
      means: ['insufficient-scope'],
      certainty: 'certain',
      status: 200,
      because: 'The API is not enabled in the key’s project.',
      steps: { developer: ['APIs & Services › Library: enable Maps JavaScript API, and Places where it is used.'] },
      source: errors,
    },
    {
      text: 'ApiTargetBlockedMapError',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The key’s API restrictions leave this API out.',
      steps: { developer: [`${console} › API restrictions: add the API.`] },
      source: errors,
    },
    {
      text: 'RefererNotAllowedMapError',
      means: ['forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The page’s address is not among the web sites that the key is bound to.',
      steps: {
        developer: [
          `${console} › Website restrictions: add the address that the console prints as “Your site URL to be authorized”.`,
        ],
      },
      source: errors,
    },
    {
      text: 'InvalidKeyMapError',
      means: ['invalid-api-key', 'placeholder-credential'],
      certainty: 'certain',
      because: 'Google does not know the key in the script’s address.',
      source: errors,
    },
    {
      text: 'ExpiredKeyMapError',
      means: ['token-expired', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The key has expired, or is so new that Google’s servers do not know it yet.',
      steps: { developer: ['A key made minutes ago: wait, and reload. An older one: make a new key.'] },
      ask: 'when the key was made',
      source: errors,
    },
    {
      text: 'MissingKeyMapError',
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'certain',
      because: 'The script’s address has no parameter `key`.',
      source: errors,
    },
    {
      text: 'BillingNotEnabledMapError',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The project has no billing account, without which Google Maps refuses every key.',
      steps: { developer: ['console.cloud.google.com › Billing: link an account to the key’s project.'] },
      source: errors,
    },
    {
      text: 'You must enable Billing on the Google Cloud Project',
      means: ['account-not-active'],
      certainty: 'certain',
      status: 200,
      because: 'The key’s project has no billing account, without which Google Maps refuses every key.',
      steps: { developer: ['console.cloud.google.com › Billing: link an account to the key’s project.'] },
      source: 'https://github.com/jsetton/alexa-assistant/issues/18',
    },
  ],
})
