import { defineProduct } from '../product.ts'

const manager = 'https://github.com/git-ecosystem/git-credential-manager/blob/main/docs'

/** Git Credential Manager and git credential helpers. */
export const gitCredentialManager = defineProduct({
  name: 'Git Credential Manager',
  marks: ['git-credential-manager', 'credential.helper', 'gcm_'],
  says: [
    {
      text: 'unencrypted http is not supported for',
      means: ['wrong-url'],
      certainty: 'certain',
      because: 'Git Credential Manager gives no credentials to an http: address.',
      steps: { developer: ['`git remote set-url origin https://…`'] },
      source: `${manager}/faq.md`,
    },
    {
      text: 'cannot prompt because user interactivity has been disabled',
      means: ['no-credentials', 'stored-credential', 'token-expired'],
      certainty: 'likely',
      because: 'Git Credential Manager has no credentials that the host takes, and may not ask for new ones.',
      steps: {
        developer: [
          'Sign in once at a desktop, or give a token without a prompt; GCM_INTERACTIVE and credential.interactive switch the prompt.',
        ],
      },
      ask: 'whether this machine ever signed in: `git credential-manager github list`, or the stored entry of the host; one that was refused is erased, and then asked for anew',
      source: `${manager}/environment.md`,
    },
    {
      text: 'no credential store has been selected',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Git Credential Manager has nowhere to keep credentials on this machine.',
      steps: {
        developer: ['`git config --global credential.credentialStore cache` (or gpg, secretservice, plaintext)'],
      },
      source: `${manager}/credstores.md`,
    },
    {
      text: "'credential-manager' is not a git command",
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'The configured credential helper is not installed, so git has no stored credentials.',
      steps: {
        developer: [
          '`git config --show-origin --get-all credential.helper`, then unset the stale entry or install Git Credential Manager.',
        ],
      },
      source: `${manager}/rename.md`,
    },
    {
      text: "'credential-manager-core' is not a git command",
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'The credential helper was renamed to `manager`; the configuration still names the old one.',
      steps: {
        developer: [
          '`git config --global --unset-all credential.helper`, then `git config --global credential.helper manager`',
        ],
      },
      source: `${manager}/rename.md`,
    },
  ],
})
