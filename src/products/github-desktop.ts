import { defineProduct } from '../product.ts'

const core = 'https://github.com/desktop/desktop/blob/development/app/src/lib/git/core.ts'
const again = {
  visitor: [
    'GitHub Desktop › File › Options › Accounts (macOS: Settings › Accounts): sign out, then sign in again in the browser.',
    'If it goes on, delete the entries “GitHub - https://api.github.com” and “git:https://github.com” in Windows Credential Manager (macOS: Keychain Access).',
    'Where a password is asked for, enter a personal access token: GitHub takes no account password for git.',
  ],
  developer: [
    'Sign out and in under File › Options › Accounts; then `printf "protocol=https\\nhost=github.com\\n\\n" | git credential reject`.',
    'For other hosts give a personal access token as the password; Settings › Advanced › Use Git Credential Manager.',
  ],
}

/** GitHub Desktop. */
export const githubDesktop = defineProduct({
  name: 'GitHub Desktop',
  marks: ['github desktop', 'desktop.production.log', 'dugite'],
  says: [
    {
      text: 'authentication failed',
      when: {
        text: ['github desktop', 'githubdesktop'],
        noText: ['407', 'proxy', 'ntlm', 'negotiate', 'kerberos', 'tfs'],
      },
      means: ['stored-credential', 'password-not-accepted', 'forbidden'],
      certainty: 'likely',
      because:
        'GitHub Desktop sent the login that it has stored, and it was refused; its own advice is to log out and in again.',
      steps: again,
      ask: 'the log line of the failing git command (Help › Show logs), and the account under File › Options › Accounts',
      source: core,
    },
    {
      text: 'the repository does not seem to exist anymore. you may not have access',
      means: ['hidden-as-not-found', 'stored-credential'],
      certainty: 'likely',
      because:
        'GitHub answers 404 for a private repository to an account without access: another account is signed in, or access was withdrawn.',
      steps: again,
      source: core,
    },
    {
      text: 'unable to authenticate. please log in and try again',
      means: ['session-expired', 'stored-credential'],
      certainty: 'likely',
      because: 'The stored sign-in of GitHub Desktop is no longer good.',
      steps: again,
      source: core,
    },
  ],
})
