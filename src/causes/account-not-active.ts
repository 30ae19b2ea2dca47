import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { findMatch, refusedExchange } from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { anyOf, near, says } from '../questions/near.ts'
import type { Wording } from '../questions/near.ts'

type State = 'child' | 'locked' | 'disabled' | 'unverified' | 'unpaid' | 'expired' | 'password-expired'

type Facts =
  | { readonly by: 'server'; readonly state: State; readonly words: string; readonly firsthand: boolean }
  | { readonly by: 'directory'; readonly state: State; readonly code: string }
  | { readonly by: 'status' }

/** Wordings for each state; the more particular first. */
const sayings: readonly (readonly [state: State, words: Wording | RegExp])[] = [
  [
    'locked',
    anyOf(
      near(
        /\b(?:account|user(?!-)|login|profile)\b/g,
        30,
        /\b(?:is|was|been|are|temporarily|currently) (?:now |temporarily |currently )?(?:locked|blocked)\b/,
      ),
      says(
        /(?<!\bor )\b(?:account|user)[-_ ]?(?:is[-_ ])?(?:locked|lockout)\b|\btoo many (?:failed |unsuccessful |invalid )?(?:login|sign[- ]?in|log[- ]?on|password) (?:attempts|failures|tries)/,
      ),
    ),
  ],
  [
    'unverified',
    /\be-?mail(?: address)?[-_ ](?:is |has |was |address )?(?:not|n't)[-_ ](?:been |yet )?(?:verified|confirmed|validated|activated)|\b(?:please |must |need to |have to )(?:first )?(?:verify|confirm|activate|validate) your (?:e-?mail|account|address)|\b(?:unverified|unconfirmed) (?:e-?mail|account|user)|\baccount (?:is |has |was )?not (?:been |yet )?(?:verified|confirmed|activated|(?<=yet )active)/i,
  ],
  [
    'unpaid',
    /\b(?:subscription|trial|plan|licen[cs]e|membership) (?:is |was |has |have )?(?:been )?(?:expired|ended|cancel+ed|inactive|lapsed|not active|suspended|past due)|\b(?:payment (?:is )?(?:required|overdue|failed)|past[- ]due|unpaid (?:invoice|bill|balance)|outstanding (?:invoice|balance)|billing (?:is )?(?:not active|disabled|hard limit)|insufficient (?:credits?|funds|balance)|out of credits?|account is not active, please check your billing)/i,
  ],
  [
    'password-expired',
    /\bpassword (?:has |is |was )?(?:expired|must be (?:changed|reset))|\b(?:must|need to|required to) (?:change|reset) (?:your |the )?password\b|\bpassword[-_](?:expired|change[-_]required)\b/i,
  ],
  [
    'disabled',
    anyOf(
      near(
        /\b(?:account|user(?:name)?|profile|login|tenant|workspace|organi[sz]ation)\b/g,
        30,
        /\b(?:is|was|been|are|currently) (?:currently |now )?(?:disabled|suspended|deactivated|inactive|banned|terminated|closed|frozen|archived|not (?:active|enabled|activated)|pending approval|awaiting approval)\b/,
      ),
      says(
        /\b(?:account|user)[-_ ]?(?:disabled|suspended|inactive|deactivated|not[-_ ]active)\b|\b(?:disabled|suspended|deactivated|inactive|banned) (?:account|user)\b/,
      ),
    ),
  ],
  [
    'child',
    /\b(?:child|children|kids?|minor|supervised|family)(?:'s|s'|s)? (?:account|profile)s?\b|\b(?:parental (?:controls?|consent|approval)|parent(?:al)? permission)\b|\bunder (?:13|16|18)\b|\badd[-_ ]?(?:a )?child[-_ ]?to[-_ ]?(?:a |the )?family/i,
  ],
  ['expired', /\b(?:account|user) (?:has |is |was )?expired\b|\b(?:account|user)[-_ ]?expired\b/i],
]

/** What a directory's bind error says of the account behind it (Active Directory's `data` codes). */
const directory =
  /(?:\bacceptsecuritycontext error, |\binvalid_?credentials[^\n]{0,40}? )data (530|531|532|533|701|773|775)\b/i

const states: Readonly<Record<string, State>> = {
  530: 'disabled',
  531: 'disabled',
  532: 'password-expired',
  533: 'disabled',
  701: 'expired',
  773: 'password-expired',
  775: 'locked',
}

const titles: Readonly<Record<State, string>> = {
  locked: 'the account is locked',
  disabled: 'the account is disabled or suspended',
  unverified: "the account's e-mail address has not been verified",
  unpaid: "the account's subscription or payment has lapsed",
  expired: 'the account has expired',
  child: 'the account is that of a child, and an adult has to allow this',
  'password-expired': "the account's password has expired and has to be changed",
}

const visitorSteps: Readonly<Record<State, string>> = {
  locked:
    'Wait half an hour without trying again, then sign in once; or use “Forgot password”, which unlocks many accounts.',
  disabled:
    'Look into your mail for a notice of the service: it tells why the account was closed and how to ask for it back.',
  unverified:
    'Open the mail with which you registered, and follow its link; have it sent again from the sign-in page if it is too old.',
  unpaid: 'Open the billing page of your account, and renew the plan or mend the payment.',
  expired: 'Ask whoever runs the service to extend your account.',
  child:
    'Let a parent sign in to the family settings of the service and allow it: add the child to the family group, or set the right birth date.',
  'password-expired': 'Sign in on the web page of the service, and set a new password there.',
}

const stateOf = (facts: Facts | undefined): State | undefined =>
  facts?.by === 'server' || facts?.by === 'directory' ? facts.state : facts?.by === 'status' ? 'unpaid' : undefined

/** Whoever reads the address from an ID token speaks of its claim `email_verified`. */
const ofToken = /\boidc\b|\bapi-?server\b|\bkube(?:ctl|rnetes|let)?\b|\bemail_verified\b|\bid[_ ]token\b|\bjwts?\b/i

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  for (const [state, expression] of sayings) {
    const said = heardAt(evidence, expression)
    if (!said) continue
    const isOfToken = state === 'unverified' && findMatch(evidence, ofToken) !== undefined
    const isSure =
      !isOfToken && said.value.firsthand && state !== 'password-expired' && state !== 'unpaid' && state !== 'child'
    const sign = isSure ? certain : isOfToken || (state === 'child' && !evidence.scene.visitor) ? possible : likely
    yield sign<Facts>({ by: 'server', state, ...said.value }, said.where)
  }
}

