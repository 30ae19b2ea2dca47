import { defineProduct } from '../product.ts'
import type { Phrase } from '../product.ts'

const words = 'https://github.com/TecharoHQ/anubis/blob/main/lib/localization/locales/en.json'
const readme = 'https://github.com/TecharoHQ/anubis/blob/main/README.md'

const check: Omit<Phrase, 'text' | 'certainty'> = {
  means: ['security-layer-block'],
  because:
    'The page is that of Anubis, a check for bots before the site: it wants a sum done in JavaScript and a cookie kept, and a program does neither. No login was looked at.',
  steps: {
    visitor: [
      'Allow JavaScript and cookies for this site, switch extensions like JShelter off for it, and wait some seconds.',
    ],
    developer: [
      'Use the site’s API, feed or download address that the owner leaves open, or ask the owner for it; a token does not help here.',
      'As the owner: allow the path in the policy file, before the challenge: `action: ALLOW` with `path_regex: ^/api/`.',
    ],
  },
  source: words,
}

/** Anubis, the check for bots of Techaro. */
export const anubis = defineProduct({
  name: 'Anubis',
  hosts: ['anubis.techaro.lol'],
  marks: ['anubis', 'techaro'],
  server: true,
  says: [
    { ...check, text: "Making sure you're not a bot", certainty: 'certain' },
    {
      ...check,
      text: "Making sure you'",
      pattern: /^Making sure you'(?:r(?:e(?: n(?:o(?:t(?: a(?: bo?)?)?)?)?)?)?)?(?: ?\.{3}| ?…|["'`<]| ?$)/i,
      certainty: 'likely',
    },
    {
      ...check,
      text: 'has set up Anubis to protect the server',
      certainty: 'certain',
    },
    {
      text: 'administrator has misconfigured Anubis',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Anubis itself failed: the site’s owner finds the reason in its log.',
      source: words,
    },
    {
      ...check,
      text: 'anubis',
      when: {
        text: [
          'bot check',
          'bot-check',
          'botcheck',
          'proof of work',
          'proof-of-work',
          'challenge',
          'rss',
          'feed',
          'curl',
          'git clone',
          'html instead',
          'bot protection',
          'scrap',
        ],
        noText: ['anubis to protect the server', 'misconfigured anubis', 'not a bot'],
      },
      certainty: 'likely',
      source: readme,
    },
  ],
})
