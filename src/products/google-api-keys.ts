import { defineProduct } from '../product.ts'

const reasons = 'https://github.com/googleapis/googleapis/blob/master/google/api/error_reason.proto'
const keys = 'https://cloud.google.com/docs/authentication/api-keys'

/** Google API keys and enabled services. */
export const googleApiKeys = defineProduct({
  name: 'Google API key',
  marks: ['x-goog-api-key', '?key=aiza', 'api_key_'],
  says: [
    {
      text: 'api_key_invalid',
      means: ['invalid-api-key', 'wrong-environment', 'placeholder-credential'],
      certainty: 'likely',
      status: 400,
      because: 'Google does not know the API key: mistyped, deleted, expired or no API key at all.',
      steps: {
        developer: [
          'Copy it anew: APIs & Services › Credentials › the key › Show key (it begins with AIza).',
          'Send it as `x-goog-api-key: $KEY` or `?key=`.',
        ],
      },
      source: reasons,
    },
    {
      text: 'api key not valid. please pass a valid api key',
      means: ['invalid-api-key', 'placeholder-credential', 'wrong-environment'],
      certainty: 'likely',
      status: 400,
      because: 'Google does not know the API key.',
      steps: {
        developer: ['Copy it anew, without quotes or spaces, and see that the variable is set where the program runs.'],
      },
      source: keys,
    },
    {
      text: 'api key expired. please renew the api key',
      means: ['token-expired', 'invalid-api-key'],
      certainty: 'likely',
      status: 400,
      because: 'The API key has expired or was deleted.',
      source: keys,
    },
    {
      text: 'api_key_service_blocked',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The restrictions of the API key leave this API out.',
      steps: { developer: ['APIs & Services › Credentials › the key › API restrictions.'] },
      source: reasons,
    },
    {
      text: 'requests to this api',
      pattern: /^requests to this api [\w.]{3,80} method [\w.]{3,160} are blocked/i,
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'certain',
      because: 'The restrictions of the API key leave this API out, which the message names.',
      steps: {
        developer: [
          'APIs & Services › Credentials › the key › API restrictions: tick the API of the message, not one with a similar name.',
        ],
      },
      source: reasons,
    },
    {
      text: 'api_key_http_referrer_blocked',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The API key is bound to other web sites than the one that calls.',
      steps: {
        developer: [
          'Add the site under Website restrictions: `https://example.com/*`; a server needs a key without them.',
        ],
      },
      source: reasons,
    },
    {
      text: 'api_key_ip_address_blocked',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'The API key is bound to other IP addresses.',
      source: reasons,
    },
    {
      text: 'service_disabled',
      means: ['server-misconfigured', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The API is not enabled in the project that the credentials belong to.',
      steps: {
        developer: [
          '`gcloud services enable $SERVICE --project $PROJECT`, and wait some minutes; the number in the message is the project that counts.',
        ],
      },
      source: reasons,
    },
    {
      text: 'has not been used in project',
      pattern: /^has not been used in project (?<project>[\w-]+) before or it is disabled/i,
      means: ['server-misconfigured', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The API is not enabled in the project {project}.',
      steps: {
        developer: [
          'Enable it at the address in the message, and wait some minutes.',
          'Another project meant? `gcloud auth application-default set-quota-project $PROJECT`',
        ],
      },
      source: reasons,
    },
  ],
})
