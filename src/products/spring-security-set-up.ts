import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const rules = 'https://docs.spring.io/spring-security/reference/servlet/authorization/authorize-http-requests.html'
const letThrough =
  'Let the error page through: `.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()` or `.requestMatchers("/error").permitAll()`; then the true status shows.'
const dispatches = `${rules}#_all_dispatches_are_authorized`
const messages =
  'https://github.com/spring-projects/spring-security/blob/main/core/src/main/resources/org/springframework/security/messages.properties'

const RULE =
  /(?:ant|mvc|request)Matchers\(\s{0,5}(?:HttpMethod\.\w{3,7}\s{0,2},\s{0,5})?"([^"\n]{1,120})"[^()]{0,200}\)\s{0,20}\.(\w{1,30})/gi

/** Whether a rule for a whole path, as `/v1/**`, stands before the one that permits a path below it: the first that fits decides. */
const isShadowed = ({ inputs }: Evidence): boolean =>
  inputs.some(({ lines }) => {
    const rulesIn = [...lines.join('\n').slice(0, 100_000).matchAll(RULE)].slice(0, 100)
    return rulesIn.some(([, path = '', kind = ''], at) => {
      if (!path.endsWith('/**') || /permit/i.test(kind)) return false
      const stem = path.slice(0, -2)
      return rulesIn
        .slice(at + 1)
        .some(([, below = '', allowed = '']) => /permit/i.test(allowed) && below.startsWith(stem))
    })
  })

/** GET gets through, and POST, PUT or DELETE do not. */
const refusesPosts = (evidence: Evidence): boolean =>
  findMatch(evidence, /\b(?:post|put|patch|delete)s?\b/i) !== undefined &&
  findMatch(
    evidence,
    /\bgets?\b(?: requests?)?[^.\n]{0,20}\b(?:fine|works?|ok|200)\b|\bworks? (?:fine )?(?:for|with) gets?\b/i,
  ) !== undefined

/** Another status was to come: something goes wrong behind the rules. */
const failsInside = (evidence: Evidence): boolean =>
  findMatch(
    evidence,
    /\b(?:when|if|once|where)\b[^.\n]{0,60}\b(?:throws?|exceptions?|fails?|errors?)\b|\b(?:instead of|rather than|expect(?:ed|ing)?|should be)\b[^.\n]{0,20}\b(?:400|404|409|422|50[0-9])\b/i,
  ) !== undefined

/** What is wrong in the set-up of Spring Security, as its code or exceptions show it, and the `/error` page that hides what went wrong before it. */
export const springSecuritySetUp = defineProduct({
  name: 'Spring Security set-up',
  marks: ['httpsecurity', 'securityfilterchain'],
  server: true,
  says: [
    {
      text: 'permitAll()',
      when: { holds: isShadowed },
      means: ['server-misconfigured', 'protected-by-mistake'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The first rule that fits a path decides, and a rule for the whole path stands before the one that permits this one.',
      steps: {
        developer: [
          'Put the special rule first: `.requestMatchers("/v1/register").permitAll()` before `.requestMatchers("/v1/**").authenticated()`, and `anyRequest()` last.',
        ],
      },
      source: rules,
    },
    {
      text: 'permitAll()',
      when: {
        text: ['resource server', 'resourceserver', 'authorization server', 'authorizationserver'],
        status: [401],
        unless: isShadowed,
      },
      means: ['server-misconfigured', 'protected-by-mistake'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Of several filter chains the first whose paths fit a request decides alone: that of a resource or authorization server comes first, and does not know what another one permits.',
      steps: {
        developer: [
          'Permit the path in the chain of the resource server (`ResourceServerConfigurerAdapter.configure(HttpSecurity)` in old versions).',
          'Or give that chain its own paths, `http.securityMatcher("/api/**")`, and an `@Order` after the other.',
          'See which chain answers: `logging.level.org.springframework.security=TRACE`.',
        ],
      },
      source: 'https://docs.spring.io/spring-security/reference/servlet/architecture.html#servlet-securityfilterchain',
    },
    {
      text: 'permitAll()',
      when: { status: [403], holds: refusesPosts, noText: ['csrf(', 'csrf.', '.csrf'] },
      means: ['csrf-refused', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Reading works and every change is 403: Spring Security wants a CSRF token with each of them until that is set up otherwise.',
      steps: {
        developer: [
          'An API that takes tokens and no cookies: `http.csrf(csrf -> csrf.disable())`; or leave out its paths: `csrf.ignoringRequestMatchers("/api/**")`.',
          'Forms of a browser: send the token that the page holds, `X-CSRF-TOKEN` or `_csrf`.',
        ],
      },
      source: 'https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html',
    },
    {
      text: 'permitAll()',
      when: { status: [401, 403], holds: failsInside, noText: ['dispatchertypematchers', '"/error"'] },
      means: ['server-misconfigured', 'not-authentication'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'What the route throws is answered by the page `/error`, and since version 6 the rules hold for that dispatch too: `anyRequest().authenticated()` refuses it, and the 500 behind it never shows.',
      steps: {
        developer: [letThrough, 'Then look at the exception in the log: that is what is to be mended.'],
      },
      ask: 'the exception in the server’s log at the time of the refusal',
      source: dispatches,
    },
    {
      text: '"path":"/error"',
      when: {
        text: ['full authentication is required', '"status":401', '"status":403', '"unauthorized"', '"forbidden"'],
      },
      means: ['wrong-url', 'server-misconfigured', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The refused path is `/error`: something went wrong before (a route that does not exist, an exception), and the page that would say so is protected itself.',
      steps: {
        developer: ['Check path and method of the call against the controller’s mapping.', letThrough],
      },
      ask: 'the server’s log for this request, where the first exception stands',
      source: dispatches,
    },
    {
      text: 'No AuthenticationProvider found for',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The login has a kind of token for which the `AuthenticationManager` has no provider.',
      steps: {
        developer: [
          'Register the provider: `http.authenticationProvider(…)` or a `ProviderManager` bean; its `supports()` must say yes to this class.',
        ],
      },
      source: messages,
    },
    {
      text: 'An Authentication object was not found in the SecurityContext',
      means: ['no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'A secured method ran with nobody signed in: the request had no login, or it runs on another thread or outside of the filter chain.',
      steps: {
        developer: [
          'On another thread wrap the task in `DelegatingSecurityContextRunnable`; see that the path is in a filter chain.',
        ],
      },
      ask: 'whether the call comes from a request, a scheduled task or another thread',
      source: messages,
    },
  ],
})
