import { defineProduct } from '../product.ts'

const gated = 'https://huggingface.co/docs/hub/models-gated'
const tokens = 'https://huggingface.co/docs/hub/security-tokens'
const http = 'https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/utils/_http.py'
const headers = 'https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/utils/_headers.py'
const transformers = 'https://github.com/huggingface/transformers/blob/main/src/transformers/utils/hub.py'
const login = 'Make a token (huggingface.co › Settings › Access Tokens), then `hf auth login`, or set HF_TOKEN.'
const who = 'See who you are there: `hf auth whoami`; HF_TOKEN of the environment goes before the saved login.'

/** The Hugging Face Hub and its client library. */
export const huggingFace = defineProduct({
  name: 'Hugging Face',
  hosts: ['huggingface.co', '.huggingface.co', 'hf.co', '.hf.co', '.hf.space'],
  marks: ['huggingface.co', 'huggingface_hub', 'hf_token', 'gatedrepoerror'],
  says: [
    {
      text: 'is restricted and you are not in the authorized list',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The token is good; its account has not been granted the gated model.',
      steps: {
        developer: [
          'Open the model’s page with that very account, accept its terms or ask for access, and wait for the grant.',
          who,
        ],
      },
      source: gated,
    },
    {
      text: 'is awaiting a review from the repo authors',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'Access was asked for, and the model’s authors have not granted it yet.',
      source: gated,
    },
    {
      text: 'has been rejected by the repo',
      when: { text: ['huggingface', 'gated'] },
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The model’s authors refused the access.',
      source: gated,
    },
    {
      text: 'You must be authenticated to access it',
      when: { text: ['huggingface', 'gated repo', 'hf.co'] },
      means: ['no-credentials', 'forbidden', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The model is gated, and no token came with the request.',
      steps: { developer: [login, 'Accept the model’s terms on its page with the same account.'] },
      ask: 'what `hf auth whoami` prints where the program runs',
      source: gated,
    },
    {
      text: 'You must have access to it and be authenticated to access it. Please log in',
      means: ['no-credentials', 'forbidden', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The model is gated, and no token that may see it came with the request.',
      steps: { developer: [login, 'Accept the model’s terms on its page with the same account.'] },
      ask: 'what `hf auth whoami` prints where the program runs',
      source: gated,
    },
    {
      text: 'Cannot access gated repo for url',
      when: { noText: ['you must', 'authorized list', 'awaiting', 'rejected', 'you are trying to access'] },
      means: ['forbidden', 'no-credentials', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The model is gated: it wants a token of an account that has accepted its terms.',
      steps: {
        developer: [
          'Open the model’s page signed in as the token’s account, agree to its terms, and wait for the authors where they look at requests.',
        ],
      },
      source: gated,
    },
    {
      text: 'You are trying to access a gated repo',
      when: {
        noText: [
          'you must be authenticated to access it',
          'please log in',
          'not in the authorized list',
          'awaiting a review',
        ],
      },
      means: ['no-credentials', 'forbidden'],
      certainty: 'likely',
      because: 'The model is gated: it wants a token of an account that has accepted its terms.',
      steps: { developer: [login, 'Accept the model’s terms on its page with the same account.'] },
      ask: 'the line after it, and what `hf auth whoami` prints',
      source: transformers,
    },
    {
      text: 'please enable access to public gated repositories in your fine-grained token settings',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The fine-grained token lacks “Read access to contents of all public gated repos you can access”.',
      steps: { developer: ['Settings › Access Tokens › the token › Edit permissions: tick it.'] },
      source: tokens,
    },
    {
      text: 'Repository Not Found for url',
      pattern: /^repository not found for url.{0,200}\/api\/whoami/i,
      means: ['invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'Asked who the token belongs to, Hugging Face does not know it; the words about a repository mislead.',
      steps: { developer: [login, who] },
      source: http,
    },
    {
      text: 'Repository Not Found for url',
      pattern: /^repository not found for url(?!.{0,200}\/api\/whoami)/i,
      means: ['hidden-as-not-found', 'wrong-url', 'no-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because:
        'Hugging Face answers 401 both for a name that does not exist and for a private repository without a good token.',
      steps: {
        developer: [
          'Open `https://huggingface.co/$REPO_ID` in a browser: it must be `owner/name`, a dataset wants `repo_type="dataset"`, a path on disk must exist.',
          login,
        ],
      },
      ask: 'whether that address opens in a private window',
      source: http,
    },
    {
      text: 'is not a local folder and is not a valid model identifier listed on',
      means: ['wrong-url', 'hidden-as-not-found', 'no-credentials'],
      certainty: 'likely',
      because: 'The name is mistyped, or the model is private and no token that may see it came.',
      steps: { developer: ['Check `owner/name` on huggingface.co; a local model wants a folder that exists.', login] },
      source: transformers,
    },
    {
      text: 'Invalid credentials in Authorization header',
      means: ['invalid-api-key', 'revoked-credential', 'stored-credential', 'corrupted-credential'],
      certainty: 'likely',
      because:
        'Hugging Face does not know the token: deleted, expired, mistyped, or an old one out of HF_TOKEN or the cache.',
      steps: {
        developer: [who, 'Make a new one, then `hf auth login`; update the secret of the Space or notebook too.'],
      },
      ask: 'what `hf auth whoami` prints, and whether HF_TOKEN is set',
      source: tokens,
    },
    {
      text: 'Invalid username or password.',
      when: { text: ['huggingface.co', 'huggingface_hub'] },
      means: ['invalid-api-key', 'no-credentials', 'password-not-accepted'],
      certainty: 'likely',
      because: 'Hugging Face says this of a missing or unknown token; passwords are not taken by its API or git.',
      steps: { developer: [who, login] },
      source: tokens,
    },
    {
      text: 'User Access Token "',
      pattern: /^user access token "[^"]{0,80}" is expired/i,
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token has reached its expiry date.',
      steps: { developer: [login] },
      source: tokens,
    },
    {
      text: 'Authorization header is correct, but the token seems invalid',
      means: ['invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'The token is well written, but Hugging Face does not know it.',
      steps: { developer: [login] },
      source: tokens,
    },
    {
      text: 'but no token found. You need to provide a token or be logged in to Hugging Face',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The library wants a token, and none is saved or set on this machine.',
      steps: { developer: [login] },
      source: headers,
    },
    {
      text: 'This authentication method does not have sufficient permissions',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The fine-grained token lacks a permission, most often “Make calls to Inference Providers”.',
      steps: { developer: ['Settings › Access Tokens › the token › Edit permissions.'] },
      source: tokens,
    },
    {
      text: "You don't have the rights to create a",
      when: { text: ['huggingface'] },
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      because: 'The token is read-only, or the namespace is another’s.',
      steps: { developer: ['Use a token of the type Write, and your own name before the slash.'] },
      source: tokens,
    },
  ],
})
