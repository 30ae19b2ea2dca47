import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const handlers = 'https://github.com/authelia/authelia/blob/master/internal/handlers'
const autheliaReset = 'https://www.authelia.com/reference/guides/passwords/'

const twoHosts =
  /https?:\/\/([\w.-]{1,100})(?::\d{1,5})?\/api\/(?:verify|authz\/forward-auth)\/?\?rd=https?:\/\/([\w.-]{1,100})/i

const parentOf = (host = ''): string => host.toLowerCase().split('.').slice(-2).join('.')

const areOfTwoDomains = (evidence: Evidence): boolean => {
  const [, portal, target] = findMatch(evidence, twoHosts)?.value ?? []
  return parentOf(portal) !== parentOf(target)
}

/** An application’s own scheme in the field that Authelia looks at first. */
const ownScheme = /\bauthorization["']?: ?["']?(?!basic\b|digest\b|negotiate\b|ntlm\b)[a-z][\w-]{2,30} \S/i

/** Authelia. */
export const authelia = defineProduct({
  name: 'Authelia',
  marks: ['authelia'],
  says: [
    {
      text: 'however the OAuth 2.0 client registration does not allow this method',
      means: ['invalid-client'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The application sends its secret in one way (`client_secret_basic` or `client_secret_post`), and the client is registered in Authelia for the other; new versions of an application may change theirs.',
      steps: {
        developer: [
          'In the configuration of Authelia set `token_endpoint_auth_method` of this client to the method that the line says was used, and restart Authelia.',
        ],
      },
      source:
        'https://www.authelia.com/configuration/identity-providers/openid-connect/clients/#token_endpoint_auth_method',
    },
    ...['crypto hash generate', 'pbkdf2'].map((text) => ({
      text,
      when: { text: ['both sides', 'on both', 'same on', 'identical', 'same value', 'same secret', 'in both'] },
      means: ['invalid-client', 'server-misconfigured'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'The hash stands on both sides: it belongs into Authelia’s configuration alone, and the application sends the plain secret from which it was made.',
      steps: {
        developer: [
          'Give the application the “Random Password” that `authelia crypto hash generate` printed beside the digest; where it is lost, make a new pair.',
        ],
      },
      source:
        'https://www.authelia.com/integration/openid-connect/frequently-asked-questions/#how-do-i-generate-a-client-identifier-or-client-secret',
    })),
    {
      text: 'is not authorized to user',
      when: { text: ['authelia', 'responding with status code'] },
      means: ['no-credentials', 'session-expired'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Authelia’s rule for this address wants a login, and none (`<anonymous>`) came.',
      steps: {
        developer: [
          'A rule `policy: bypass` above it for what must be open; programs send `Proxy-Authorization: Basic` or a bearer token where `authz` allows it.',
        ],
      },
      source: `${handlers}/handler_authz_impl_legacy.go`,
    },
    {
      text: 'Unsuccessful 1FA authentication attempt by user',
      pattern: /^unsuccessful 1fa authentication attempt by user (?![^\n]{0,100}banned until)/i,
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'Authelia does not find the password right; a hash made by a shell that changed `$` or `!` never fits.',
      steps: {
        developer: [
          "Hash it in single quotes: `docker run --rm authelia/authelia authelia crypto hash generate argon2 --password 'the-password'`, and put the hash in quotes in users_database.yml.",
        ],
      },
      ask: 'the command by which the hash was made',
      source: `${handlers}/response.go`,
    },
    {
      text: 'authelia hash-password',
      means: ['corrupted-credential', 'wrong-credentials', 'server-misconfigured'],
      certainty: 'possible',
      fixer: 'owner',
      because: 'The shell changes `$`, `!` and `;` of an unquoted password before Authelia hashes it.',
      steps: {
        developer: ["Write it in single quotes: `authelia crypto hash generate argon2 --password 'the-password'`."],
      },
      ask: 'whether the password stood in single quotes on the command line',
      source: autheliaReset,
    },
    {
      text: 'banned until',
      when: { text: ['authelia', '1fa authentication attempt'] },
      means: ['account-not-active', 'security-layer-block', 'wrong-credentials'],
      certainty: 'certain',
      because: 'Authelia’s regulation bans the user after too many failures; until then the right password fails too.',
      steps: {
        visitor: ['Wait until the time that the line names.'],
        developer: [
          '`authelia storage bans user list` and `… revoke` lift it; `regulation` in the configuration sets how long it lasts.',
        ],
      },
      source: `${handlers}/response.go`,
    },
    {
      text: 'Authelia',
      when: { status: [401], holds: (evidence) => findMatch(evidence, ownScheme) !== undefined },
      means: ['wrong-scheme', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because:
        'Authelia looks at the field `Authorization` before its own cookie: what the application sends there for itself is no login that Authelia knows, and it refuses the call although the session is good.',
      steps: {
        developer: [
          'Let this endpoint look at the cookie alone: `server.endpoints.authz.auth-request.authn_strategies: [{ name: CookieSession }]` (or `forward-auth`, as the proxy asks).',
          'Or leave the field out of the subrequest: nginx `proxy_set_header Authorization "";` in the location that asks Authelia; the application still gets it.',
          'Calls that are protected by the application’s own token: a rule `policy: bypass` for their path.',
        ],
      },
      ask: 'what Authelia answers to the same call without the field `Authorization`',
      source: 'https://www.authelia.com/configuration/miscellaneous/server-endpoints-authz/#authn_strategies',
    },
    {
      text: 'rd=http',
      when: { text: ['/api/verify', '/api/authz/forward-auth'], holds: areOfTwoDomains },
      means: ['cookie-not-sent', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      status: 401,
      because:
        'The portal and the protected host share no parent domain: the cookie of Authelia, set for the one, is never sent to the other.',
      steps: {
        developer: [
          'Give both one parent (`auth.home.example`, `files.home.example`), and set `session.cookies[].domain: home.example`; a bare word such as `local` is no such domain.',
        ],
      },
      source: 'https://www.authelia.com/configuration/session/introduction/#domain',
    },
  ],
})
