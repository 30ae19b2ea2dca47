import { defineProduct } from '../product.ts'

const redirects = 'https://github.com/Alamofire/Alamofire/issues/1850'
const kinds = [
  { certainty: 'likely', words: ['redirect', 'trailing slash', 'ends with a slash', '308 permanent', '301 moved'] },
  { certainty: 'possible', words: ['postman', 'curl', 'android', 'only on ios'] },
] as const

/** URLSession of Apple’s systems, Alamofire and Moya upon it, and fetch in React Native on iOS. */
export const appleUrlSession = defineProduct({
  name: 'URLSession',
  marks: ['alamofire', 'urlsession', 'afnetworking'],
  says: [
    ...kinds.flatMap(({ certainty, words }) =>
      ['alamofire', 'urlsession', 'moya'].map((text) => ({
        text,
        when: { text: words, status: [401, 403], noText: ['httpadditionalheaders', 'expired'] },
        means: ['dropped-on-redirect', 'no-credentials'] as const,
        certainty,
        fixer: 'caller' as const,
        because:
          'Apple’s URLSession leaves the Authorization field out when it follows a redirect, even one that only adds a slash.',
        steps: {
          developer: [
            'Call the last address at once: see it with `curl -sSIL "$URL"`, often the same with `https` or a slash at the end.',
            'Or add the field again in the redirect: Alamofire `Redirector(behavior: .modify { … })`, URLSession `urlSession(_:task:willPerformHTTPRedirection:newRequest:completionHandler:)`.',
          ],
        },
        ask: 'what `curl -sSIL` of the address shows: a 301, 302, 307 or 308 before the answer?',
        source: redirects,
      })),
    ),
    {
      text: 'httpAdditionalHeaders',
      when: { text: ['authorization'] },
      means: ['no-credentials', 'client-bug'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Authorization is a field that URLSession keeps for itself: set in `httpAdditionalHeaders` of the configuration it may be left out.',
      steps: {
        developer: [
          'Set Authorization on each request (`request.setValue`, or Alamofire’s `headers:` or a `RequestInterceptor`).',
        ],
      },
      ask: 'whether the server’s log shows the field',
      source: 'https://github.com/Alamofire/Alamofire/issues/1832',
    },
  ],
})
