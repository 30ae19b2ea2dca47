import { findMatch } from './exchange.ts'
import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const key = 'keys?|tokens?|credentials|client[_ ]?ids?|secrets?|logins?|accounts?'

/** The live system, as people call it. */
const live = 'live|production|prod|real|mainnet|main|normal|regular'

/** A system for trying things out, with accounts and keys of its own. */
const trial =
  /\b(?:sandbox|test ?net|demo (?:host|server|api|url|endpoint|environment)|paper-api|paper[- ]trading (?:api|url|endpoint))\b/

const workflow = /\b(?:github actions|workflows?|workflow_dispatch|pipelines?|ci|circleci|builds?|jobs?|npm|docker)\b/
const mergeRequest = /\b(?:pull[_ -]?requests?|merge[_ -]requests?|prs?)\b/
const ofStrangers = /\b(?:forks?|forked|contributors?|external|outsiders?|dependabot)\b/
const ofOurs =
  /\bworkflow_dispatch\b|\b(?:on|to) (?:main|master)\b|\b(?:on )?(?:the )?push(?:es)?\b|\bby hand\b|\bmanually\b|\bown branch(?:es)?\b|\bour team\b/

const environment = /\bprocess\.env\b|\.env\b|\bdotenv\b|\b(?:environment|env) variables?\b|\bgetenv\b|\bos\.environ\b/
const notThere =
  /\b(?:is|was|are|gives?|gave|prints?|logs?|logged|returns?|shows?|comes?|be) (?:\w{1,10} )?(?:undefined|empty|null|none)\b|\bhard-?cod(?:e|ed|ing)\b|\bliteral\b|\bin quotes\b|\bis called after\b|\bbefore (?:dotenv|config|the \.env)\b|\b(?:secret|key|it) (?:itself |directly )?(?:in|into) (?:place of|the code)\b|\bsecret itself\b/

const secret = /\b(?:secrets?|signing keys?|(?:hmac|shared|jwt|the) keys?)\b/

