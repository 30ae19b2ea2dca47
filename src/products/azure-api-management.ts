import { defineProduct } from '../product.ts'
import { sendsBearer } from '../questions/exchange.ts'

const subscriptions = 'https://learn.microsoft.com/en-us/azure/api-management/api-management-subscriptions'
const foundry = 'https://learn.microsoft.com/en-us/azure/ai-services/authentication'
const easyAuth = 'https://learn.microsoft.com/en-us/azure/app-service/overview-authentication-authorization'
const functions = 'https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to'

/** Azure's front doors for APIs: API Management, the AI services, Functions and App Service. */
export const azureApiManagement = defineProduct({
  name: 'Azure API Management or AI services',
  hosts: [
    '.azure-api.net',
    '.cognitiveservices.azure.com',
    '.openai.azure.com',
    '.api.cognitive.microsoft.com',
    '.services.ai.azure.com',
    '.azurewebsites.net',
  ],
  marks: [
    'ocp-apim-subscription-key',
    'ocp-apim-trace',
    '.azure-api.net',
    '.cognitive.microsoft.com',
    '.openai.azure.com',
    'azurewebsites.net',
  ],
  says: [
    {
      text: 'access denied due to missing subscription key',
      when: { holds: sendsBearer },
      means: ['wrong-place', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The key was sent as `Authorization: Bearer`, where this API does not look for it.',
      steps: {
        developer: [
          'Send the key as `api-key: $KEY` (Azure OpenAI) or `Ocp-Apim-Subscription-Key: $KEY`; `Authorization: Bearer` is for tokens of Entra ID.',
        ],
      },
      source: foundry,
    },
    {
      text: 'access denied due to missing subscription key',
      when: { unless: sendsBearer },
      means: ['no-credentials', 'wrong-place'],
      certainty: 'likely',
      because: 'No subscription key was seen in the field or parameter that the API wants.',
      steps: {
        developer: [
          'Send `Ocp-Apim-Subscription-Key: $KEY` (or `?subscription-key=`); an API may have renamed them under Settings.',
        ],
      },
      source: subscriptions,
    },
    {
      text: 'access denied due to invalid subscription key or wrong api endpoint',
      means: ['wrong-environment', 'invalid-api-key', 'wrong-place'],
      certainty: 'likely',
      because:
        'The key is not one of the resource that this endpoint belongs to: another region, another resource, or a key of OpenAI itself.',
      steps: {
        developer: [
          'Copy key and endpoint from one page: the resource › Keys and Endpoint.',
          'Azure OpenAI takes `api-key: $KEY`, and an endpoint of the form https://$RESOURCE.openai.azure.com.',
        ],
      },
      ask: 'the host that is called, beside Endpoint and Location of the resource in the portal',
      source: foundry,
    },
    {
      text: 'access denied due to invalid subscription key. make sure to provide a valid key for an active subscription',
      means: ['invalid-api-key', 'wrong-environment', 'account-not-active'],
      certainty: 'likely',
      because: 'The key is unknown here, belongs to another product, API or region, or its subscription is not active.',
      steps: {
        developer: [
          'Compare the key with API Management › Subscriptions (scope and state), or with Keys and Endpoint of the resource.',
        ],
      },
      source: subscriptions,
    },
    {
      text: 'principal does not have access to api/operation',
      means: ['forbidden', 'wrong-token-type'],
      certainty: 'likely',
      because: 'The identity or key may not call this operation of the AI resource.',
      steps: {
        developer: [
          'Give it Cognitive Services OpenAI User (or the role that the operation wants), and wait some minutes.',
        ],
      },
      source: foundry,
    },
    {
      text: 'authenticationtypedisabled',
      means: ['password-not-accepted', 'wrong-scheme'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The AI resource takes no keys (local authentication is disabled); an Entra ID token is wanted.',
      steps: { developer: ['Ask for `scope=https://cognitiveservices.azure.com/.default`, and send it as Bearer.'] },
      source: 'https://learn.microsoft.com/en-us/azure/ai-services/disable-local-auth',
    },
    {
      text: 'www-authenticate: bearer realm="',
      pattern: /^www-authenticate: bearer realm="[^"]{0,200}\.azurewebsites\.net"/i,
      means: ['protected-by-mistake', 'no-credentials', 'wrong-audience'],
      certainty: 'likely',
      fixer: 'owner',
      because: "App Service's own Authentication answered before the application.",
      steps: {
        developer: [
          'App Service › Authentication: allow unauthenticated access where the app checks tokens itself; else add the token’s `aud` to Allowed token audiences.',
        ],
      },
      source: easyAuth,
    },
    {
      text: 'you do not have permission to view this directory or page',
      when: { text: ['azurewebsites.net'] },
      means: ['protected-by-mistake', 'no-credentials', 'wrong-audience'],
      certainty: 'likely',
      fixer: 'owner',
      because: "App Service's own Authentication (or an access restriction) answered before the application.",
      steps: { developer: ['Look at App Service › Authentication and › Networking › Access restriction.'] },
      source: easyAuth,
    },
    {
      text: 'x-functions-key',
      when: { status: [401] },
      means: ['invalid-api-key', 'wrong-environment', 'wrong-place'],
      certainty: 'possible',
      because:
        'An Azure Function with authLevel function or admin answers 401 where the key is missing, of another function, or of another app.',
      steps: {
        developer: [
          'Copy the key anew: Function App › Functions › the function › Function Keys; send it as `x-functions-key` or `?code=` (URL-encoded).',
        ],
      },
      source: functions,
    },
  ],
})
