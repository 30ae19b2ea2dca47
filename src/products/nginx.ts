import { defineProduct } from '../product.ts'

const source = 'https://github.com/nginx/nginx/blob/master/src/http/modules/ngx_http_auth_basic_module.c'
const proxy = 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html'
const core = 'https://nginx.org/en/docs/http/ngx_http_core_module.html'

/** nginx: its error log, its own 401 page, and settings that refuse. */
export const nginx = defineProduct({
  name: 'nginx',
  marks: ['server: nginx', '<center>nginx', 'auth_basic', 'proxy_pass', 'nginx.ingress.kubernetes.io', 'openresty'],
  says: [
    {
      text: 'no user/password was provided for basic authentication',
      // nginx says the same of a Basic value without a colon or that it cannot decode (ngx_http_auth_basic_user).
      means: ['no-credentials', 'malformed-header', 'protected-by-mistake', 'preflight-blocked', 'dropped-on-redirect'],
      certainty: 'likely',
      because: 'nginx’s `auth_basic` stands before this address, and the request brought no user and password.',
      steps: {
        developer: [
          'Send them: `curl -u "$USER:$PASSWORD" …`; a browser asks once and then sends them by itself.',
          'For a part that must be open: `location /api/ { auth_basic off; }`; for preflights `if ($request_method = OPTIONS) { return 204; }` there.',
        ],
      },
      ask: 'which client made that very request, and whether the next line of the same client succeeds',
      source,
    },
    {
      text: '(21: Is a directory)',
      pattern: /^\(21: is a directory\), client: /i,
      when: { text: ['htpasswd', 'passwd', 'auth_basic'] },
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'A directory stands where nginx looks for the file with users and passwords. With nginx-proxy that is a file named after the host (`VIRTUAL_HOST`), right in /etc/nginx/htpasswd.',
      steps: {
        developer: [
          'Make it a file: remove the directory, then `htpasswd -c ./htpasswd/$VIRTUAL_HOST $USER_NAME` in the folder that is mounted. Docker makes a directory of a file to be mounted that does not exist.',
        ],
      },
      source: 'https://github.com/nginx-proxy/nginx-proxy/blob/main/docs/README.md',
    },
    {
      text: ': password mismatch',
      pattern: /^: password mismatch(?!: )/i,
      when: { text: ['nginx', 'client: '], noText: [':[object '] },
      means: ['wrong-credentials', 'stored-credential'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The user stands in the password file, and the password does not fit its hash.',
      steps: {
        developer: ['Set it anew: `htpasswd /etc/nginx/.htpasswd $USER` (it replaces the hash; no reload is needed).'],
      },
      source,
    },
    {
      text: ':[object ',
      pattern: /^:\[object (?:promise|object|undefined|null)\]/i,
      when: { text: ['htpasswd', 'password mismatch', 'auth_basic', '/access/', 'access list', 'password file'] },
      means: ['server-misconfigured', 'client-bug', 'wrong-credentials'],
      certainty: 'certain',
      fixer: 'provider',
      because:
        'In the password file stands the text `[object …]` where the hash belongs: the program that wrote it put a JavaScript object there (a promise without its `await`), and no password fits that.',
      steps: {
        developer: [
          'Write the line by hand until that program is mended, and reload nginx: `htpasswd -B /path/to/file "$USER"`.',
          'Go back to the version before, or to one with the mend, and save the access list anew: the file is only written then.',
        ],
      },
      source: 'https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html#auth_basic_user_file',
    },
    {
      text: 'was not found in "',
      pattern: /^was not found in "(?<file>[^"]{1,200})"/i,
      means: ['wrong-credentials', 'server-misconfigured', 'stored-credential'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'nginx’s password file {file} has no line for the user that was sent.',
      steps: {
        developer: [
          'Add it: `htpasswd {file} $USER`; the file holds `name:hash` lines, without blanks at their start.',
          'A login of the application behind? Its own Authorization field is read by `auth_basic` first: `auth_basic off;` there.',
        ],
      },
      ask: 'whether the name is one meant for nginx or for the application behind it',
      source,
    },
    {
      text: 'crypt_r() failed (22: Invalid argument)',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The hash in the password file is of a kind that this system’s crypt does not know (bcrypt on some, or plain text).',
      steps: { developer: ['Write an MD5 one: `htpasswd -m /etc/nginx/.htpasswd $USER`, or `openssl passwd -apr1`.'] },
      source: 'https://github.com/nginx/nginx/blob/master/src/os/unix/ngx_user.c',
    },
    {
      text: 'open() "',
      pattern: /^open\(\) "(?<file>[^"]{0,200}(?:passwd|auth|users)[^"]{0,60})" failed \((?:2|13): /i,
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'nginx cannot read its password file {file}, so that good passwords fail too.',
      steps: {
        developer: [
          '`sudo -u www-data cat {file}` must work (the user of nginx’s workers); mount the file in the container; a relative path counts from nginx’s prefix.',
        ],
      },
      source,
    },
    {
      text: 'auth request unexpected status:',
      pattern: /^auth request unexpected status: (?<status>\d{3})/i,
      means: ['auth-service-unavailable', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because:
        'The service that `auth_request` asks answered {status}; nginx takes only 2xx, 401 and 403 for an answer.',
      steps: {
        developer: [
          'Ask it by hand: `curl -i` to the `proxy_pass` of that location; add `proxy_pass_request_body off; proxy_set_header Content-Length "";`.',
        ],
      },
      source: 'https://github.com/nginx/nginx/blob/master/src/http/modules/ngx_http_auth_request_module.c',
    },
    ...['connect() failed', 'upstream timed out'].map((text) => ({
      text,
      pattern:
        /^(?:connect\(\) failed|upstream timed out) \([^\n]{1,120} upstream,[^\n]{1,200} subrequest: "[^"]{0,40}(?:auth|login|verify|validate|check|sso|session)/i,
      means: ['auth-service-unavailable'] as const,
      certainty: 'certain' as const,
      fixer: 'proxy-admin' as const,
      because:
        'The subrequest by which nginx asks whether the caller is signed in (`auth_request`) reaches nobody: so nobody gets in.',
      steps: {
        developer: [
          'Start the service that the line names as `upstream`, or mend the `proxy_pass` of that location; inside a container 127.0.0.1 is the container itself.',
        ],
      },
      source: 'https://nginx.org/en/docs/http/ngx_http_auth_request_module.html',
    })),
    {
      text: 'access forbidden by rule',
      means: ['forbidden', 'security-layer-block'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because: 'A `deny` line of nginx’s configuration refuses the client’s address.',
      steps: {
        developer: [
          'Add `allow $ADDRESS;` above it; behind a proxy take the visitor’s address with `set_real_ip_from` and `real_ip_header X-Forwarded-For;`.',
        ],
      },
      source: 'https://github.com/nginx/nginx/blob/master/src/http/modules/ngx_http_access_module.c',
    },
    {
      text: 'client sent invalid header line',
      pattern: /^client sent invalid header line: "[^":]{0,60}(?:key|token|auth|secret|session|sign)[^":]{0,60}[":]/i,
      means: ['stripped-by-intermediary'],
      certainty: 'certain',
      fixer: 'proxy-admin',
      because:
        'nginx drops the field that this line names, which looks like the credential (an underscore in its name, most often).',
      steps: {
        developer: ['Name it with a dash, or `underscores_in_headers on;` in the default server of that port.'],
      },
      source: core,
    },
    {
      text: 'client sent invalid header line',
      pattern:
        /^client sent invalid header line(?!: "[^":]{0,60}(?:key|token|auth|secret|session|sign)[^":]{0,60}[":])/i,
      means: ['stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because: 'nginx drops the field that this line names (an underscore in its name, most often).',
      steps: {
        developer: ['Name it with a dash, or `underscores_in_headers on;` in the default server of that port.'],
      },
      ask: 'the name of the field that carries the credential: whether it is the one in this line',
      source: core,
    },
    {
      text: 'proxy_set_header Authorization',
      pattern: /^proxy_set_header authorization (?:""|'')/i,
      means: ['stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because: 'This line takes the Authorization field away before the application.',
      steps: { developer: ['Remove it, or `proxy_set_header Authorization $http_authorization;`.'] },
      source: proxy,
    },
    {
      text: 'proxy_cache_valid any',
      when: { status: [401, 403] },
      means: ['cached-response'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because: '`any` stores refusals too, and serves one visitor’s 401 to all.',
      steps: {
        developer: [
          '`proxy_cache_valid 200 301 302 10m;` and `proxy_no_cache $http_authorization;`, then empty the cache’s folder.',
        ],
      },
      source: proxy,
    },
    {
      text: '401 Authorization Required',
      when: { text: ['<center>nginx', '<hr><center>openresty', 'nginx/1.'] },
      means: ['no-credentials', 'wrong-credentials', 'protected-by-mistake'],
      certainty: 'possible',
      because: 'This page is nginx’s own: `auth_basic` or `auth_request` refused before the application was asked.',
      ask: 'the line of nginx’s error.log at that moment',
      source: 'https://github.com/nginx/nginx/blob/master/src/http/ngx_http_special_response.c',
    },
  ],
})
