import { defineProduct } from '../product.ts'

const session = 'https://expressjs.com/en/resources/middleware/session.html'
const proxies = 'https://expressjs.com/en/guide/behind-proxies.html'

/** What express-session’s set-up shows where no session lasts: options that keep its cookie from being set. */
export const expressSession = defineProduct({
  name: 'express-session',
  marks: ['express-session', 'connect.sid', 'app.use(session('],
  server: true,
  says: [
    {
      text: 'app.use(session(',
      pattern: /secure: ?true/i,
      when: {
        noText: ['trust proxy', 'proxy: true'],
        text: [
          'heroku',
          'nginx',
          'proxy',
          'render.com',
          'railway',
          'vercel',
          'deployed',
          'production',
          'https',
          'load balancer',
          'cookie is not',
          'not getting set',
          'not set',
        ],
      },
      means: ['cookie-not-sent'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'With `secure: true` express-session sets its cookie on https alone, and behind a TLS proxy it believes the request is http unless Express trusts the proxy.',
      steps: { developer: ['Add `app.set("trust proxy", 1)` before `app.use(session({…}))`.'] },
      ask: 'whether the login’s answer has a `Set-Cookie` line, and what stands in front of the application',
      source: proxies,
    },
    {
      text: 'app.use(session(',
      pattern: /domain: ?['"`](?<domain>https?:\/\/[^'"`]{1,120})/i,
      means: ['cookie-not-sent'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The cookie’s `domain` is {domain}: an address, where a bare host name belongs, so browsers drop the cookie.',
      steps: { developer: ['Leave `domain` out, or write the host alone: `domain: "example.com"`.'] },
      source: session,
    },
    {
      text: "domain: 'http",
      when: { text: ['originalmaxage', 'httponly'] },
      means: ['cookie-not-sent'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The cookie’s `domain` is an address with a scheme, where a bare host name belongs, so browsers drop the cookie.',
      steps: { developer: ['Leave `domain` out of the cookie’s options.'] },
      source: session,
    },
    {
      text: 'secret option required for sessions',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'express-session got no `secret`: the environment variable is not loaded.',
      source: session,
    },
    {
      text: 'MemoryStore is not designed for a production environment',
      when: {
        told: [
          'when:after-restart',
          'when:after-deploy',
          'when:intermittent',
          'when:second-instance',
          'changed:restart',
          'changed:deploy',
        ],
      },
      means: ['session-expired', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Sessions live in the memory of one process: each restart or second instance forgets them.',
      steps: { developer: ['Use a shared store: `store: new RedisStore({ client })`.'] },
      source: session,
    },
  ],
})
