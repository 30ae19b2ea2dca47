import { eitherWay, says } from './near.ts'
import { findMatch } from './exchange.ts'
import type { Telling } from './telling.ts'

const rotation = 'https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2'
const keyRotation = 'https://openid.net/specs/openid-connect-core-1_0.html#RotateSigKeys'

const setUpAnew =
  /\b(?:re-?install(?:ed|ing)?|set up (?:anew|again|from scratch)|fresh(?:ly)? install(?:ed|ation)?|new install(?:ation)?|wiped|reset to factory|recreated) (?:(?:the|my|our|a) )?(?:[\w-]{1,20} )?(?:[\w-]{1,20}-)?(?:server|service|instance|nas|addon|add-on|it)\b/
const sameAccount = /\bsame (?:\w{1,10} )?(?:user|admin|account|password|login|credentials|name)\b/
const usualBrowser =
  /\b(?:my|the|our) (?:usual |old |normal |regular )?(?:browser|chrome|firefox|safari|edge|tab)\b|\bbrowser (?:console|tab)\b/

const copied =
  /\b(?:restor(?:e|ed|ing)|cop(?:y|ied|ying)|clon(?:e|ed|ing)|sync(?:ed|ing)?|import(?:ed|ing)?|mov(?:e|ed|ing)) (?:(?:the|that|this|my|a|its|whole|entire) ){0,2}(?:\w{1,14} )?(?:build|back-?up|config(?:uration)?(?: folder)?|profile|settings|image|snapshot|data|token(?:s| file)?|folder|sessions?)\b[^.\n]{0,40}\b(?:other|another|second|both|all|several|more|two|three|each|every) (?:of )?(?:my |our |the )?(?:\w{1,10} )?(?:devices?|machines?|pcs?|computers?|boxes|servers?|hosts?|phones?|tvs?|sticks?|instances?)\b/
const authorizeAgain =
  /\b(?:authori[sz]e|log ?in|sign ?in|pair|link|connect)\w{0,3} (?:it |them |trakt |there )?(?:again|anew|once more)\b|\bre-?authori[sz]\w{1,5}\b|\bun ?authori[sz]ed\b|\blogged out\b|\b401\b|\binvalid_grant\b/

const otherCopy =
  /\b(?:another|other|second|old(?:er)?|new(?:er)?) (?:build|copy|install(?:ation)?|version|fork|instance) of (?:the|this|that) (?:same )?(?:launcher|app|program|client|game|tool)\b/
const getsIn = /\blogs? in\b|\bget in\b|\bworks\b|\bis fine\b|\blet me in\b/

const badSignature =
  /\b(?:signature (?:verification|validation|check) (?:failed|failure|error)|(?:invalid|bad) (?:token )?signature|signature (?:is |was )?(?:invalid|not valid|mismatch)|verify (?:the )?signature|failed to verify (?:the )?(?:id )?token)\b/
const restartHelps =
  /\brestart\w{0,3}\b[^.\n]{0,60}\b(?:works?|helps?|fix(?:es|ed)?|fine|good|cures?|until|again)\b|\b(?:works?|fine|good|ok)\b[^.\n]{0,40}\bafter (?:i |we |a |the |each |every )?(?:re-?)?start\w{0,3}\b|\buntil (?:i |we |the next )?restart\w{0,3}\b/

const keySets = /\bjwks?(?:_uri)?\b|\bkey sets?\b|\bpublic keys?\b|\bopenid-configuration\b|\bsigning keys?\b/
const inBursts =
  /\b(?:in |comes in |short )?bursts?\b|\bintermittent(?:ly)?\b|\bsporadic(?:ally)?\b|\b\d{1,2}(?:[.,]\d)? ?(?:%|percent) of (?:the |all |our )?(?:requests?|calls?)\b|\bfrom time to time\b|\bnow and then\b|\boccasional(?:ly)?\b|\brandomly\b|\bonce in a while\b|\bfor a (?:second|few seconds|minute)\b/

const backInVain =
  /\b(?:went|rolled|moved|switched|gone|going|put it|reverted|downgraded) (?:it )?(?:back )?to (?:the )?(?:old|previous|earlier|last|v?\d[\w.]{0,12})(?: (?:version|image|one))?\b[^.\n]{0,20}[.,;]? ?(?:but )?(?:no (?:change|difference|luck)|same|still|did(?:n't| not) help|does(?:n't| not) help)/
const wrongLogin =
  /\b(?:user ?name|login|e-?mail|password)\b[^.\n]{0,30}\b(?:is |are )?(?:wrong|incorrect|invalid|not (?:right|accepted|known))\b|\b(?:wrong|incorrect|invalid) (?:user ?name|login|e-?mail|password|credentials)\b/

