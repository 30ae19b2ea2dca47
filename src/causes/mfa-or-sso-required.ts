import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange } from '../evidence.ts'
import { findMatch, challengeParam, refusedExchange, toldAt } from '../questions/exchange.ts'
import { stoppedAtGate } from '../questions/gate-in-front.ts'
import { heardAt } from '../questions/heard.ts'
import { anyOf, findWording, near, says } from '../questions/near.ts'
import { failsBeforeFactor } from '../questions/second-factor.ts'

type Facts =
  | { readonly by: 'step-up'; readonly wanted: string | undefined }
  | { readonly by: 'field'; readonly name: string; readonly what: 'factor' | 'sso' }
  | { readonly by: 'server'; readonly words: string; readonly firsthand: boolean; readonly what: 'factor' | 'sso' }
  | { readonly by: 'telling'; readonly what: string }

const factor =
  /\b(?:(?:two|multi|second|2)[- ]?(?:factor|step)(?: authentication| verification)?|mfa|2fa|2sv|otp|totp|one[- ]time (?:pass(?:word|code)|code)|verification code|authenticator code|passcode)(?: (?:code|token|authentication|verification|challenge|enrollment))?[ _](?:is |was |must be )?(?:required|needed|missing|not (?:provided|set up|enabled|configured)|expected|enforced|mandatory|challenge)|\b(?:requires?|required|enter|provide|supply|missing|must (?:use|provide|enable|set up|complete)|(?<!\bor )enable|needs?) (?:an? |the |your |to )?(?:use )?(?:(?:two|multi|second|2)[- ]?(?:factor|step)|mfa|2fa|otp|totp|one[- ]time)\b|\b(?:mfa|2fa|otp)[-_]required\b|\bstep[- ]?up (?:authentication )?(?:is )?required|\binteraction_required\b/i

const sso = anyOf(
  near(/\b(?:saml|sso|single sign[- ]?on)\b/g, 60, /\b(?:required|enforced|enforcement|mandatory|not authori[sz]ed)\b/),
  says(
    /\b(?:requires?|must (?:use|log ?in|sign in)(?: with| via| using| through)?|enforces?|protected by|please (?:use|sign in with)) (?:an? |the |your )?(?:organi[sz]ation'?s? )?(?:saml|sso|single sign[- ]?on)\b|\bconditional access\b|\bdevice (?:is |must be )?(?:not )?(?:compliant|managed|registered)\b/,
  ),
)

/** A field that names a factor or single sign-on as required, as `X-…-OTP: required` and `X-…-SSO: required` do. */
function* fromFields({ response }: Exchange): Iterable<Sign<Facts>> {
  for (const { name, value, where } of response?.fields ?? []) {
    const what = /(?:^|-)(?:otp|mfa|2fa)$/i.test(name)
      ? 'factor'
      : /(?:^|-)(?:sso|saml)$/i.test(name)
        ? 'sso'
        : undefined
    if (what && /required/i.test(value)) yield certain<Facts>({ by: 'field', name: name.slice(0, 60), what }, where)
  }
}

/** RFC 9470: the token is good, but the login behind it was too weak or too long ago. */
function* fromChallenge(exchange: Exchange): Iterable<Sign<Facts>> {
  const error = challengeParam(exchange, 'error')
  const wanted = challengeParam(exchange, 'acr_values') ?? challengeParam(exchange, 'max_age')
  if (error?.value === 'insufficient_user_authentication')
    yield certain<Facts>({ by: 'step-up', wanted: wanted?.value.slice(0, 60) }, error.where)
}

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  for (const [what, expression] of [
    ['factor', factor],
    ['sso', sso],
  ] as const) {
    const said = heardAt(evidence, expression)
    if (said) yield (said.value.firsthand ? likely : possible)<Facts>({ by: 'server', what, ...said.value }, said.where)
  }
}

const tellings: Readonly<Record<string, string>> = {
  'changed:mfa': 'A second factor was switched on, and a login from before it does not carry one.',
  'tells:two-factor-on': 'The account wants a second factor, and nothing here gives one.',
  lost: 'The device or app that makes the codes is gone, and the account still asks for them.',
  gate: 'What stands in front asks for a login of its own in the browser; a program gets its page in place of an answer.',
  'tells:single-sign-on': 'The organization signs its people in by single sign-on.',
}

const gone =
  /\b(?:lost|stolen|broken|broke|died|wiped|reset|new|changed|replaced|switched)\b|\b(?:perdu|volé|cassé|verloren|gestohlen|kaputt|neues|perdido|perdi|robado|smarrito|rubato|kwijt|gestolen)\b/
const factorApp = /\b(?:google|microsoft) authenticator\b|\bauthenticator app\b|\bauthy\b/i
const phone = /\b(?:phone|mobile|handy|téléphone|teléfono|móvil|celular|telefon|telefono|telefoon|telemóvel)\b/

/** Whoever has lost the app that makes the codes (lower case). */
const lostFactor = anyOf(
  near(new RegExp(gone, 'g'), 30, phone),
  near(new RegExp(gone, 'g'), 30, factorApp),
  near(new RegExp(phone, 'g'), 30, gone),
)

const isLost = (facts: Facts | undefined): boolean => facts?.by === 'telling' && facts.what === 'lost'

