import { defineProduct } from '../product.ts'

/** Methods of `tweepy.Client` that ask with the app’s bearer token unless they are told otherwise. */
const reading = [
  'search_recent_tweets',
  'search_all_tweets',
  'get_users_tweets',
  'get_tweet(',
  'get_user(',
  'get_users(',
]

/** Tweepy, the library of Python for X: its `Client` reads with one credential and writes with another. */
export const tweepy = defineProduct({
  name: 'Tweepy',
  marks: ['tweepy.'],
  says: reading.map((text) => ({
    text,
    when: { text: ['tweepy'], noText: ['bearer_token', 'user_auth'] },
    means: ['no-credentials', 'wrong-token-type'] as const,
    certainty: 'likely' as const,
    fixer: 'caller' as const,
    because:
      '`tweepy.Client` reads with the app’s bearer token, and writes with the four keys of OAuth 1.0a: here no bearer token is given.',
    steps: {
      developer: ['Give the client `bearer_token=…`, or the call `user_auth=True`, which makes it use the four keys.'],
    },
    ask: 'whether the client has a `bearer_token`',
    source: 'https://docs.tweepy.org/en/latest/authentication.html',
  })),
})
