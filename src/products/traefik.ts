import { defineProduct } from '../product.ts'

const forward = 'https://doc.traefik.io/traefik/middlewares/http/forwardauth/'
const forwarding = 'https://github.com/traefik/traefik/blob/master/pkg/middlewares/auth/forward.go'
const basic = 'https://doc.traefik.io/traefik/middlewares/http/basicauth/'

/** Traefik and its authentication middlewares. */
export const traefik = defineProduct({
  name: 'Traefik',
  marks: ['traefik', 'forwardauth', 'realm="traefik"'],
  says: [
    {
      text: 'customrequestheaders',
      when: { text: ['authorization'], status: [401, 403] },
      means: ['stripped-by-intermediary', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'A custom request header with an empty value removes the field; set for `Authorization`, it takes the login away, in some versions before Traefik itself has checked it.',
      steps: {
        developer: [
          'Take the empty `Authorization` out of `customRequestHeaders`; to keep the login from the application use `removeHeader: true` of basicAuth (1.7: `traefik.frontend.auth.basic.removeHeader=true`).',
        ],
      },
      ask: 'whether it works without that `customRequestHeaders` line',
      source: 'https://doc.traefik.io/traefik/middlewares/http/headers/',
    },
    {
      text: 'authrequestheaders',
      pattern: /^authrequestheaders(?![^\n]{0,80}authorization)/i,
      means: ['stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Traefik passes to the authentication server only the fields that `authRequestHeaders` lists, and `Authorization` is not among them.',
      steps: {
        developer: [
          'Add `Authorization` (and `Cookie` where needed) to `authRequestHeaders`, or leave the option out: then all are passed.',
        ],
      },
      source: forward,
    },
    {
      text: 'forwardauth',
      when: { told: ['tells:header-missing-at-server', 'works:direct'] },
      means: ['stripped-by-intermediary', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'With forwardAuth the application gets the fields of the client’s request, and of the authentication server’s answer only those in `authResponseHeaders`.',
      steps: {
        developer: [
          'List what the application needs in `authResponseHeaders` (for instance `Authorization`, `X-Forwarded-User`).',
          'To the authentication server go all fields, unless `authRequestHeaders` limits them.',
        ],
      },
      source: forward,
    },
    {
      text: 'realm="traefik"',
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'The basicAuth or digestAuth middleware of Traefik asks for the login, before the application is reached.',
      steps: {
        developer: [
          'In a compose label every `$` of the hash is written `$$`: `htpasswd -nB $USER_NAME | sed -e s/\\\\$/\\\\$\\\\$/g`.',
          '`removeHeader: true` keeps this login from the application.',
        ],
      },
      source: basic,
    },
    {
      text: 'auth.basic=',
      pattern: /^auth\.basic=[^\s:"']{1,60}:(?!\$)[\w./+]{8,80}(?:["'\s]|$)/i,
      means: ['server-misconfigured', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      status: 401,
      because:
        'What stands behind the user name is no htpasswd hash (`$apr1$…`, `$2y$…`, `{SHA}…`): Traefik cannot compare a password with it.',
      steps: { developer: ['Make it with `htpasswd -nB $USER_NAME`; in a compose file write every `$` as `$$`.'] },
      source: basic,
    },
    {
      text: 'basicauth.users=',
      pattern: /^basicauth\.users=[^\n$]{0,60}:\$(?!\$)/i,
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'In a compose file a single `$` begins a variable, so the hash of the password is damaged.',
      steps: { developer: ['Write every `$` of the hash as `$$` in the label.'] },
      source: basic,
    },
    {
      text: 'Error calling http',
      pattern: /^error calling https?:\/\/[^\s"']{1,200}(?:\. cause|["']| error=)/i,
      when: { text: ['traefik', 'forwardauth'] },
      means: ['auth-service-unavailable'],
      certainty: 'certain',
      fixer: 'proxy-admin',
      because: 'Traefik cannot reach the service that ForwardAuth names.',
      steps: { developer: ['`docker exec $TRAEFIK wget -S -O- $ADDRESS`: both must share a network.'] },
      source: forwarding,
    },
    {
      text: 'Remote error http',
      pattern: /^remote error https?:\/\/[^\s"']{1,200}\. statuscode: (?<status>401|403)/i,
      when: { text: ['traefik', 'forwardauth'] },
      means: ['no-credentials', 'wrong-credentials', 'forbidden'],
      certainty: 'likely',
      because:
        'The service that ForwardAuth asks said {status}, and Traefik passes its answer on; the application was not asked.',
      ask: 'what that service’s own log says of this request',
      source: forwarding,
    },
  ],
})
