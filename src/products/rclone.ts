import { defineProduct } from '../product.ts'

const tokens = 'https://github.com/rclone/rclone/blob/master/lib/oauthutil/oauthutil.go'

/** rclone: its own form of passwords, and the OAuth tokens in its configuration. */
export const rclone = defineProduct({
  name: 'rclone',
  marks: ['rclone'],
  says: [
    {
      text: 'is it obscured?',
      when: { text: ['rclone', 'decrypt', 'reveal'] },
      means: ['corrupted-credential'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'rclone.conf holds passwords in an obscured form, and this one stands there as plain text.',
      steps: {
        developer: [
          'Enter it by `rclone config`, or make the form yourself: `rclone obscure "$PASSWORD"`, and put that into rclone.conf.',
        ],
      },
      source: 'https://github.com/rclone/rclone/blob/master/fs/config/obscure/obscure.go',
    },
    {
      text: 'empty token found - please run',
      means: ['no-credentials', 'refresh-failed'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The remote was set up without its login in the browser, so its configuration holds no token.',
      steps: { developer: ['`rclone config reconnect $REMOTE:`, on a machine with a browser.'] },
      source: tokens,
    },
    {
      text: "couldn't fetch token",
      when: { text: ['rclone'] },
      means: ['refresh-failed', 'token-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'rclone could not renew the access token: the refresh token has run out, was revoked, or belongs to an app in testing.',
      steps: {
        developer: [
          '`rclone config reconnect $REMOTE:`; with an own Google client publish the app, or its tokens end after seven days.',
        ],
      },
      ask: 'the text behind these words: `invalid_grant` or another',
      source: tokens,
    },
  ],
})
