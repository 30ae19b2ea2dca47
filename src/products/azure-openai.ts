import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const roles = 'https://learn.microsoft.com/azure/ai-services/openai/how-to/role-based-access-control'
const identity = 'https://learn.microsoft.com/azure/ai-services/authentication'
const network = 'https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks'
const speech = 'https://learn.microsoft.com/azure/ai-services/speech-service/troubleshooting'
const reference = 'https://learn.microsoft.com/azure/ai-services/openai/reference'
const python = 'https://github.com/openai/openai-python/blob/main/src/openai/lib/azure.py'

/** Behind `Bearer` stands a key: what a program has as one, or one word without dots. */
const sendsKeyAsToken = (evidence: Evidence): boolean =>
  evidence.credentials.some(
    ({ value }) => value.scheme === 'bearer' && !value.token && !value.placeholder && (value.length ?? 0) >= 20,
  ) ||
  findMatch(evidence, /\bbearer ["'`]?(?:\$\{?|\{)?[\w.]{0,40}(?:api_?key|openai_?key|subscription_?key)/i) !==
    undefined

/** Azure OpenAI and Azure AI services, beyond what Azure API Management in front of them says. */
export const azureOpenai = defineProduct({
  name: 'Azure OpenAI',
  hosts: [
    '.openai.azure.com',
    '.cognitiveservices.azure.com',
    '.api.cognitive.microsoft.com',
    '.services.ai.azure.com',
  ],
  marks: [
    'openai.azure.com',
    'cognitiveservices.azure.com',
    'api.cognitive.microsoft.com',
    'ocp-apim-subscription-key',
  ],
  says: [
    {
      text: 'access token is missing, invalid, audience is incorrect',
      when: { holds: sendsKeyAsToken },
      means: ['wrong-place', 'wrong-scheme', 'client-bug'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A key was sent behind `Bearer`, where Azure takes tokens of Entra ID alone; a key goes into the field `api-key` (other Azure AI services: `Ocp-Apim-Subscription-Key`).',
      steps: {
        developer: [
          'Send `api-key: $AZURE_OPENAI_API_KEY` in place of `Authorization`; in a library choose its client for Azure (`AzureOpenAI`, `api_type="azure"`).',
          'Where it is the library that does so although it was given the key as Azure’s, take another release of it.',
        ],
      },
      source: reference,
    },
    {
      text: 'access token is missing, invalid, audience is incorrect',
      when: { unless: sendsKeyAsToken },
      means: ['wrong-audience', 'wrong-environment', 'token-expired', 'wrong-place'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Azure does not take the token: it is none, is for another audience than `https://cognitiveservices.azure.com`, of another tenant, or has expired.',
      steps: {
        developer: [
          'Ask for `scope=https://cognitiveservices.azure.com/.default` in the tenant of the resource: `az account get-access-token --resource https://cognitiveservices.azure.com`.',
          'A key is no token: it goes into the field `api-key`.',
        ],
      },
      ask: 'whether a key or a token of Entra ID is sent, and `aud`, `tid` and `exp` of the token',
      source: identity,
    },
    {
      text: 'lacks the required data action',
      pattern: /^lacks the required data action [`'"]?(?<action>Microsoft\.CognitiveServices\/[\w/]+)/i,
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'certain',
      because: 'The identity is known; it has no role with {action} on this resource.',
      steps: {
        developer: [
          '`az role assignment create --assignee $PRINCIPAL --role "Cognitive Services OpenAI User" --scope $RESOURCE_ID`, then wait some minutes.',
        ],
      },
      source: roles,
    },
    {
      text: 'Please provide a custom subdomain for token authentication, otherwise API key is required',
      means: ['wrong-url'],
      certainty: 'certain',
      because: 'Entra ID tokens work at the resource’s own name alone, and the regional address was called.',
      steps: {
        developer: [
          'Call `https://$RESOURCE.openai.azure.com` (or `.cognitiveservices.azure.com`), or send the key as `api-key`.',
        ],
      },
      source: identity,
    },
    {
      text: 'does not match resource tenant',
      when: { text: ['token tenant', 'tenant provided in token'] },
      means: ['wrong-environment'],
      certainty: 'certain',
      because: 'The token is of another tenant than the resource.',
      steps: { developer: ['`az login --tenant $TENANT_OF_THE_RESOURCE`, or set AZURE_TENANT_ID.'] },
      source: identity,
    },
    {
      text: 'Public access is disabled. Please configure private endpoint',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The resource takes calls from its private endpoint alone; the key is not looked at.',
      steps: {
        developer: [
          'Call from the virtual network, or open it: the resource › Networking › Firewalls and virtual networks.',
        ],
      },
      source: network,
    },
    {
      text: 'Access denied due to Virtual Network/Firewall rules',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The resource’s firewall does not list the caller’s address.',
      steps: { developer: ['The resource › Networking: add the address or the subnet.'] },
      source: network,
    },
    {
      text: 'The API deployment for this resource does not exist',
      means: ['wrong-url'],
      certainty: 'certain',
      because: 'The credentials are good; the address names no deployment of this resource.',
      steps: {
        developer: [
          'Use the deployment’s own name, not the model’s: `az cognitiveservices account deployment list -g $GROUP -n $RESOURCE -o table`',
        ],
      },
      source: reference,
    },
    {
      text: "Missing credentials. Please pass one of 'api_key', 'azure_ad_token'",
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The library found neither AZURE_OPENAI_API_KEY nor an Entra ID token.',
      source: python,
    },
    {
      text: 'Please check subscription information and region name',
      means: ['wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The Speech service refused the key: most often it is of another region than the one given.',
      steps: {
        developer: [
          'Copy key and Location/Region together from the resource › Keys and Endpoint (`westeurope`, not `West Europe`).',
        ],
      },
      source: speech,
    },
  ],
})
