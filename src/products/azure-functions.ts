import type { Evidence } from '../evidence.ts'
import { findMatch } from '../questions/exchange.ts'
import { defineProduct } from '../product.ts'

const keys = 'https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to'
const trigger = 'https://learn.microsoft.com/en-us/azure/azure-functions/functions-bindings-http-webhook-trigger'

/** Azure Functions, whose answer to a wrong key is a 401 without a word: what is sent, and which key the trigger's level wants. */
export const azureFunctions = defineProduct({
  name: 'Azure Functions',
  hosts: ['.azurewebsites.net'],
  marks: ['x-functions-key', 'httptrigger', 'azure function'],
  says: [
    {
      text: '.azurewebsites.net/',
      pattern: /^\.azurewebsites\.net\/(?:api|admin)\//i,
      when: {
        status: [401],
        noText: ['x-functions-key', '?code=', '&code='],
        holds: (evidence) =>
          findMatch(evidence, /["' ](?:x-api-key|api-key|apikey|ocp-apim-subscription-key)\b/i) !== undefined,
      },
      means: ['wrong-place', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Azure Functions read the key from the field `x-functions-key` or from `?code=`, and from nowhere else.',
      steps: { developer: ['Send `x-functions-key: $KEY`, or `?code=$KEY`.'] },
      source: keys,
    },
    ...['function key', 'function app key', 'host key'].map((text) => ({
      text,
      when: {
        noText: ['x-functions-key', '?code=', '&code='],
        holds: (evidence: Evidence) =>
          findMatch(evidence, /\bauthori[sz]ation\b.{0,24}\bbearer\b|\bas (?:a )?bearer\b/i) !== undefined,
      },
      means: ['wrong-place'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      status: 401,
      because: 'Azure Functions read the key from the field `x-functions-key` or from `?code=`, and from nowhere else.',
      steps: { developer: ['Send `x-functions-key: $KEY`, or `?code=$KEY`.'] },
      source: keys,
    })),
    {
      text: 'AuthorizationLevel.Admin',
      when: { noText: ['master key does not work'] },
      means: ['insufficient-scope', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'With the level Admin the trigger takes the master key (`_master`) alone; host and function keys are refused.',
      steps: {
        developer: [
          'Set `AuthorizationLevel.Function`, which takes function, host and master keys; or send the master key, and keep it off public clients.',
        ],
      },
      source: trigger,
    },
  ],
})