const isGate = (facts: Facts | undefined): boolean => facts?.by === 'telling' && facts.what === 'gate'

/** How a program gets past a login page that a proxy shows. */
const pastGate = [
  'Give the program a way past that login: a service token (Cloudflare Access: `CF-Access-Client-Id` and `CF-Access-Client-Secret`), or a rule that exempts the paths of the API (Authelia: `policy: bypass`).',
  'Or let it reach the server by VPN or the local network; the application keeps its own login.',
]

/** A token of a program's own, where no person signs in and an identity provider that is named is only its issuer; or a single sign-on by Kerberos, which has no page. */
const ofPrograms =
  /client[_ ]credentials|\bjwt\b|\bbearer\b|web ?api|\baudience\b|\bkerberos\b|\bspnego\b|\bnegotiate\b/i

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const isElsewhere = findMatch(evidence, /\binvalid_client\b/) !== undefined || failsBeforeFactor(evidence)
  const web = toldAt(evidence, 'works:browser', 'works:web-interface', 'works:login')
  const gate = stoppedAtGate(evidence)
  if (gate) yield likely<Facts>({ by: 'telling', what: 'gate' }, gate.where, 'owner')
  const lost = findMatch(evidence, factorApp) && findWording(evidence, lostFactor)
  if (lost) yield likely<Facts>({ by: 'telling', what: 'lost' }, lost.where, 'visitor')
  for (const name of Object.keys(tellings)) {
    const told = name === 'tells:single-sign-on' && findMatch(evidence, ofPrograms) ? undefined : toldAt(evidence, name)
    if (told)
      yield (
        name === 'changed:mfa' || (web && !gate && !isElsewhere && name === 'tells:two-factor-on') ? likely : possible
      )<Facts>({ by: 'telling', what: name }, told.where)
  }
}

const isSso = (facts: Facts | undefined): boolean =>
  ((facts?.by === 'server' || facts?.by === 'field') && facts.what === 'sso') ||
  (facts?.by === 'telling' && facts.what === 'tells:single-sign-on')

/** The login or token lacks a required second factor, single sign-on authorization or conditional access (RFC 9470). */
export const mfaOrSsoRequired = defineCause({
  id: 'mfa-or-sso-required',
  fixer: 'caller',
  references: [
    'RFC 9470 §3',
    'https://docs.github.com/en/enterprise-cloud@latest/authentication/authenticating-with-single-sign-on/authorizing-a-personal-access-token-for-use-with-single-sign-on',
    'https://learn.microsoft.com/en-us/entra/identity/conditional-access/overview',
  ],
  outranks: ['no-credentials', 'wrong-credentials', 'forbidden'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (exchange) {
      yield* fromFields(exchange)
      yield* fromChallenge(exchange)
    }
    yield* fromWords(evidence)
    yield* fromTelling(evidence)
  },

  ask: ({ host }) => ({
    what: `whether the account${host ? ` at ${host}` : ''} or its organization demands a second factor or single sign-on, and whether the token was authorized for it`,
    means: 'If so, a plain password or a token from before is refused although it is right.',
  }),

  words: {
    title: (facts, { host }) => {
      const at = host ? ` by ${host}` : ''
      if (isGate(facts)) return 'the login in front of the application stops a program that cannot show its page'
      if (isSso(facts)) return `the login or token lacks the single sign-on that is required${at}`
      return `the login lacks the second factor that is required${at}`
    },
    because: (facts) => {
      switch (facts.by) {
        case 'step-up':
          return `The challenge says \`insufficient_user_authentication\`${facts.wanted ? ` and asks for \`${facts.wanted.replaceAll('`', '')}\`` : ''}: the token is good, but the login behind it too weak or too old.`
        case 'field':
          return `The field \`${facts.name}\` says that it is required.`
        case 'server':
          return facts.firsthand
            ? `The server says so: “${facts.words}”.`
            : `The report speaks of it: “${facts.words}”.`
        default:
          return tellings[facts.what] ?? ''
      }
    },
    why: 'An organization can demand a second factor or its own sign-in; a password or token alone is refused then, however right it is.',
    visitor: (facts, { host }) => [
      ...(isLost(facts)
        ? [
            'Use one of the recovery codes that were shown when the second factor was set up, or “Try another way”.',
            'Look for a device on which you are still signed in: there the second factor can be moved to the new phone.',
            'If neither is left, go through the account recovery of the service; nobody else can give you the codes.',
          ]
        : []),
      isSso(facts)
        ? `Sign in to ${host ?? 'the service'} by way of your organization (“Sign in with SSO”), not with a password.`
        : `Sign in to ${host ?? 'the service'} in the browser and confirm the second factor (code, app or key).`,
      'Set up the second factor in the security settings of your account if you have none.',
      'Ask your administrator whether the app that you use is allowed to sign in.',
    ],
    developer: (facts, { host }) => [
      ...(isGate(facts) ? pastGate : []),
      isSso(facts)
        ? `Authorize the token for the organization's single sign-on in the settings of ${host ?? 'the service'}, and make one anew if it is from before.`
        : 'Let the person sign in interactively (authorization code with PKCE, or device code), asking for what the challenge names in `acr_values`.',
      'For programs without a person use a service account, client credentials or an app password: none of them can answer a second factor.',
      'Read the sign-in log of the identity provider: it names the policy that refused.',
    ],
  },
})
