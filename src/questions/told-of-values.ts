import { hasNoneOfThem } from './characters-in-text.ts'
import { anyOf, eitherWay, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

/** What is told of the value itself: how it is made, written down and signed (lower case). */
export const toldOfValues: readonly Telling[] = [
  {
    wording: says(
      /\bnonce (?:is |was |has been )?(?:reused|re-used|stale|expired|too old|already used|replayed)\b|\b(?:stale|reused|expired|replayed) nonce\b|\bstale ?= ?["'`]?true\b|\bstale (?:flag|parameter)\b/,
    ),
    means: ['stale-nonce'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The server wants a nonce that is fresh, and counts how often each is used.',
    source: 'https://www.rfc-editor.org/rfc/rfc7616#section-3.3',
  },
  {
    wording: anyOf(
      near(
        /\b(?:hmac|signatures?|sign(?:s|ed|ing)?|oauth_signature|signaturedoesnotmatch|oauth 1(?:\.0a?)?)\b/g,
        160,
        /\b(?:plus(?: sign)?s?|apostrophes?|asterisks?|exclamation marks?|parenthes[ei]s|special characters?|umlauts?|accents?|spaces?|slash(?:es)?|ampersands?|unicode|non-ascii|emojis?|decimals?)\b/,
      ),
      near(
        /\b(?:plus signs?|apostrophes?|asterisks?|exclamation marks?|parenthes[ei]s|special characters?|umlauts?|accents?|spaces?|unicode|non-ascii|emojis?|decimals?)\b/g,
        120,
        /\b(?:hmac|we sign|i sign|are signed|signed requests?|(?:oauth_)?signature|oauth request|code 32|signaturedoesnotmatch)\b/,
      ),
    ),
    beside: says(
      /\bonly\b|\bwhen\b|\buntil\b|\bsome\b|\bsometimes\b|\bone in\b|\bothers? (?:\w{1,9} )?(?:works?|goe?s?|pass)\b|\bplain ascii\b|\bwithout (?:them|it)\b|\bfails? (?:when|if|for)\b/,
    ),
    without: says(/\bpasswords?\b/),
    means: ['signature-mismatch'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'Only requests with such characters fail: the two sides write them otherwise before they sign, one encoded and one not.',
    steps: {
      developer: [
        'Sign the bytes that go out: encode path and query first (RFC 3986, `%20` and not `+`), and take the raw body rather than one that was parsed and written again.',
      ],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html',
  },
  {
    wording: near(/\b(?:keys?|tokens?|passwords?|secrets?)\b/g, 40, /#|\bhash(?: sign)?\b/),
    beside: says(
      /\b(?:part after|rest (?:of it)?|everything after|is cut|gets cut|cut off|truncated|after (?:it|the #) is|ends (?:at|before))\b/,
    ),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'What stands behind `#` is lost: it begins a comment in `.env` and YAML, and a fragment in an address.',
    steps: { developer: ['Put the value in quotes in the file, and write `%23` for `#` in an address.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.5',
  },
  {
    wording: eitherWay(
      /\b(?:passwords?|passphrase|passwd|pwd?|user ?names?)\b/,
      60,
      /(?<![a-zà-ÿ])[äöüßéèñçåø€£](?![a-zà-ÿ])|\bumlauts?\b|\bnon-ascii\b|\baccents?\b|\beuro sign/,
    ),
    beside: says(/\bworks?\b|\bfine\b|\bgives? me\b|\bgets? in\b|\bonly\b/),
    without: hasNoneOfThem,
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'A letter beyond ASCII is written as other bytes by the two programs: one takes UTF-8, the other the code page of its system.',
    steps: {
      developer: [
        'Send UTF-8 (Windows: `chcp 65001`, or the password from a file), which servers that say `charset="UTF-8"` take.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7617#section-2.1',
  },
  {
    wording: near(
      /\b(?:creates?|created|generates?|generated|makes?|made)\b[^.\n]{0,30}\b(?:keys?|key ?pairs?|secrets?)\b/g,
      60,
      /\b(?:startup|start-up|at start|on start|boot|each (?:instance|replica|pod|start)|every (?:instance|replica|pod|start))\b/,
    ),
    beside: rejected,
    means: ['unknown-signing-key', 'invalid-signature', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'Each instance signs with a key of its own, which the others do not know.',
    steps: {
      developer: [
        'Give all instances the same key from a file, a vault or a key store, and publish all that are in use at `jwks_uri`.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7517#section-5',
  },
  {
    wording: near(
      /\b(?:keys?|tokens?|credentials|accounts?)\b[^.\n]{0,12}\bworks?\b/g,
      50,
      /\b(?:endpoint|region|host|eu|us|data ?cent(?:er|re)|instance|cluster)\b/,
    ),
    beside: says(/\bbut\b[^.\n]{0,60}\b(?:40[13]|unknown|invalid|unauthori[sz]ed|refused)\b/),
    without: says(/\bother endpoints?\b|\ball (?:other )?endpoints?\b|\bthis endpoint\b|\bsome endpoints?\b/),
    means: ['wrong-environment'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The credential is good at one address and unknown at the other: each region or system has its own.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.5',
  },
  {
    wording: near(
      /\b(?:built|compiled|points?|pointing|pointed|configured|shipped|set)\b[^.\n]{0,30}\b(?:staging|test|dev|sandbox|demo)\b/g,
      120,
      /\b(?:production|live|prod|real) (?:accounts?|users?|credentials|keys?|tokens?|passwords?)\b/,
    ),
    means: ['wrong-environment'],
    certainty: 'likely',
    because: 'The program calls the test system, and the accounts are those of the live one.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.5',
  },
  {
    wording: near(
      /\be-?mails?\b|\buser ?names?\b|\blog ?in\b/g,
      60,
      /\bplus(?: sign)s?\b|\bplus in\b|["'(]\+["')]|\ba \+|\+ (?:sign|character|in)\b/,
    ),
    beside: says(/\b40[0-9]\b|\bfails?\b|\binvalid\b/),
    means: ['corrupted-credential', 'bad-request', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because: 'A `+` in a form or query is read as a blank unless it is written `%2B`, so that another name arrives.',
    source: 'https://url.spec.whatwg.org/#application/x-www-form-urlencoded',
  },
  {
    wording: says(
      /\b(?:european|eu|us|regional|region[- ]specific|asia\w{0,8}|australian) (?:endpoints?|region|accounts?|data ?cent(?:er|re)s?|data residency|clusters?|instances?|api|versions?|servers?|site)\b|\bhosted in (?:europe|the eu|the us|ireland|germany|frankfurt)\b/,
    ),
    beside: says(/\b401\b|\bnot valid\b|\binvalid\b|\bunauthori[sz]ed\b|\bunknown\b/),
    means: ['wrong-environment', 'invalid-api-key'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'Regions are told of: an account and its keys live in one of them, and the others do not know them.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.5',
  },
  {
    wording: says(
      /\b(?:sends?|sending|sent|uses?|using) (?:an? |some )?(?:entirely |completely |totally )?(?:different|other|another|wrong) (?:authori[sz]ation|authentication|auth|password|user|credentials?|login|token|key)\b/,
    ),
    without: says(/\b(?:try|tried|trying|i am|i'm|we are) (?:\w{1,8} )?(?:using|sending)\b/),
    means: ['stored-credential'],
    certainty: 'likely',
    because:
      'Another credential than the one that was set goes out: the program takes it from a store such as `.netrc`, a keychain or the environment.',
    source: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
  },
  {
    wording: says(/[ ("']\^v\b|\bctrl ?[-+]? ?v\b/),
    beside: says(/\b(?:tokens?|passwords?|keys?)\b/),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A terminal that does not paste with Ctrl+V writes a control character in place of the token.',
    steps: {
      developer: ['Paste with the right mouse button or Shift+Insert, or take the token from a file or variable.'],
    },
    source: 'https://pypi.org/help/#invalid-auth',
  },
  {
    wording: anyOf(
      near(/--env-file|\benv_file\b|\benv file\b|(?<!process)\.env\b/g, 120, /\bquot(?:es|ed|ation marks?)\b/),
      near(/\bquot(?:es|ed|ation marks?)\b/g, 80, /--env-file|\benv_file\b|\benv file\b|(?<!process)\.env\b/),
    ),
    without: says(/\bsignature\b|\bsingle quotes (?:in|around) the shell\b/),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'Docker takes the lines of such a file as they stand: quotes round the value become a part of it.',
    steps: {
      developer: [
        'Write the value without quotes: `KEY=value`; look at it inside: `docker exec $CONTAINER sh -c \'printf %s "$KEY" | od -c | head -1\'`.',
      ],
    },
    source: 'https://docs.docker.com/reference/cli/docker/container/run/#env',
  },
  {
    wording: near(/\bcould not resolve (?:proxy|host)\b/g, 60, /@/),
    means: ['corrupted-credential', 'proxy-authentication'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'An `@` in the user name or password ends that part of the address too early: what follows is taken for the host.',
    steps: { developer: ['Write `%40` for `@`, `%3A` for `:`, `%23` for `#` in the user name and password.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
  },
  {
    wording: says(
      /(?:\b(?:with|using|add|adding|set|setting|pass|passing|use) (?:the )?|^|[\s(])['"`]?--?(?:eu|us|region|site|sandbox|test|staging|environment|env)\b/,
    ),
    beside: says(
      /\b(?:without|leave|left|drop|omit|remov\w{1,3})\b[^.\n]{0,20}\b(?:flag|option|switch|parameter|it)\b[^.\n]{0,20}|\b(?:flag|option|switch) (?:out|off|away)\b/,
    ),
    without: says(/\b--test-threads\b|\bgit\b/),
    holds: (evidence) => evidence.scene.status === 401 || evidence.scene.status === 403,
    means: ['wrong-environment', 'invalid-api-key'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'One option chooses another system or region, and the key is known only in the one where it was made.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.5',
  },
]