/** What people tell of sessions and keys that were copied, kept or made anew: a server set up again, a backup on other devices, a second copy of a program, keys fetched once (lower case). */
export const toldOfCopies: readonly Telling[] = [
  {
    wording: eitherWay(setUpAnew, 240, usualBrowser),
    beside: says(sameAccount),
    holds: (evidence) => findMatch(evidence, /\b401\b|\bunauthori[sz]ed\b|\binvalid token\b/i) !== undefined,
    means: ['session-expired', 'stored-credential', 'invalid-signature'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'The browser still sends the session or token of the old installation, which the new one has neither stored nor signed; the password does not come into it.',
    steps: {
      visitor: [
        'Delete the cookies and the stored data of this address: F12 › Application › Storage › Clear site data; then log in anew.',
        'A private window shows whether that is it.',
      ],
      developer: [
        'Where a token does not verify, take the cookie back and show the login, in place of a 401 for everything.',
      ],
    },
    ask: 'whether it works in a private window',
    source: 'https://www.rfc-editor.org/rfc/rfc7515#section-5.2',
  },
  {
    wording: eitherWay(copied, 400, authorizeAgain),
    beside: says(/\bauthori[sz]\w{1,6}\b|\btokens?\b|\blog(?:ged)? ?(?:in|out)\b|\bpair\w{0,3}\b/),
    without: says(/\bkubeconfig\b|\bssh\b|\bgit\b|\bdocker\b|\bregistry\b/),
    means: ['refresh-failed', 'revoked-credential', 'session-expired'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The copies share one login: once one of them renews its token, the refresh token that the others hold is spent, and they are put out.',
    steps: {
      visitor: ['Leave the login out of the copy, and authorise each device by itself.'],
      developer: [
        'Keep the tokens out of what is backed up or copied.',
        'A refresh token that is rotated may be used once; a second use can end the whole family of tokens.',
      ],
    },
    ask: 'whether a device that was authorised by itself stays logged in',
    source: rotation,
  },
  {
    wording: eitherWay(otherCopy, 80, getsIn),
    beside: says(
      /\b(?:token|session|log-?in|account)\b[^.\n]{0,40}\b(?:invalid|expired|not exist|refused|rejected|fail(?:s|ed)?|denied|unknown)\b|\b401\b|\bunauthori[sz]ed\b/,
    ),
    without: says(/\bupgrad\w{1,5}\b|\bdowngrad\w{1,5}\b|\bregression\b|\bsince (?:the )?(?:update|version)\b/),
    means: ['session-expired', 'stored-credential', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'The account and the service are well, for another copy of the program gets in: this one holds on to a session that has ended.',
    steps: {
      visitor: [
        'Remove the account from this copy (log out, “forget account”), or delete its file of accounts, and log in anew.',
      ],
    },
    ask: 'whether it gets in once the account was removed there and added again',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  },
  {
    wording: eitherWay(badSignature, 300, restartHelps),
    without: says(/\brestart\w{0,3} (?:the |my )?(?:browser|pc|computer|laptop|phone)\b/),
    means: ['unknown-signing-key', 'client-bug', 'invalid-signature'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A restart cures it for a while: the program fetches the issuer’s keys once at its start and keeps them, and the issuer has gone on to a new one.',
    steps: {
      developer: [
        'Fetch the key set again where the token’s `kid` is unknown or no key verifies it, at most once in a few minutes.',
        'Until then let the issuer change its keys more rarely, and keep the old one listed for as long as its tokens live.',
      ],
    },
    ask: 'the `kid` of a refused token, and those at the issuer’s `jwks_uri` at that moment',
    source: keyRotation,
  },
  {
    wording: eitherWay(keySets, 420, inBursts),
    beside: says(/\b401\b|\bunauthori[sz]ed\b|\brejected\b/),
    without: says(/\bkid\b|\brotat\w{1,5}\b|\b(?:is|are|have|has|was|were|token|already) expired\b|\bclock skew\b/),
    means: ['auth-service-unavailable', 'unknown-signing-key'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The same tokens pass a moment later, so neither they nor the settings are at fault: for that moment the verifier could not fetch the issuer’s keys.',
    steps: {
      developer: [
        'Keep the last good key set and go on with it while the issuer cannot be reached; fetch it in the background, with a time-out and a second try.',
        'Answer 503 where no keys are at hand: a 401 tells the caller that the token is bad.',
        'Log why the fetch failed: DNS, connections, a limit of the issuer.',
      ],
    },
    ask: 'the verifier’s log at debug level in such a moment: what the fetch of the keys gives',
    source: keyRotation,
  },
  {
    wording: eitherWay(backInVain, 420, wrongLogin),
    beside: says(/\b(?:docker|container|compose|nas|qnap|synology|unraid|portainer|volumes?|truenas|add-?on)\b/),
    without: says(/\btokens?\b|\bapi[- ]?key\b/),
    means: ['server-misconfigured', 'wrong-environment', 'wrong-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The old version refuses the login now too, so the version is not at fault: the container was made anew on other data, an empty database that knows no such account.',
    steps: {
      developer: [
        'See which folder or volume lies at the data path: `docker inspect -f "{{ json .Mounts }}" NAME`, and compare with the one from before; look for the old database by its date.',
        'Map the old one there again, and make the container anew; register nobody in the new one until then.',
      ],
    },
    ask: 'the mounts of the container, and the date and size of the database file in them',
    source: 'https://docs.docker.com/engine/storage/volumes/',
  },
]