/** What is told of keys and secrets: for which system they were made, and whether the program has them (lower case). */
export const toldOfKeys: readonly Telling[] = [
  {
    wording: anyOf(
      near(
        new RegExp(
          `\\b(?:${key})\\b[^.\\n]{0,40}\\b(?:${live})\\b|\\b(?:${live}) (?:[\\w-]{1,12} ){0,2}(?:${key}|site|page)\\b`,
          'g',
        ),
        120,
        trial,
      ),
      near(/\b(?:created|made|generated|got) (?:an? |my |the )?(?:new )?(?:api )?keys? (?:on|at|from) /g, 100, trial),
      near(
        /\b(?:keys?|tokens?|credentials)\b[^.\n]{0,16}\b(?:made|created|generated|issued|from|taken)\b[^.\n]{0,16}\b(?:sandbox|test|testnet|staging|dev|qa)\b/g,
        60,
        /\b(?:call|use|against|with|to|on|in)\b[^.\n]{0,12}\b(?:live|production|prod|mainnet)\b/,
      ),
    ),
    beside: says(
      /\b40[0-3]\b|\binvalid\w{0,8}\b|\bunauthori[sz]ed\b|\bforbidden\b|\brejected\b|\brefused\b|\bdenied\b|\bnot (?:being )?(?:known|valid|accepted)\b/,
    ),
    without: says(
      /\b(?:sandbox|test ?net|demo) (?:api )?(?:keys?|tokens?|credentials|secrets?|accounts?)\b|\b(?:created|made|generated|got|from) (?:\w{1,12} ){0,3}(?:in|on|at|of|from) (?:the |their |my |your )?(?:sandbox|test ?net)\b/,
    ),
    means: ['wrong-environment', 'invalid-api-key'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The key was made in one system and is used in another: live and trial systems do not know each other’s.',
    steps: {
      developer: [
        'Make a key in the very system that you call, on its own site, and keep key and base address together.',
      ],
    },
    ask: 'on which site the key was made, and which host is called with it',
    source: 'https://developer.paypal.com/api/rest/sandbox/',
  },
  {
    wording: anyOf(
      eitherWay(mergeRequest, 120, ofStrangers, 60),
      eitherWay(ofOurs, 120, mergeRequest),
      near(/\bforks?(?:ed)?\b/g, 120, /\bsecrets?\b/),
      near(/\bsecrets?\b/g, 120, /\bforks?(?:ed)?\b/),
      near(/\bbuilds? (?:of|from) forks?\b/g, 100, /\b40[13]\b|\bdenied\b/),
    ),
    beside: says(workflow),
    without: says(/\bresource not accessible by integration\b|\bpull[- ]requests?: ?write\b|\bpermissions:/),
    holds: (evidence) =>
      findMatch(
        evidence,
        /\bsecrets?\b|\b40[13]\b|not (?:\w{1,10} )?(?:authenticated|authori[sz]ed|logged)|n't (?:\w{1,10} )?(?:authenticated|authori[sz]ed|log ?in)|\bunauthori[sz]ed\b|\bbad credentials\b|\bdenied\b|can(?:'t|not) log ?in/i,
      ) !== undefined,
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'It depends on what starts the workflow: for a pull request from a fork or by Dependabot no secrets are given, and the variable is empty.',
    steps: {
      developer: [
        'Run the step on `push` or `workflow_dispatch`, or leave it out for forks (`if: github.event.pull_request.head.repo.full_name == github.repository`).',
        'Dependabot has secrets of its own: Settings › Secrets and variables › Dependabot.',
      ],
    },
    ask: 'whether the pull request comes from a fork, and how long the secret is there (`echo ${#TOKEN}`)',
    source: 'https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows',
  },
  {
    wording: anyOf(
      eitherWay(environment, 140, notThere, 100),
      says(/\bbefore (?:dotenv|the \.env)\b[^.\n]{0,20}\b(?:load|read)/),
    ),
    beside: says(/(?:\b|_)secret(?:\b|_|orkey)|\bjwt[_ ]key\b/),
    without: says(/\b(?:client|api|app|access_key)[_ ]?secret\b|\bsecret access\b|\bsecrets\.\w|\bwebhooks?\b/),
    holds: (evidence) =>
      findMatch(evidence, /jwt|jsonwebtoken|\bprotect(?:ed|ing)?\b[^\n]{0,20}\broutes?\b|_token_secret/i) !==
        undefined && findMatch(evidence, /\b401\b|unauthori[sz]ed|\binvalid|\brefused\b/i) !== undefined,
    means: ['server-misconfigured', 'invalid-signature'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The check is set up before the variable with its secret is loaded, so that it verifies with another one.',
    steps: {
      developer: [
        'Load `.env` before anything else: `import "dotenv/config"` as the first line, or `node --env-file=.env`.',
        'Read the secret when it is used, or let the program stop at its start where it is missing.',
      ],
    },
    ask: 'the length of the secret where tokens are signed and where they are checked (`console.log(secret?.length)`)',
    source: 'https://github.com/motdotla/dotenv#how-do-i-use-dotenv-with-import',
  },
  {
    wording: anyOf(near(new RegExp(secret, 'g'), 60, /\bbase ?-?64\b/), near(/\bbase ?-?64\b/g, 60, secret)),
    beside: says(/\bjwts?\b|\bjwt\.io\b|\bjjwt\b|\bsign(?:s|ed)?\b/),
    without: says(
      /\bkubernetes\b|\bk8s\b|\bkubectl\b|\bnew ?line\b|\bbasic\b|\bwebhooks?\b|\bhmac\b|\bprivate key\b|\bpublic key\b|\bpem\b|\baws4?\b|\btotp\b|\bazure storage\b/,
    ),
    holds: (evidence) =>
      findMatch(evidence, /\btoken|\bjwt/i) !== undefined &&
      findMatch(
        evidence,
        /\b401\b|unauthori[sz]ed|\binvalid\b|signatureinvalid|verification failed|\brefus|n't be verified|\bonly (?:right|matches)/i,
      ) !== undefined,
    means: ['invalid-signature', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'One side takes the Base64 text of the secret as the key, the other the bytes that it stands for: two keys, two signatures.',
    steps: {
      developer: [
        'Use the same bytes on both sides: decode the text before signing (`Buffer.from(secret, "base64")`, Swift `Data(base64Encoded:)`, PHP `base64_decode`), or take it as it stands on both.',
        'A secret with `-` or `_` in it is base64url: PHP `base64_decode(strtr($secret, "-_", "+/"))`, Node `Buffer.from(secret, "base64url")`.',
        'Check in jwt.io with the box for an encoded secret on and off: one of them shows which bytes were used.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7515#section-5.2',
  },
  {
    wording: anyOf(
      near(
        /\b(?:new|another|fresh) (?:api )?(?:key|token)\b/g,
        60,
        /\b(?:same|still|nothing (?:has )?changed|no change|no luck)\b|\bnot? help|n't help/,
      ),
      near(/\b(?:also|even|still|same)\b[^.\n]{0,30}\bafter\b/g, 100, /\bnew (?:api )?(?:key|token)\b/),
    ),
    beside: says(/\b(?:integration|plugin|add-?on|home ?assistant|extension)\b/),
    without: says(/\b(?:unlink|scope|permission|expired?)/),
    holds: (evidence) =>
      findMatch(
        evidence,
        /\b(?:ran|worked|used to work|was working|fine)\b[^\n]{0,20}\b(?:for|until|since|before)\b/i,
      ) !== undefined,
    means: ['client-bug', 'wrong-url', 'invalid-api-key'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'It worked before, and a new key changes nothing: the service may have moved or changed its API, and the integration still calls the old one.',
    steps: {
      visitor: ['Update the integration, and look among its open issues for the same message.'],
      developer: ['Try the new key against the API that the service documents today, address and field to the letter.'],
    },
    ask: 'the version of the integration, and what the service answers to the new key in a call by hand',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
  },
  {
    wording: anyOf(
      near(
        /\b(?:key ?pairs?|signing keys?|jwks|kids?|key sets?|new keys?|rotat\w{1,4})\b/g,
        260,
        /\b(?:after|within|takes?|until) (?:\w{1,12} ){0,4}(?:min|mins|minutes?|hours?|while)\b[^.\n]{0,80}\b(?:works?|worked|valid\w{0,5}|accept\w{1,3}|succeeds?|pass(?:es)?|fine|goes through|ok)\b/,
      ),
      near(
        /\b(?:rotat\w{1,4}|roll(?:s|ed|ing)? over|renew(?:s|ed)?|replac(?:es|ed)) [^.\n]{0,24}\bkeys?\b/g,
        100,
        /\b(?:signed (?:with|by)|of) (?:the |a |that |its )?new(?:er)? (?:one|key)\b[^\n]{0,60}\b(?:reject|refus|40[13]|invalid|fail|unauthori)/,
      ),
    ),
    beside: says(/\b(?:jwts?|tokens?|signature|jwks|signing|kid)\b/),
    without: says(/\bexpire[sd]?\b|\bapi keys?\b|\baccess keys?\b|\bpropagat/),
    holds: (evidence) =>
      findMatch(evidence, /\b40[13]\b|\bunauthori[sz]ed\b|\binvalid\b|\bfail|\brejected\b|\brefused\b/i) !== undefined,
    means: ['unknown-signing-key', 'cached-response'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Tokens of a new key are refused at first and taken some minutes later: the verifier keeps its copy of the key set for so long, and does not fetch it anew for a `kid` that it does not know.',
    steps: {
      developer: [
        'Publish a new key in the JWKS before the first token is signed with it, at least as long as verifiers keep their copy; leave the old one in until its last token has expired.',
        'Let the verifier fetch the set anew on an unknown `kid`, but not more often than once a minute.',
      ],
    },
    ask: 'how long the verifier keeps the key set, and whether it fetches it again for an unknown `kid`',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#RotateSigKeys',
  },
  {
    wording: anyOf(
      says(
        /\b(?:rs|es|ps)(?:256|384|512)\b[^.\n]{0,50}\b(?:decod(?:e|es|ing)|verif(?:y|ies|ied)|expects?|checks?|validat(?:e|es|ed)|configured|set to)\b[^.\n]{0,24}\bhs(?:256|384|512)\b/,
      ),
      says(
        /\bhs(?:256|384|512)\b[^.\n]{0,50}\b(?:decod(?:e|es|ing)|verif(?:y|ies|ied)|expects?|checks?|validat(?:e|es|ed)|configured|set to)\b[^.\n]{0,24}\b(?:rs|es|ps)(?:256|384|512)\b/,
      ),
    ),
    without: says(/\bboth\b|\bsupports?\b|\bno longer\b|\bused to\b/),
    means: ['algorithm-mismatch'],
    certainty: 'likely',
    because: 'The token is signed with one algorithm, and the verifier is told to take another.',
    source: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.1',
  },
]
