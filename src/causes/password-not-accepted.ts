import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { authorizationOf, findMatch, refusedExchange, toldAt } from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { failsBeforeFactor } from '../questions/second-factor.ts'

type Facts =
  | { readonly by: 'switched-off'; readonly words: string; readonly firsthand: boolean }
  | { readonly by: 'instead'; readonly words: string; readonly firsthand: boolean }
  | { readonly by: 'two-factor' }
  | { readonly by: 'password-given' }

/** Sentences that say that passwords or Basic are off here. */
const switchedOff =
  /\b(?:basic auth(?:entication)?|password[- ](?:based )?auth(?:entication)?|support for password authentication|account passwords?|passwords?|(?:user ?name|login)[- ](?:and|\/)[- ]?password(?: auth(?:entication)?| login)?|legacy auth(?:entication)?) (?:(?:for|with|over|via|to|in) [^.\n]{1,40} )?(?:(?:has|have|had|is|are|was|were|being|been|will be|can be|permanently|now|currently|already) ){1,4}(?:been )?(?:disabled|deprecated|removed|not (?:supported|allowed|enabled|permitted|accepted)|no longer (?:supported|allowed|accepted|available|possible)|turned off|switched off|blocked|discontinued|retired)|\b(?:stopped|no longer|does(?: not|n't)|do(?: not|n't)) (?:support|supporting|accept|accepts|allow|allows|supports) (?:account |plain |user )*(?:passwords?|basic auth(?:entication)?|password[- ]authentication)/i

/** Sentences that name what to send in place of a password. */
const instead =
  /\b(?:invalid|incorrect|wrong) user ?name or app(?:lication)?[- ]password\b|\bapp(?:lication)?[- ]specific password|\b(?:must|should|need(?:s)? to|have to|please|required to) (?:create |generate |and |now |then |be )*(?:use|using|provide|enter)? ?(?:an? |your )?(?:personal access|api|access|app(?:lication)?|authentication) (?:token|password|key)s?\b|\b(?:token|app(?:lication)? password|access token|api key) (?:instead|in place|rather than) (?:of )?(?:an? |the |your )?(?:account )?password|\bcannot perform [^.\n]{0,60} via plain user ?name and password|\bless secure apps?\b|(?:use|requires?) (?:an? )?oauth(?: ?2(?:\.0)?)? (?:instead|in place|rather than)/i

/** A password is refused only where a password was sent, or where nothing shows what was. */
const mayBePassword = (evidence: Evidence): boolean => {
  const exchange = refusedExchange(evidence) ?? evidence.exchanges.at(-1)
  const sent = authorizationOf(exchange)
  if (!sent) return !exchange?.request?.complete
  return sent.value.scheme !== 'bearer' && sent.value.kind === undefined
}

/** A sentence that blames the token or name in the same breath ("Invalid username or token. Password authentication is not supported …") leaves both open. */
const alsoToken =
  /(?:invalid|incorrect|bad|wrong|expired|unknown) (?:\w{1,20} (?:or|and) )?(?:access )?token|token (?:is|was) (?:invalid|incorrect|expired)/i

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  const off = heardAt(evidence, switchedOff)
  const isSure = off?.value.firsthand === true && mayBePassword(evidence) && !findMatch(evidence, alsoToken)
  if (off)
    yield (isSure ? certain : off.value.firsthand ? likely : possible)<Facts>(
      { by: 'switched-off', ...off.value },
      off.where,
    )
  const other = heardAt(evidence, instead)
  if (other)
    yield (other.value.firsthand && mayBePassword(evidence) ? likely : possible)<Facts>(
      { by: 'instead', ...other.value },
      other.where,
    )
}

/** An app with a login page of its own, which could ask for the second step. */
const ownApp = /\b(?:android|ios|iphone|mobile|phone|desktop|the) app\b/i

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const twoFactor = toldAt(evidence, 'tells:two-factor-on', 'changed:mfa')
  const program = toldAt(
    evidence,
    'fails:command-line',
    'fails:python',
    'fails:app',
    'fails:terminal',
    'fails:ide',
    'fails:curl',
    'fails:java',
    'fails:php',
    'tells:password-as-token',
  )
  const web = toldAt(evidence, 'works:browser', 'works:web-interface', 'works:login')
  const gate = toldAt(evidence, 'in-front:cloudflare-access', 'in-front:sso', 'in-front:oauth2-proxy')
  if (twoFactor && !gate && !failsBeforeFactor(evidence) && mayBePassword(evidence))
    yield ((program || web) && !findMatch(evidence, ownApp) ? likely : possible)<Facts>(
      { by: 'two-factor' },
      twoFactor.where,
    )
  const given = toldAt(evidence, 'tells:password-as-token')
  if (given && (web || twoFactor)) yield possible<Facts>({ by: 'password-given' }, given.where)
}

/** Passwords are not, or no longer, accepted here: a personal access token, app password or OAuth is required. */
export const passwordNotAccepted = defineCause({
  id: 'password-not-accepted',
  fixer: 'caller',
  references: [
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
    'https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online',
    'https://support.google.com/accounts/answer/185833',
    'RFC 9700 §2.4',
  ],
  outranks: ['wrong-credentials', 'no-credentials', 'wrong-scheme'],

  *signs(evidence) {
    yield* fromWords(evidence)
    yield* fromTelling(evidence)
  },

  ask: ({ host }) => ({
    what: `whether the account${host ? ` at ${host}` : ''} has a second factor, and whether you sent its password or a token made for programs`,
    means:
      'With a second factor, and at many services in general, a program has to send a token or app password; the password of the web login is refused there though it is right.',
  }),

  words: {
    title: (facts, { host }) => {
      const by = host ? ` by ${host}` : ''
      if (facts?.by === 'two-factor')
        return `the account's password is not accepted${by} from a program, since a second factor is on`
      return `the account's password is not accepted${by}: a token or app password is wanted`
    },
    because: (facts) => {
      switch (facts.by) {
        case 'switched-off':
        case 'instead':
          return facts.firsthand
            ? `The server says so: “${facts.words}”.`
            : `The report speaks of it: “${facts.words}”.`
        case 'two-factor':
          return 'The account has a second factor, which a program that sends only a password cannot give.'
        default:
          return 'The password of the account is given where a token belongs.'
      }
    },
    why: 'A password opens the whole account and knows no second factor, so services take from programs only tokens that can be limited and revoked one by one.',
    visitor: (_, { host }) => [
      `Make an app password or access token in the security settings of your account${host ? ` at ${host}` : ''}.`,
      'Enter it in the app where it asks for the password; the user name stays the same, unless the service names another one.',
      'Delete the old saved password in the app first, or it goes on sending that.',
    ],
    developer: (_, { host }) => [
      `Make a personal access token (or app password, or an OAuth client) with the least rights that you need, and send it in place of the password: \`curl -u "$USER:$TOKEN" 'https://${host ?? 'example.com'}/'\`.`,
      'Delete the stored password, so that the token is used: `git credential reject`, Windows Credential Manager, keychain.',
      'For a service or script without a person use OAuth (client credentials), or a service account.',
    ],
  },
})
