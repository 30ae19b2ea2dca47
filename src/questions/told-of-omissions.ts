import { anyOf, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const bearer = 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1'
const required = 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2'

/** What was left out, done away with or kept too long, in the reporter's words (lower case). */
export const toldOfOmissions: readonly Telling[] = [
  {
    wording: near(
      /\b(?:swagger(?: ui)?|postman|insomnia|client|browser|app|library|sdk|axios|interceptor|fetch|curl|plug-?in|extension|program|tool|it|ui)\b/g,
      20,
      /^[^.\n]{0,20}\b(?:sends? no|does(?: not|n't) (?:send|add|set|attach|include)|isn't (?:sending|adding|attaching)|is not (?:sending|adding|attaching)|never (?:sends|adds|attaches)) (?:an? |the |any |my )?(?:authori[sz]ation|auth|bearer|token)\b(?![^.\n]{0,12}\bagain\b)/,
    ),
    without: says(/\bproxy\b|\bnginx\b|\bapache\b|\bgateway\b|\bredirect\w{0,3}\b|\bcors\b|\boptions\b|\bcookies?\b/),
    means: ['no-credentials', 'client-bug'],
    certainty: 'likely',
    because: 'The client itself leaves the credentials out: they do not get lost on the way.',
    source: bearer,
  },
  {
    wording: anyOf(
      says(
        /\b(?:forgot|forgotten|left out|omitted|forgetting) (?:(?:to (?:\w{1,10} )?)?(?:the |my |a |an )|to )?(?:--?(?:user(?:name)?|u|password|token|header)\b|(?<=\b(?:the|my|a|an|out|omitted|to \w{1,10}) )(?:user ?name|password|token|credentials|header|api[- ]key|key)\b|log ?in\b|authenticate\b)/,
      ),
      near(
        /\b(?:call|calling|called|curl|request|requesting|open|opening|fetch|query|hit)\b/g,
        30,
        /\bwithout (?:any ?thing|(?:a |any |the |my )?(?:tokens?|credentials|api[- ]?keys?|login|auth\w{0,12}|authori[sz]ation header))\b(?![^.\n]{0,20}\b(?:works?|fine|ok)\b)/,
      ),
    ),
    beside: says(/\b40[13]\b|\bunauthori[sz]ed\b|\bforbidden\b|\bpermission\b|\bdenied\b/),
    without: says(/\bwithout (?:\w{1,10} ){1,4}(?:it )?works?\b|\bpublic\b|\ballow_?anonymous\b|\bexpired\b/),
    means: ['no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'Nothing was sent that says who is calling.',
    source: required,
  },
  {
    wording: near(
      /\b(?:localstorage|sessionstorage|storage|interceptor|guard|reads?|looks? for|gets?)\b[^.\n]{0,50}?['"`][\w.:-]{2,40}['"`]/g,
      60,
      /\b(?:stores?|stored|saves?|saved|set|sets|writes?|wrote|under|named?|called)\b[^.\n]{0,24}['"`][\w.:-]{2,40}['"`]/,
    ),
    beside: says(/\b401\b|\bunauthori[sz]ed\b|\bnull\b|\bundefined\b/),
    means: ['no-credentials', 'client-bug', 'placeholder-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The token is kept under one name and looked for under another, so that none is sent.',
    source: 'https://html.spec.whatwg.org/multipage/webstorage.html',
  },
  {
    wording: anyOf(
      says(
        /\b(?:pressed|clicked|hit|tapped|chose|used|ran|did)\b[^.\n]{0,16}['"`]?\brevoke\b|\bi(?: have|'ve|) (?:just )?revoked\b|\b(?:was|were|got|been) revoked\b/,
      ),
      near(
        /\b(?:delet|remov|re-?creat)(?:e|ed|ing)\b[^.\n]{0,50}\b(?:accounts?|users?|apps?|applications?|clients?|integrations?|bots?|keys?|tokens?|principals?)\b/g,
        120,
        /\bold (?:one|token|key|secret|credentials?)\b/,
      ),
    ),
    beside: says(/\b40[013]\b|\bunauthori[sz]ed\b|\binvalid\b|\brefused\b|\bdenied\b/),
    without: says(/\bnot (?:been )?revoked\b|\bnever revoked\b|\bcertificates?\b|\brefresh[_ -]?token\b/),
    means: ['revoked-credential', 'stored-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'What it belonged to was ended or made anew, and the old credential ended with it.',
    steps: {
      developer: [
        'Take the new token or key, and put it wherever the old one is kept: secrets, variables, files, running programs.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7009#section-2.1',
  },
  {
    wording: near(
      /\b(?:keeps?|still|continues? to|goes on)\b/g,
      8,
      /^[^.\n]{0,8}\b(?:send|us|attach|add|tak)(?:s|es|e|ing)?\b[^.\n]{0,12}\b(?:old|first|previous|expired|stale) (?:one|(?:access[_ -]?)?tokens?|jwt|bearer)\b/,
    ),
    beside: says(/\brefresh\w{0,3}\b|\brenew\w{0,3}\b|\bnew (?:one|(?:access[_ -]?)?token)\b/),
    means: ['client-bug', 'token-expired'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'There is a new token, and the program goes on with the one from before.',
    steps: {
      developer: [
        'Read the token at each request (in the interceptor, in a function), not once when the client is made.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-1.5',
  },
  {
    wording: near(
      /\b(?:two|three|four|[2-9]|several|multiple|more) (?:replicas?|instances?|pods?|nodes?|servers?|workers?|dynos?|backends?|containers?)\b|\bscaled? (?:to|up|out)\b/g,
      160,
      /\b(?:every (?:second|other)|half of|50 ?%|sometimes|random(?:ly)?|alternat\w{1,5}|now and then|with one|single (?:replica|instance|pod|node|server))\b/,
    ),
    beside: says(/\b40[13]\b|\b419\b|\bunauthori[sz]ed\b|\blogged out\b|\binvalid\b/),
    without: says(
      /\bsticky sessions? (?:are|is) (?:on|enabled)\b|\bauth(?:entication)? (?:service|server)\b|\bnonce\b|\bdigest\b/,
    ),
    means: ['server-misconfigured', 'invalid-signature', 'session-expired'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'Each instance has keys or sessions of its own: what one gave out, the next does not know.',
    steps: {
      developer: [
        'Give all instances the same signing key and session secret out of one secret, and keep sessions in Redis or the database.',
      ],
    },
    source: 'https://12factor.net/processes',
  },
  {
    wording: near(
      /\bplain(?:[- ]?text)? (?:text )?passwords?\b|\bpasswords? (?:is |was )?(?:stored |written |put )?in (?:plain|clear) ?(?:text)?\b/g,
      100,
      /\bhash(?:ed|es)?\b|\bhtpasswd\b|\bcaddyfile\b|\bbcrypt\b|\bconfig\w{0,9}\b/,
    ),
    beside: says(/\b401\b|\bunauthori[sz]ed\b|\brefused\b|\bwrong\b|\bfails?\b/),
    without: says(/\bbcrypt\.(?:compare|hash)\b|\bphp\b|\bnode\b/),
    means: ['server-misconfigured', 'wrong-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'Where the hash of the password belongs, the password itself stands: no login fits that.',
    steps: { developer: ['Make the hash and write that: `htpasswd -nB $USER`, `caddy hash-password`, `mkpasswd`.'] },
    source: 'https://caddyserver.com/docs/caddyfile/directives/basic_auth',
  },
  {
    wording: says(
      /\b(?:calls?|requests?|it) (?:do not|don't|doesn't|does not|didn't|never|no longer) (?:have|has|carry|include|contain|send|get) (?:the |an? |any )?["'`]?authori[sz]ation\b|\bwithout (?:the |an? )?["'`]?authori[sz]ation["'`]? (?:header|field) (?:in|on|at) (?:the |my |our )?(?:api )?(?:calls?|requests?)\b/,
    ),
    without: says(/\bnginx\b|\bapache\b|\bproxy\b|\bredirect|\bpreflight\b|\bcors\b|\boptions\b/),
    means: ['no-credentials', 'client-bug'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The field is told to be missing where the request leaves: the program has the token and does not attach it.',
    steps: {
      developer: [
        'See that the interceptor runs for this client and this address (order of modules, list of hosts, name of the stored token).',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: near(
      /\btokens?\b/g,
      80,
      /\b(?:and |, |i )(?:have )?(?:removed|deleted|revoked) (?:the ones?|them|some|all|it|a few|those|one|several|many|every)\b/,
    ),
    beside: says(/\b(?:since then|since|now|after that|afterwards|from then on)\b/),
    without: says(/\bcookies?\b|\bcache\b|\bstill the same\b|\band (?:made|created|generated) (?:a )?new\b/),
    means: ['revoked-credential', 'stored-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'Tokens were deleted, and a program still sends one of them from where it keeps it.',
    steps: {
      developer: [
        'Make a new token, and put it where the program keeps the old one, or delete that so that it asks again.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7009#section-2',
  },
  {
    wording: near(
      /\bwidget: ?(?:- ?)?type: ?[\w-]{2,30} url: ?\S{5,120}/g,
      2,
      /^(?!\s{0,2}(?:key|username|password|token|apikey|slug|fields|env|version|headers)\b)/,
    ),
    beside: says(/\bapi error\b|\b40[13]\b|\bunauthori[sz]ed\b|\bforbidden\b/),
    without: says(/\bsocket hang up\b|\beconnrefused\b|\bgetaddrinfo\b/),
    means: ['no-credentials', 'wrong-url'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The dashboard’s own server asks that address, without the login of your browser, and the widget is given no key and no user.',
    steps: {
      developer: [
        'Add to the widget what its service wants: `key:`, or `username:` and `password:`; its page at gethomepage.dev names them.',
        'See what the address says without a login: `curl -i` from the dashboard’s container.',
      ],
    },
    ask: 'what the address of the widget answers without a login (`curl -i`)',
    source: 'https://gethomepage.dev/widgets/services/traefik/',
  },
]
