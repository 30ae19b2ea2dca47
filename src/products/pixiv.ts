import { defineProduct } from '../product.ts'

const pixivIssue = 'https://github.com/upbit/pixivpy/issues/158'

/** pixiv: no login by password for programs. */
export const pixiv = defineProduct({
  name: 'pixiv',
  hosts: ['.pixiv.net'],
  marks: ['pixiv', 'pixivpy'],
  says: [
    ...['The grant type is unauthorized for this client_id', 'Invalid grant_type parameter or parameter missing'].map(
      (text) => ({
        text,
        when: { text: ['pixiv'] },
        means: ['password-not-accepted'] as const,
        certainty: 'certain' as const,
        fixer: 'caller' as const,
        because: 'pixiv ended the login with name and password for programs; a refresh token is wanted.',
        steps: {
          developer: [
            'Log in by the browser once to get a refresh token, and use it: `api.auth(refresh_token=…)`, in gallery-dl `gallery-dl oauth:pixiv`.',
          ],
        },
        source: pixivIssue,
      }),
    ),
    {
      text: 'Invalid refresh token',
      when: { text: ['pixiv'] },
      means: ['refresh-failed', 'account-not-active'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'pixiv no longer knows the refresh token: a changed password or a block of the account ends it.',
      steps: { developer: ['Log in by the browser again for a new refresh token.'] },
      ask: 'whether the account can still log in at pixiv.net, and whether its password was changed',
      source: 'https://github.com/upbit/pixivpy/issues/374',
    },
  ],
})
