import { defineProduct } from '../product.ts'

const kinds = [
  { certainty: 'likely', words: ['reconnect', 'stale', 'on hold'] },
  { certainty: 'possible', words: ['expired', 'stopped working', 'worked until', 'disconnected'] },
] as const

/** Zapier: connections that went stale. */
export const zapier = defineProduct({
  name: 'Zapier',
  hosts: ['.zapier.com'],
  marks: ['zapier', 'expiredautherror'],
  says: kinds.map(({ certainty, words }) => ({
    text: 'zapier',
    when: {
      text: words,
      noText: ['404', 'mcp'],
    },
    means: ['refresh-failed', 'revoked-credential'] as const,
    certainty,
    fixer: 'visitor' as const,
    because:
      'Zapier could not renew the connection to the app (a 4xx at the refresh), marks it as stale, and holds Zap runs until it is connected anew.',
    steps: {
      visitor: [
        'In Zapier open Apps (App connections) › the connection › Reconnect, with the same account; then replay the runs on hold.',
      ],
      developer: [
        'As the app’s builder: see in Monitoring what the refresh call was answered; `invalid_grant` means that the refresh token was used twice, revoked or has expired.',
      ],
    },
    ask: 'which app’s connection it is, and since when',
    source: 'https://docs.zapier.com/platform/news/4xx-errors-refreshAccessToken',
  })),
})
