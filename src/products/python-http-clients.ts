import { defineProduct } from '../product.ts'

const netrc = 'https://requests.readthedocs.io/en/latest/user/authentication/#netrc-authentication'
const sessions = 'https://github.com/psf/requests/blob/main/src/requests/sessions.py'
const utils = 'https://github.com/psf/requests/blob/main/src/requests/utils.py'
const quickstart = 'https://requests.readthedocs.io/en/latest/user/quickstart/#custom-headers'
const trim = 'Trim the credential: `token = open(path).read().strip()`.'

const urllib = 'https://docs.python.org/3/howto/urllib2.html#headers'
/** A plain fetch by urllib, with nothing said of a login or of a name. */
const urllibUnnamed = {
  text: ['urllib', 'urlopen', 'urlretrieve', 'pd.read_', 'pandas.read_'],
  noText: [
    'user-agent',
    'user_agent',
    'authorization',
    'token',
    'api key',
    'api_key',
    'apikey',
    'password',
    'aws',
    'pytube',
    'signature',
  ],
}
const steps = {
  developer: [
    'Name the client: `urlopen(Request(url, headers={"User-Agent": "my-tool/1.0 (+https://example.com)"}))`; pandas: `storage_options={"User-Agent": "…"}`.',
    'Owner: take the API out of the rules against bots (Cloudflare: Browser Integrity Check).',
  ],
}

