import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import { refused, rejected } from './telling.ts'
import type { Telling } from './telling.ts'

/** A hash that stands in a setting rather than among the users of a database. */
const hashInSetting =
  /\b\w{0,30}(?:password|auth|pass|user|token)_hash\b|\$(?:2[aby]|apr1|argon2\w{0,2}|[156y])\$|\bhash(?:ed)? (?:password|value)s?\b|\b(?:bcrypt|argon2|sha-?512|password|htpasswd)\w{0,3} hash(?:es)?\b/
const composeFile = /\bcompose\b|(?:^|[\s/"'`(])\.env\b|\benv[_-]file\b/

/** What is told of settings: a nonce's life, a variable that is no longer read, a login that was switched on (lower case). */
export const toldOfSettings: readonly Telling[] = [
  {
    wording: says(
      /\b(?:api[_-]?key|access[_-]?token|auth[_-]?token|client[_-]?secret|secret[_-]?key)["'`\]]{0,2} ?(?:[:=]|=>) ?["'`]?https?:\/\//,
    ),
    beside: refused,
    means: ['invalid-api-key', 'corrupted-credential', 'wrong-environment'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'An address stands where the key belongs: the setting takes the key alone.',
    steps: {
      developer: ['Put the key itself there, as the page of this very service shows it, without an address round it.'],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.4',
  },
  {
    wording: says(/\b(?:cloned|git clone|fresh (?:clone|checkout)|forked (?:the|this))\b/),
    beside: near(/\b(?:process\.env|import\.meta\.env|os\.environ|getenv|env\()/g, 30, /(?:key|token|secret|password)/),
    without: says(
      /\bgithub_token\b|\b(?:permission denied|repository not found|authentication failed for)\b|\bi (?:have )?(?:set|filled|added|put|exported)\b|\b(?:copied|filled|created|made|cp|wrote) [^.\n]{0,16}\.env\b/,
    ),
    holds: ({ scene }) => scene.status === 401 || scene.status === 403,
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The code takes its credential from the environment, and a clone brings none along: files such as `.env` are kept out of repositories.',
    steps: {
      developer: [
        'Copy the example (`cp .env.example .env`), or write a `.env` with the names that the code reads, and put a key of your own there.',
        'Restart it, and see that the variable has a value: `node -p "process.env.API_KEY?.length"`.',
      ],
    },
    ask: 'whether there is a `.env`, and whether it has the variable that the code names',
    source: 'https://12factor.net/config',
  },
  {
    wording: anyOf(
      near(
        /\bnonces?\b/g,
        50,
        /\b(?:good|valid|lives?|lasts?|kept|expires?|runs out|times? out) (?:only )?(?:for |after |in |within )?(?:only |just )?\d{1,4} ?(?:s|sec|secs|seconds?|min|minutes?)\b|\b(?:lifetime|timeout|life|validity|expiry|expiration)\b[^.\n]{0,24}\b(?:\d{1,4} ?(?:s|sec|secs|seconds?)|too short|short)\b/,
      ),
      near(
        /\b(?:lifetime|timeout|life|validity|expiry|expiration) of (?:the |a |its |each )?(?:digest )?nonces?\b/g,
        40,
        /\b\d{1,4} ?(?:s|sec|secs|seconds?)\b|\bshort\b/,
      ),
    ),
    beside: says(/\bdigest\b/),
    without: says(/\bcsrf\b|\bwp_?nonce|\bwp-json\b|\bcontent-security-policy\b|\bdpop\b/),
    means: ['stale-nonce', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'The nonce of the challenge has run out before a person has typed a password, and the client does not take the new one of the next answer.',
    steps: {
      developer: [
        'Let the nonce live for minutes (Apache: `AuthDigestNonceLifetime 300`), and answer an old one with `stale=true` and a new nonce: then a client answers again by itself.',
        'A client takes the nonce of the newest challenge, and asks nobody again where it says `stale=true`.',
      ],
      visitor: ['Have user name and password saved in the browser, so that the answer goes out at once.'],
    },
    source: 'https://httpd.apache.org/docs/2.4/mod/mod_auth_digest.html#authdigestnoncelifetime',
  },
  {
    wording: anyOf(
      near(
        /\b(?:ignor(?:es?|ed|ing)|no longer (?:reads?|uses?|picks? up|honou?rs?|respects?|takes?|looks? at)|(?:n't|not) (?:being )?(?:read|us(?:e|ed|ing)|pick(?:ed|ing)? up|honou?r(?:ed|ing)?|respect(?:ed|ing)?|taken|take))\b/g,
        50,
        /\b[a-z0-9]+(?:_[a-z0-9]+)*_(?:token|key|secret|password|auth|pat)\b|\benv(?:ironment)?(?: var|-var|\b)/,
      ),
      near(
        /\b[a-z0-9]+(?:_[a-z0-9]+)*_(?:token|key|secret|password|auth|pat)\b|\benv(?:ironment)? ?var\w{0,6}/g,
        40,
        /\b(?:ignored|no longer (?:read|used|picked up|honou?red|respected|taken)|(?:n't|not) (?:being )?(?:read|used|picked up|honou?red|respected|taken))\b/,
      ),
    ),
    beside: near(
      /\b(?:upgrad(?:ed|ing|e)|updat(?:ed|ing|e)|since|after|new(?:er|est)? (?:version|release)|worked (?:in|with|on)|downgrad(?:ed|ing|e))\b/g,
      40,
      /\bv?\d{1,3}\.\d{1,3}\b|\bversion\b|\brelease\b/,
    ),
    without: says(/\bdocker(?:-| )compose\b|\bdeprecat|\brenamed\b|\bbreaking change/),
    holds: (evidence) => findWording(evidence, refused) !== undefined,
    means: ['client-bug', 'no-credentials', 'stored-credential'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'Since this version the program does not read the variable that holds the credential: the key is good, and is not sent.',
    steps: {
      developer: [
        'Give the credential in the program’s own setting instead (Terraform: an attribute of the provider block, fed by `TF_VAR_…`), or pin the version that still reads the variable.',
        'Look at what is sent with debug logs (`TF_LOG=DEBUG`, `-v`), and tell the makers of the program.',
      ],
    },
    ask: 'whether it works with the version before, or with the credential in the configuration itself',
    source: 'https://developer.hashicorp.com/terraform/internals/debugging',
  },
  {
    wording: near(
      /\b(?:auth_required|require_auth(?:entication)?|auth_enabled|enable_auth(?:entication)?)["' ]{0,3}[=:] ?["']?(?:true|1|yes|on)\b|\b(?:enabl\w{1,3}|activat\w{1,3}|turn\w{0,3} on|switch\w{0,3} on) (?:the )?(?:basic |password |user |web )?auth(?:entication)?\b|\b(?:basic |password )?auth(?:entication)? (?:is |was )?(?:enabled|required|turned on|switched on|activated)\b/g,
      160,
      /\b(?:prometheus|alertmanager|exporter|grafana|telegraf|fluent-?(?:d|bit)|logstash|filebeat|metricbeat|collector|agent|scrap(?:er|es?|ing)|webhooks?|health ?-?checks?|probes?|replicas?|backup|cron ?job|worker|dashboard|monitoring)\b[^.\n]{0,60}\b(?:can(?:not|'t| not)|fails?|failed|failing|no longer|stopped|stops|refused|gets? (?:a )?401)\b/,
    ),
    beside: says(/\b401\b|\bunauthori[sz]ed\b/),
    without: says(
      /\b(?:same|right|correct|valid|new) (?:user\b|credentials|passwords?|tokens?|keys?|login)\b|\bbasic_auth:|\bauthorization:|[?&]api[-_]?key=|\b(?:with|gave|set|added|pass(?:ed)?|put) (?:\w{2,14} )?(?:the |a |an |its |my )?(?:user ?name|credentials|password|token|api key)\b/,
    ),
    means: ['no-credentials', 'wrong-place'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The server asks for a login since this setting, and the program that calls it was never given one.',
    steps: {
      developer: [
        'Make a key or an account for the program, and write it into its settings (Prometheus and Alertmanager: `basic_auth` or `authorization` under `http_config`; a webhook with a key in its address: `?api-key=$API_KEY`).',
        'Or take the one path that it calls out of the authentication, where only machines of your own reach it.',
      ],
    },
    source: 'https://prometheus.io/docs/alerting/latest/configuration/#http_config',
  },
  {
    wording: eitherWay(
      /\bnginx\b[^.\n]{0,16}\b(?:conf\w{0,12}|files?|includes?|templates?|snippets?|site|vhost|block)\b/,
      60,
      /\b(?:chang(?:ed?|es|ing)|replac\w{1,3}|overwr\w{2,4}|rewr\w{2,4}|regenerated|moved|updated?|new)\b/,
    ),
    beside: eitherWay(
      /\b40[13]\b|\bunauthori[sz]ed\b|\binvalid authentication\b/,
      160,
      /\b(?:endpoints?|apis?|tokens?|bearer|rest calls?)\b|'\/api\//,
    ),
    without: says(/\bauth_basic\b|\bauth_request\b|\bhtpasswd\b|\bbasic auth\b|\bclient certificates?\b|\bmtls\b/),
    holds: (evidence) => evidence.scene.status === 401,
    means: ['stripped-by-intermediary', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'It began with other lines of nginx, and pages still open: what carries a token is refused, so the field `Authorization` seems to get lost on the way.',
    steps: {
      developer: [
        'Compare the `proxy_set_header` and `include` lines of the location before and after; `proxy_set_header Authorization $http_authorization;` puts the field back.',
        'A location that has a `proxy_set_header` of its own takes over none of those above it.',
      ],
    },
    ask: 'the location block before and after the change: which `proxy_set_header` lines went',
    source: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
  },
  {
    wording: anyOf(
      eitherWay(hashInSetting, 200, composeFile),
      near(
        /\b(?:with|using|i (?:use|put|set)) (?:the |a )?(?:plain|clear)[- ]?(?:text)?(?: text)?(?: password)?\b/g,
        60,
        /\b(?:works?|fine|ok)\b/,
      ),
    ),
    beside: anyOf(eitherWay(/(?:\b|_)hash(?:ed|es)?\b|\$(?:2[aby]|apr1|argon2\w{0,2}|[156y])\$/, 300, composeFile)),
    without: says(
      /\$\$|\b(?:in|into|with|between) single quotes\b|\bin the database\b|\busers? table\b|\bbcrypt\.(?:compare|hash)/,
    ),
    holds: (evidence) => findWording(evidence, refused) !== undefined,
    means: ['server-misconfigured', 'corrupted-credential', 'placeholder-credential'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A hash is full of `$`, and Compose, a shell or the reader of `.env` takes what follows each for a variable: a damaged hash arrives.',
    steps: {
      developer: [
        'Write every `$` of the hash as `$$` in a compose file; in `.env` and in a shell put the value into single quotes.',
        'See what arrives: `docker compose config`, or `docker exec $CONTAINER env`.',
      ],
    },
    ask: 'what `docker compose config` shows of the hash: its length and its `$` signs',
    source: 'https://docs.docker.com/reference/compose-file/interpolation/',
  },
  {
    wording: anyOf(
      near(
        /\b(?:hard-?cod\w{1,3}|literal(?:ly)?|directly|as a (?:plain )?string|in the code|inline)\b/g,
        120,
        /\b(?:works?|worked|fine|valid|succeeds?|200|accepted)\b/,
      ),
      near(
        /\b(?:works?|worked|valid|fine|succeeds?)\b/g,
        60,
        /\b(?:hard-?cod\w{1,3}|literal string|written directly|as a (?:plain )?string)\b/,
      ),
    ),
    beside: eitherWay(
      /\bprocess\.env\b|\bos\.environ\b|\bgetenv\b|\benv(?:ironment)?[- ]var\w{0,6}|\.env\b|\benv-cmd\b/,
      300,
      /\b(?:console\.log|log(?:ged|s)? (?:it|the|them|\w{1,24}_\w{1,40})|print(?:s|ed|ing)?|echo(?:es|ed)?|output)\b[^\n]{0,60}\b(?:there|right|correct(?:ly)?|same|fine|value|shows?|it)\b|\b(?:is|are) (?:there|set|right|correct|loaded|defined|not (?:undefined|empty))\b/,
    ),
    without: says(/\bbase ?64\b|\bundefined\b(?! ?[.,)])|\bis (?:empty|null|missing)\b/),
    holds: (evidence) => findWording(evidence, rejected) !== undefined,
    means: ['corrupted-credential', 'invalid-signature', 'placeholder-credential'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The same value is good in the code and not out of the variable: what reads `.env` changes it, as a `$` that is expanded, a `#` that begins a comment, quotes or a blank that stay.',
    steps: {
      developer: [
        'Compare both: `console.log(process.env.KEY === "…", process.env.KEY.length)`; the log on the screen hides blanks and line ends.',
        'Write `\\$` for a `$` (dotenv-expand, Vite, Create React App), and put a value with `#` into single quotes.',
      ],
    },
    ask: 'the length of the value in the program and in the file, and which of `$ # " \\` it has',
    source: 'https://vite.dev/guide/env-and-mode#env-files',
  },
]