/** The account is locked, disabled, unverified, unpaid or expired; the credentials may be right. */
export const accountNotActive = defineCause({
  id: 'account-not-active',
  fixer: 'visitor',
  references: [
    'RFC 9110 §15.5.2',
    'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#account-lockout',
    'https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes--1300-1699-',
  ],
  outranks: [
    'wrong-credentials',
    'revoked-credential',
    'no-credentials',
    'invalid-api-key',
    'forbidden',
    'security-layer-block',
  ],

  *signs(evidence) {
    yield* fromWords(evidence)
    const code = findMatch(evidence, directory)
    const state = states[code?.value[1] ?? '']
    if (code?.value[1] && state) yield certain<Facts>({ by: 'directory', state, code: code.value[1] }, code.where)
    const status = refusedExchange(evidence)?.response?.status ?? evidence.exchanges.at(-1)?.response?.status
    if (status?.value === 402) yield likely<Facts>({ by: 'status' }, status.where)
  },

  ask: ({ host }) => ({
    what: `whether the same account can sign in on the web page${host ? ` of ${host}` : ''}, and what stands there`,
    means:
      'A notice about the account (locked, unverified, unpaid) is the cause. If the sign-in works there, the credentials that the program sends are at fault.',
  }),

  words: {
    title: (facts, { host }) => {
      const state = stateOf(facts)
      return `${state ? titles[state] : 'the account is locked, disabled, unverified, unpaid or expired'}${host ? ` at ${host}` : ''}`
    },
    because: (facts) => {
      if (facts.by === 'directory') return `The directory refuses with \`data ${facts.code}\`: ${titles[facts.state]}.`
      if (facts.by === 'status') return 'The status 402 says that a payment is wanted.'
      return facts.firsthand ? `The server says so: “${facts.words}”.` : `The report speaks of it: “${facts.words}”.`
    },
    why: 'A server checks the state of the account after its password or key, and refuses one that is not active, however right the credentials are.',
    visitor: (facts, { host }) => {
      const state = stateOf(facts)
      return [
        ...(state
          ? [visitorSteps[state]]
          : [
              `Sign in on the web page${host ? ` of ${host}` : ''}, and look for a notice about your account or in your mail.`,
            ]),
        `Tell the owner of ${host ?? 'the service'} the exact message if you find no way to mend it yourself.`,
      ]
    },
    developer: (facts) => [
      stateOf(facts) === 'unpaid'
        ? 'Check plan, trial and billing of the account that the credentials belong to.'
        : 'Look at the state of the account where it is kept (admin console, directory, user table): locked, enabled, verified, expiry date.',
      'Stop what goes on trying with an old password (scheduled jobs, phones, a mapped drive): it locks the account again.',
      'Answer such a case with its own code and sentence, and 403 rather than 401: other credentials would not help.',
    ],
  },
})
