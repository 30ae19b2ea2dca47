import { defineProduct } from '../product.ts'

const typo3Token =
  'https://docs.typo3.org/c/typo3/cms-core/main/en-us/Changelog/12.0/Breaking-97305-IntroduceCSRF-likeLoginToken.html'

/** TYPO3 since version 12: a token of the login form. */
export const typo3 = defineProduct({
  name: 'TYPO3',
  marks: ['typo3', 'be_typo_user', 'fe_typo_user', 'felogin'],
  says: ['felogin', '__request_token', 'X-TYPO3-RequestToken'].map((text) => ({
    text,
    when: { text: ['typo3'], noText: ['wrong password', 'forgot'] },
    means: ['csrf-refused'] as const,
    certainty: 'likely' as const,
    fixer: 'owner' as const,
    because:
      'TYPO3 12 and later log nobody in whose form came without its request token: templates and scripts of one’s own must send it.',
    steps: {
      developer: [
        'Give the form of the template `requestToken="{requestToken}"` (backend: the hidden field `{requestTokenName}`).',
        'A script sends it as the field `X-TYPO3-RequestToken`.',
        'A page out of a cache holds another visitor’s token: leave the login form out of caches.',
      ],
    },
    ask: 'whether the login form holds a hidden field `__request_token`',
    source: typo3Token,
  })),
})
