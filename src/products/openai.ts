import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findText } from '../questions/exchange.ts'

const errors = 'https://platform.openai.com/docs/guides/error-codes'
const others = [
  'console.x.ai',
  'deepseek',
  'dashscope',
  'aliyun',
  'moonshot',
  'together.xyz',
  'perplexity',
  'siliconflow',
]
const rivals = ['openrouter', 'groq', 'mistral', 'fireworks', 'cerebras', 'github models']
const azure = [
  'openai.azure.com',
  'azureopenai',
  'azure_openai',
  'api_type="azure"',
  "api_type='azure'",
  'azure openai',
]
const page = 'https://platform.openai.com/api-keys'

/** The report names another provider, one that words its refusals as OpenAI does only where the message links OpenAI's own list of keys. */
const isOfAnother = (evidence: Evidence): boolean =>
  findText(evidence, ...others) === undefined
    ? findText(evidence, ...rivals) !== undefined
    : findText(evidence, 'platform.openai.com/account/api-keys') !== undefined

/** OpenAI’s API: the key and its organization. */
export const openai = defineProduct({
  name: 'OpenAI',
  hosts: ['api.openai.com', 'platform.openai.com'],
  marks: ['api.openai.com', 'openai_api_key', 'openai.authenticationerror', 'openai-organization', 'sk-proj-'],
  says: [
    {
      text: 'Incorrect API key provided',
      pattern: /^incorrect api key provided: ?(?!''|"")["']/i,
      means: ['malformed-header', 'corrupted-credential'],
      certainty: 'likely',
      because: 'OpenAI echoes the key as it came, and it came with quotation marks, which are no part of it.',
      steps: {
        developer: [
          'In Windows cmd write `set OPENAI_API_KEY=sk-…` without quotes; PowerShell: `$env:OPENAI_API_KEY = "sk-…"`.',
          'Take the quotes out of a file given to `docker --env-file`, and of the field of the program’s settings.',
          'Open a new terminal, and check: `node -p "JSON.stringify(process.env.OPENAI_API_KEY?.at(0))"` must print "s".',
        ],
      },
      source: errors,
    },
    {
      text: 'Incorrect API key provided',
      pattern:
        /^incorrect api key provided: ?(?:\.|''|""|undefined|null|none\b|nan\b|true\b|false\b|\[object|(?:add|put|enter|paste|set)[-_ ]?(?:your|key|here)|your|<|\{|\$|%|process\.|os\.|insert|my[-_ ]|api[-_ ]?key|openai[-_ ])/i,
      when: { noText: others },
      means: ['placeholder-credential'],
      certainty: 'certain',
      because: 'OpenAI echoes what came in place of the key: a placeholder, an empty value or an unexpanded variable.',
      steps: {
        developer: [
          'Load the variable before the client is made: `dotenv` first, and `--env-file=.env` for Node.',
          'Print its length where the program runs: `node -p "process.env.OPENAI_API_KEY?.length"`.',
        ],
      },
      source: errors,
    },
    {
      text: 'Incorrect API key provided',
      pattern: /^incorrect api key provided: ?(?:sk-ant|sk-or-|gsk_|aiza|hf_|xai-|ghp_|github_p|pplx-|r8_|org-|proj_)/i,
      means: ['malformed-token', 'wrong-environment', 'wrong-url'],
      certainty: 'likely',
      because: 'The key that OpenAI echoes begins like one of another product, or is an id and no key.',
      steps: {
        developer: [`Take a key of OpenAI (sk-proj-…) from ${page}, or give the client the other product’s base URL.`],
      },
      ask: 'which service the key is of, and the base URL that the client is set to',
      source: errors,
    },
    {
      text: 'Incorrect API key provided',
      pattern:
        /^incorrect api key provided(?!: ?(?:["'.<{$%]|undefined|null|none\b|nan\b|true\b|false\b|\[object|(?:add|put|enter|paste|set)[-_ ]?(?:your|key|here)|your|process\.|os\.|insert|my[-_ ]|api[-_ ]?key|openai[-_ ]|sk-ant|sk-or-|gsk_|aiza|hf_|xai-|ghp_|pplx-|r8_))/i,
      when: { noText: [...others, ...rivals, ...azure] },
      means: [
        'invalid-api-key',
        'revoked-credential',
        'stored-credential',
        'wrong-environment',
        'corrupted-credential',
      ],
      certainty: 'likely',
      because: 'OpenAI does not know the key: mistyped, deleted, or an old one that a variable still holds.',
      steps: {
        developer: [
          `Compare the last four characters in the message with the list at ${page}.`,
          'Try the very key: `curl -sS -o /dev/null -w "%{http_code}\\n" -H "Authorization: Bearer $OPENAI_API_KEY" https://api.openai.com/v1/models`',
          'Not the one you meant? An older OPENAI_API_KEY of the shell, the system or a notebook goes before your file.',
        ],
      },
      ask: 'whether the last four characters in the message are those of the key you meant, and what the curl command answers',
      source: errors,
    },
    {
      text: 'Incorrect API key provided',
      pattern: /^incorrect api key provided(?!: ?(?:["'.<{$%]|undefined|null|none\b|your|sk-proj-))/i,
      when: { holds: isOfAnother, noText: azure },
      means: ['wrong-environment', 'wrong-url', 'malformed-token', 'invalid-api-key'],
      certainty: 'likely',
      because:
        'The answer is OpenAI’s, and the report speaks of another provider’s key: without that provider’s base URL the client asks OpenAI.',
      steps: {
        developer: [
          'Set the base URL of the provider beside its key: `OpenAI(base_url="https://…", api_key=…)` or `OPENAI_BASE_URL`; `https://api.deepseek.com`, `https://openrouter.ai/api/v1`, `https://api.groq.com/openai/v1`, `https://api.mistral.ai/v1`.',
        ],
      },
      ask: 'the base URL that the client is set to, and the first three characters of the key',
      source: 'https://api-docs.deepseek.com/',
    },
    {
      text: 'Incorrect API key provided',
      pattern: /^incorrect api key provided(?!: ?(?:["'.<{$%]|undefined|null|none\b|your|sk-proj-))/i,
      when: { text: azure },
      means: ['wrong-environment', 'wrong-url', 'client-bug', 'invalid-api-key'],
      certainty: 'likely',
      because:
        'These are the words of api.openai.com, and the key is one of Azure: the endpoint of the Azure resource was not taken up, and the client asked OpenAI.',
      steps: {
        developer: [
          'Make the client for Azure: `AzureOpenAI(azure_endpoint="https://$RESOURCE.openai.azure.com", api_key=…, api_version=…)`, or `OpenAI(base_url="https://$RESOURCE.openai.azure.com/openai/v1/")`.',
          'In another program look for the exact name of the setting with the endpoint: one that it does not know is passed over without a word.',
        ],
      },
      ask: 'the host that the client calls, as its debug log shows it',
      source: 'https://learn.microsoft.com/azure/ai-services/openai/how-to/switching-endpoints',
    },
    {
      text: "You didn't provide an API key",
      when: { noText: ['stripe', 'together.xyz'] },
      means: ['no-credentials', 'malformed-header', 'stripped-by-intermediary', 'placeholder-credential'],
      certainty: 'likely',
      because: 'No `Authorization: Bearer …` field that OpenAI could read came with the request.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $OPENAI_API_KEY`: the word Bearer, one blank, the key; `api-key` is Azure’s field.',
          'An empty variable gives the same words: print its length.',
        ],
      },
      ask: 'the request’s fields as they leave, values hidden',
      source: errors,
    },
    {
      text: 'must be a member of an organization to use the API',
      means: ['account-not-active', 'wrong-environment'],
      certainty: 'likely',
      because: 'The key’s account belongs to no organization (any more).',
      steps: { developer: ['Have an owner invite you: Settings › Organization › Members; then make a new key there.'] },
      source: errors,
    },
    {
      text: 'header should match organization for API key',
      means: ['wrong-environment'],
      certainty: 'certain',
      because: 'OpenAI-Organization names another organization than the key’s.',
      steps: { developer: ['Unset OPENAI_ORG_ID and the `organization` option, or take a key of that organization.'] },
      source: errors,
    },
    {
      text: 'header should match project for API key',
      means: ['wrong-environment'],
      certainty: 'certain',
      because: 'OpenAI-Project names another project than the key’s.',
      steps: { developer: ['Unset OPENAI_PROJECT_ID and the `project` option: a key of a project names it already.'] },
      source: errors,
    },
    {
      text: 'No such organization: org-',
      means: ['wrong-environment'],
      certainty: 'likely',
      because: 'The key may not act for the organization that OpenAI-Organization names, or it does not exist.',
      steps: { developer: ['Unset OPENAI_ORG_ID, or copy the id of Settings › Organization › General.'] },
      source: errors,
    },
  ],
})
