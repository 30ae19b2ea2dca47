import { anyOf, eitherWay, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

const syntax = 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1'

/** What languages print for a value that was not awaited, called or unwrapped. */
const unopened =
  /\bof '_?future\b|\[object promise\]|promise \{ ?<|<coroutine object\b|task`1\[system\.string\]|█`1\[system\.string\]|\boptional\(["'█]|<bound method\b|<built-in method\b|<function \w|secretstr\('\*|\bsecretstr\b[^.\n]{0,12}\b(?:not|never) unwrapped\b/

const inBearer = new RegExp(String.raw`\b(?:bearer|basic|token|authori[sz]ation:?) ['"]?█{0,20}(?:${unopened.source})`)

/** A command in `$( )` as the value of a name, as it is written in YAML, `.env` files and Dockerfiles. */
const commandAsValue =
  /(?:\b[a-z]\w{2,50}['"]?: ?|\benv \w{2,50}=|\b[a-z]\w{2,50}=)['"]?\$\((?:cat|openssl|base64|echo|head|tr|pass|op|aws|gcloud|kubectl|uuidgen|pwgen|jq|vault|date|hostname) /

const otherValue =
  /\b(?:put|pasted?|used?|using|gave|give|took|take|copied|set|sent|send|it is|it's|that is|that's|was)\b (?:up |in |only )?(?:the |my |our |its |an? )?(?:client[ _-]?secret|signing secret|app secret|webhook secret|verification token|public key|publishable key|key name|(?:client|app(?:lication)?|key|secret|project|account|tenant|bot|installation)[ _-]id)\b/g

/** What is told of values that are not the credential: an object that was never opened, a command that nobody ran, an empty variable, the value from the line beside it (lower case). */
export const toldOfWrongValues: readonly Telling[] = [
  ...(['certain', 'likely'] as const).map((certainty): Telling => ({
    wording: says(certainty === 'certain' ? inBearer : unopened),
    beside: says(/\bbearer\b|\bauthori[sz]ation\b|\bheaders?\b|\btokens?\b/),
    means: ['placeholder-credential', 'client-bug'],
    certainty,
    fixer: 'caller',
    because:
      'What is sent is how the language prints an object (a promise, an optional, a secret that hides itself), not the text in it.',
    steps: {
      developer: [
        'Take the text out first: `await` the call, unwrap the optional (`if let`, `guard let`), `get_secret_value()`, or add the parentheses of the call.',
      ],
    },
    source: syntax,
  })),
  {
    wording: says(commandAsValue),
    beside: says(
      /\benvironment:|\benv_file\b|\.env\b|\bcompose\b|\bdockerfile\b|\benv:|\bconfigmap\b|\bsystemd\b|\byaml\b|\bstringdata:/,
    ),
    without: says(/\brun: |\bscript: |\bexport \w{1,40}=\$\(|\bbash (?:-c|script)\b|\bsh -c\b|\bshell script\b|#!\//),
    means: ['placeholder-credential', 'server-misconfigured', 'invalid-signature'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Only a shell runs what stands in `$( )`: out of a compose file, `.env` or YAML the program gets these characters themselves as its key.',
    steps: {
      developer: [
        'Write the value itself there, mount it as a file or secret, or set it in the shell beforehand (`export KEY="$(cat key.pem)"`) and name it: `${KEY}`.',
        'Look at what arrived: `docker compose config`, or `printenv KEY | head -c 20` in the container.',
      ],
    },
    source: 'https://docs.docker.com/reference/compose-file/interpolation/',
  },
  {
    wording: anyOf(
      says(
        /\b(?:shows?|has|prints?|contains|says|reads|with|is) (?:me |only )?['"`]?\w{0,30}(?:key|token|password|secret|pat)=(?:""|''|(?=[\s,;.)(`]|$))/,
      ),
      near(
        /\becho ['"]?\$\w{2,40}|\bprintenv \w{2,40}|\bconsole\.log\b/g,
        40,
        /\b(?:prints?|shows?|gives?|returns?|is|says?|outputs?|logs?)\b (?:\w{1,10} )?(?:nothing|empty|blank|undefined|null|none|an empty)\b/,
      ),
    ),
    beside: rejected,
    without: says(/\bjwt_?secret|token_secret\b|\bsecret_key\b|\bsigning\b|\bon the server side\b/),
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The variable that should hold the credential has no value where the program runs.',
    steps: {
      developer: [
        'Set it where the program runs, and build again: in the browser only names with the prefix of the tool get through (`VITE_`, `NEXT_PUBLIC_`, `REACT_APP_`).',
      ],
    },
    source: 'https://12factor.net/config',
  },
  {
    wording: anyOf(
      near(
        otherValue,
        40,
        /^(?![^.]{0,40}\band (?:the |my )?(?:client )?secret\b)[^.]{0,30}?\b(?:instead of|in place of|rather than|where|in(?:to)? \w{0,30}_?(?:token|key|pat)\b|as (?:the |my |an? )?(?:bot |api |access |secret )?(?:token|key)\b|from the oauth2? tab\b)/,
      ),
      says(
        /\b(?:client|signing|app|webhook) secret (?:as|for|instead of|in place of|rather than) (?:the |my |an? )?(?:bot |api |access )?(?:token|key)\b|\bpublishable key (?:instead of|in place of|rather than|where)\b|\bsecret id instead of (?:the |its )?(?:secret )?value\b/,
      ),
    ),
    means: ['invalid-api-key', 'malformed-token', 'invalid-client'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'Another value of the same page was taken: it belongs to the app, and is not the credential that the call wants.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-2.2',
  },
  {
    wording: near(
      /\b(?:headers?|authori[sz]ation|tokens?|interceptor|keys?|credentials)\b/g,
      70,
      /\b(?:only|inside|within|behind|in) (?:\w{1,9} ){0,3}?(?:if ?\( ?)?(?:__dev__|kdebugmode|isdev\w{0,8}|#?if debug|import\.meta\.env\.dev|process\.env\.node_env|(?:a )?(?:dev|debug)(?:elopment)?[- ](?:mode|block|branch|builds?|flag|only)|node_env)/,
    ),
    beside: rejected,
    means: ['no-credentials', 'client-bug'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The code sets the credential only in builds for development: the built program sends none.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: says(
      /\bauthori[sz]ation['"`]? ?[:=]? ?['"`]?(?:bearertoken|bearer_token|bearer-token|tokenbearer|token bearer|jwt bearer|bearerauth|bearer-auth|bearer_auth|accesstoken|access_token)\b ?:?(?! ?[=(.])/,
    ),
    beside: anyOf(rejected, says(/\bfailed to fetch\b|\bshould be\b|\binstead of\b|\bnot (?:accepted|work)/)),
    means: ['malformed-header', 'wrong-scheme'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The word before the token is the name of no scheme: it has to be `Bearer`. Swagger UI and other clients repeat the `token_type` that the token endpoint answers.',
    steps: {
      developer: ['Let the token endpoint answer `"token_type": "Bearer"`; in a client write `Bearer` itself.'],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-7.1',
  },
  {
    wording: says(
      /\bkey (?:as|for|is) (?:the |my )?user ?name\b|\buser ?name is (?:the |my )?(?:api )?key\b|\b(?:key|it) as (?:the |my )?user ?name\b/,
    ),
    beside: says(/\bmailgun\b|\bsendgrid\b/),
    means: ['wrong-credentials', 'malformed-header'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'These mail services want the key as the password: the user name is the word `api` at Mailgun, and `apikey` at SendGrid’s SMTP.',
    steps: { developer: ['`curl -sS -u "api:$MAILGUN_KEY" https://api.mailgun.net/v3/domains`'] },
    source: 'https://documentation.mailgun.com/docs/mailgun/api-reference/api-overview',
  },
  {
    wording: eitherWay(
      /(?<![\w/])\.env\b(?!\.)/,
      160,
      /\bos\.(?:environ|getenv)\b|\bprocess\.env\b|\bgetenv\(|\benv\.fetch\b/,
    ),
    beside: rejected,
    without: says(
      /dotenv\b|\bis (?:there|set)\b|\benv-file\b|\benv_file\b|\bcompose\b|\b(?:vite|next(?:\.?js)?|nuxt|react|vue|expo|docker|laravel|flask run|uvicorn --env)\b|\bsource \.env\b/,
    ),
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'No language reads `.env` by itself: the variable stands in the file and not in the environment of the process, so that the field holds `None`, `undefined` or nothing.',
    steps: {
      developer: [
        'Load the file first: Python `from dotenv import load_dotenv; load_dotenv()`, Node `node --env-file=.env`, a shell `set -a; . ./.env; set +a`.',
        'See what arrives, without printing it: `print(bool(os.environ.get("BEARER_TOKEN")))`.',
      ],
    },
    source: 'https://docs.python.org/3/library/os.html#os.environ',
  },
  {
    wording: near(
      /\bauthori[sz]ation\b/g,
      160,
      /\bbase-?64 (?:of|encoded|encoding of|string of|value of) (?:the |its |a |my )?(?:user\w{0,5}(?: ?:|\+| and) ?(?:the )?pass\w{0,4}|(?:my )?credentials)/,
    ),
    without: says(/\bbasic\b|\bdocker\b|\bconfig\.json\b|\.npmrc\b|\b_auth\b/),
    means: ['malformed-header', 'client-bug'],
    certainty: 'likely',
    because: 'The base64 of user name and password stands in the field without the word `Basic` before it.',
    steps: { developer: ['Write the scheme and a blank before it: `Authorization: Basic <base64>`.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc7617#section-2',
  },
  {
    wording: says(
      /\b(?:put|entered|typed|pasted?|set|filled in)\b[^\n]{0,24} ?["'`]?(?:x-[a-z]{2,20}(?:-[a-z]{2,20}){0,3}|authorization|api-key): (?!application|bearer|basic)\S{4}/,
    ),
    beside: says(
      /\b(?:field|box|setting|form|dialog|token\/api key|auth type|as (?:the )?(?:key|token|password|value))\b/,
    ),
    without: says(/\bcurl\b|\bheaders? (?:as|to|like|is|are|field)\b|\brequest headers?\b/),
    means: ['wrong-place', 'malformed-header'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The name of the field was entered along with the key: the program sends all of it as the value, in a field of its own choice.',
    steps: {
      developer: [
        'Enter the key alone there; if the program lets you name the field, put that name where it asks for it, else take its way for fields of your own (custom headers).',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.1',
  },
]