/** What requests, http.client, httpx and aiohttp do with credentials, as their errors and calls show. */
export const pythonHttpClients = defineProduct({
  name: 'requests',
  marks: ['python-requests', 'requests.exceptions', 'import requests', 'httpx', 'aiohttp'],
  says: [
    {
      text: 'requests.get(',
      pattern: /^requests\.get\([^(),]{1,200}, ?headers ?[,)]/i,
      means: ['wrong-place'],
      certainty: 'certain',
      because:
        'The second argument of `requests.get` is `params`: the fields go into the query and are not sent as fields.',
      steps: { developer: ['Name the argument: `requests.get(url, headers=headers)`.'] },
      source: 'https://requests.readthedocs.io/en/latest/api/#requests.get',
    },
    ...['params', 'data', 'json'].map((text) => ({
      text,
      pattern: new RegExp(`^${text} ?= ?\\w{0,12}headers? ?[,)](?!.{0,80}headers ?=)`, 'i'),
      when: { text: ['requests', 'httpx', 'session.', 'aiohttp'] },
      means: ['wrong-place', 'no-credentials'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because: `The fields are given as \`${text}\`: they go into the ${text === 'params' ? 'query' : 'body'}, and no field is sent.`,
      steps: { developer: [`Give them by their own name: \`headers=headers\` in place of \`${text}=headers\`.`] },
      source: quickstart,
    })),
    {
      text: 'requests.p',
      pattern: /^requests\.(?:post|put|patch)\([^(),]{1,200}, ?headers ?[,)]/i,
      means: ['wrong-place'],
      certainty: 'certain',
      because:
        'The second argument of `requests.post` is the body: the fields are sent as form data and not as fields.',
      steps: { developer: ['Name the arguments: `requests.post(url, json=data, headers=headers)`.'] },
      source: 'https://requests.readthedocs.io/en/latest/api/#requests.post',
    },
    {
      text: 'netrc',
      when: { text: ['import requests', 'requests.get', 'requests.post', 'requests.session', 'python-requests'] },
      means: ['stored-credential'],
      certainty: 'likely',
      because:
        'requests replaces the Authorization field by Basic credentials of `.netrc` where that file names the host, unless `auth=` is given.',
      steps: {
        developer: [
          'Switch it off: `session.trust_env = False`, or give an `auth=` object that sets the field.',
          'Take the host out of `~/.netrc`.',
        ],
      },
      ask: 'whether `~/.netrc` (`_netrc`) names this host',
      source: netrc,
    },
    {
      text: 'requests==',
      when: { told: ['works:curl'], status: [401, 403], noText: ['auth=', 'trust_env'] },
      means: ['stored-credential', 'client-bug'],
      certainty: 'possible',
      because:
        'requests puts Basic credentials of `~/.netrc` in the place of the Authorization field wherever that file names the host; curl does not, without `-n`.',
      steps: {
        developer: [
          'Look for the host in `~/.netrc` (`_netrc`, `$NETRC`), and take it out; or set `session.trust_env = False`.',
          'Print what is really sent: `print(response.request.headers["Authorization"][:6])`.',
        ],
      },
      ask: 'whether `~/.netrc` (`_netrc`) names this host',
      source: netrc,
    },
    {
      text: 'import requests',
      when: { told: ['works:curl'], status: [401, 403], noText: ['auth=', 'trust_env'] },
      means: ['stored-credential', 'client-bug'],
      certainty: 'possible',
      because:
        'requests puts Basic credentials of `~/.netrc` in the place of the Authorization field wherever that file names the host; curl does not, without `-n`.',
      steps: {
        developer: [
          'Look for the host in `~/.netrc` (`_netrc`, `$NETRC`), and take it out; or set `session.trust_env = False`.',
          'Print what is really sent: `print(response.request.headers["Authorization"][:6])`.',
        ],
      },
      ask: 'whether `~/.netrc` (`_netrc`) names this host',
      source: netrc,
    },
    {
      text: 'import requests',
      when: {
        told: ['tells:redirect-seen', 'works:trailing-slash', 'fails:no-trailing-slash', 'works:another-host'],
        text: ['authorization', 'bearer', 'auth='],
      },
      means: ['dropped-on-redirect', 'stored-credential'],
      certainty: 'likely',
      because: 'requests removes the Authorization field when a redirect leads to another host, or from https to http.',
      steps: { developer: ['Print `response.history` and `response.request.headers`; call the final address.'] },
      ask: '`[r.url for r in response.history]`',
      source: sessions,
    },
    {
      text: 'Invalid leading whitespace, reserved character(s), or return character(s) in header value',
      means: ['corrupted-credential'],
      certainty: 'likely',
      because: 'The credential holds a line break or begins with a blank, as when it is read from a file.',
      steps: { developer: [trim] },
      source: utils,
    },
    {
      text: 'Invalid return character or leading space in header: Authorization',
      means: ['corrupted-credential'],
      certainty: 'certain',
      because: 'The credential holds a line break or begins with a blank.',
      steps: { developer: [trim] },
      source: utils,
    },
    {
      text: "Invalid header value b'",
      means: ['corrupted-credential'],
      certainty: 'likely',
      because: 'A field holds a line break; with a credential, that is its own end.',
      steps: { developer: [trim] },
      source: 'https://github.com/python/cpython/blob/main/Lib/http/client.py',
    },
    {
      text: "'latin-1' codec can't encode character",
      means: ['corrupted-credential'],
      certainty: 'likely',
      because:
        'A field or password holds a character outside Latin-1: a smart quote, a dash or an invisible character from copying.',
      steps: {
        developer: [
          'Print `ascii(token)`; encode passwords yourself: `auth=(user.encode("utf-8"), password.encode("utf-8"))`.',
        ],
      },
      ask: 'the character and position in the message, and `ascii()` of the value’s ends',
      source: quickstart,
    },
    {
      text: 'character detected in headers. Potential header injection attack',
      means: ['corrupted-credential'],
      certainty: 'likely',
      because: 'A field holds a line break or control character; with a credential, that is its own end.',
      steps: { developer: [trim] },
      source: 'https://github.com/aio-libs/aiohttp/blob/master/aiohttp/http_writer.py',
    },
    {
      text: 'Newline or carriage return detected in headers',
      means: ['corrupted-credential'],
      certainty: 'likely',
      because: 'A field holds a line break; with a credential, that is its own end.',
      steps: { developer: [trim] },
      source: 'https://github.com/aio-libs/aiohttp/blob/master/aiohttp/http_writer.py',
    },
    {
      text: 'Header value must be str or bytes, not',
      means: ['placeholder-credential'],
      certainty: 'likely',
      because: 'A field’s value is `None` or a number: the variable with the key is not set.',
      steps: { developer: ['Check `os.environ["API_KEY"]` (with square brackets, so that its absence is an error).'] },
      source: 'https://github.com/encode/httpx/blob/master/httpx/_models.py',
    },
    {
      text: 'HTTP Error 403: Forbidden',
      when: urllibUnnamed,
      means: ['security-layer-block', 'forbidden'],
      certainty: 'likely',
      status: 403,
      because:
        'These are the words of Python’s urllib (pandas reads by it too), which calls itself `Python-urllib/3.x` unless told otherwise: filters against bots refuse that name.',
      steps,
      ask: 'the answer to the same call with a `User-Agent` field',
      source: urllib,
    },
    {
      text: '403: Forbidden',
      when: { ...urllibUnnamed, noText: [...urllibUnnamed.noText, 'http error 403: forbidden'] },
      means: ['security-layer-block', 'forbidden'],
      certainty: 'likely',
      status: 403,
      because:
        'Python’s urllib calls itself `Python-urllib/3.x` unless told otherwise: filters against bots refuse that name.',
      steps,
      ask: 'the answer to the same call with a `User-Agent` field',
      source: urllib,
    },
  ],
})
