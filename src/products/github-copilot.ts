import { defineProduct } from '../product.ts'

/** GitHub Copilot in editors. */
export const githubCopilot = defineProduct({
  name: 'GitHub Copilot',
  hosts: ['.githubcopilot.com'],
  marks: ['githubcopilot', 'github.copilot', 'copilot-chat'],
  says: [
    ...['Failed to get copilot token due to 401 status', 'IDE token expired: unauthorized: token expired'].map(
      (text) => ({
        text,
        means: ['session-expired', 'stored-credential'] as const,
        certainty: 'likely' as const,
        fixer: 'visitor' as const,
        because: 'GitHub no longer takes the login that the editor keeps, so no token for Copilot is had with it.',
        steps: {
          visitor: [
            'In VS Code click Accounts (the person at the lower left) › your GitHub account › Sign Out, then “Sign in to GitHub” from Copilot’s icon.',
            'With several GitHub accounts, sign in with the one that has Copilot.',
          ],
        },
        ask: 'whether it goes on after Sign Out and Sign in',
        source: 'https://github.com/microsoft/azuredatastudio/issues/24578',
      }),
    ),
    {
      text: 'token expired or invalid: 40',
      pattern: /^token expired or invalid: 40[13]/i,
      when: { text: ['copilot', 'vs code', 'vscode', 'request id'] },
      means: ['account-not-active', 'session-expired', 'forbidden'],
      certainty: 'possible',
      fixer: 'visitor',
      because:
        'Copilot refuses the account’s token: the login in the editor is stale, the plan is used up or ended, or the organisation’s policy switches Copilot Chat off.',
      steps: {
        visitor: [
          'Sign out of GitHub in the editor (Accounts › Sign Out) and in again, and update the extension.',
          'Look at github.com › Settings › Copilot whether a plan is active; in an organisation its Settings › Copilot › Policies must allow “Copilot Chat in the IDE”.',
        ],
      },
      ask: 'what github.com › Settings › Copilot says of the plan, and whether signing out and in helps',
      source: 'https://github.com/microsoft/vscode-copilot-release/issues/1175',
    },
  ],
})
