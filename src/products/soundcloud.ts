import { defineProduct } from '../product.ts'

const guide = 'https://developers.soundcloud.com/docs/llm-context'

/** SoundCloud: the word OAuth in `Authorization`, tokens of an hour, few of them a day. */
export const soundcloud = defineProduct({
  name: 'SoundCloud',
  hosts: ['api.soundcloud.com', 'secure.soundcloud.com'],
  marks: ['soundcloud'],
  status: 401,
  says: [
    {
      text: 'api.soundcloud.com/',
      pattern: /^api\.soundcloud\.com\/[^\s"'`]{1,200}[?&]client_id=/i,
      when: { status: [401, 403] },
      means: ['wrong-place', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'SoundCloud wants an access token in the field `Authorization`; a `client_id` in the address is not enough.',
      steps: {
        developer: [
          'Ask `https://secure.soundcloud.com/oauth/token` for a token, and send `Authorization: OAuth $TOKEN`.',
          'Keep the token for its hour: an application gets 50 in twelve hours by client credentials.',
        ],
      },
      ask: 'whether `Authorization: OAuth …` is sent too',
      source: guide,
    },
    {
      text: 'soundcloud',
      when: { status: [401], text: ['after an hour', 'after one hour', 'every hour', 'an hour later'] },
      means: ['token-expired', 'refresh-failed'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'SoundCloud’s access token ends after about one hour, and each refresh token is good once.',
      steps: { developer: ['Refresh it with `grant_type=refresh_token`, and store the new refresh token each time.'] },
      source: guide,
    },
  ],
})
