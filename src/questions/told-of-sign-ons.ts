import { anyOf, eitherWay, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

const saml = 'https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf'

const timeOfAssertion = /\bnot ?before\b|\bnot ?on ?or ?after\b|\bnot (?:yet valid|valid yet)\b|\bin the future\b/
const clockOff = /\b(?:behind|ahead|drift\w{0,3}|out of sync)\b|\bclocks?\b[^.\n]{0,16}\b(?:slow|fast|wrong|off)\b/
const newCertificate =
  /\b(?:renew\w{0,3}|roll(?:ed|s|ing)?[- ]?over|rotat\w{1,3}|chang\w{1,3}|replac\w{1,3}|new)\b[^.\n]{0,40}\bcert(?:ificate)?s?\b|\bcert(?:ificate)?s?\b[^.\n]{0,24}\b(?:renewed|rolled over|rotated|changed|replaced)\b/
const address = '(?:https?:\\/\\/|urn:)\\S{3,120}'
const otherSide =
  /\b(?:in|at|app|sp|our|calls itself|is|was|sends?|but|while|expected|expects|wants)\b[^\n]{0,30}(?:https?:\/\/|urn:)/

/** What is told of single sign-on between two parties, and of the clocks that they compare (lower case). */
export const toldOfSignOns: readonly Telling[] = [
  ...[
    {
      wording: anyOf(
        eitherWay(timeOfAssertion, 120, clockOff),
        says(
          /\b(?:ntpd?|chronyd?|timesyncd|w32time|time (?:service|sync\w{0,16}))\b[^.\n]{0,24}\b(?:stopped|not running|wasn't running|off|disabled|dead|died|down|inactive|not (?:started|installed|enabled))\b/,
        ),
        says(/\b(?:date|clock)\b[^.\n]{0,16}\b(?:set (?:manually|by hand)|manually set)\b/),
      ),
      beside: anyOf(says(timeOfAssertion), says(/\btimestamps?\b|\bskew\b|\bsigned\b|\bjwts?\b|\btokens?\b|\bsaml\b/)),
    },
    {
      wording: near(
        /\b(?:vm|virtual machine|laptop|container|host|server|wsl)\b/g,
        60,
        /\b(?:resumed|suspended|woke|snapshot|hibernat\w{0,5})\b/,
      ),
      beside: anyOf(says(timeOfAssertion), says(/\bclocks?\b|\btimestamps?\b|\bnbf\b|\bskew\b/)),
    },
  ].map((told) => ({
    ...told,
    without: says(
      /\bclocks? (?:agree|(?:is|are) (?:right|correct|in sync|synced))\b|\bon purpose\b|\bclock skew too great\b/,
    ),
    means: ['clock-skew', 'token-not-yet-valid'] as const,
    certainty: 'likely' as const,
    because: 'One of the two clocks is not right, and what is signed holds for minutes around the other.',
    source: saml,
  })),
  {
    wording: near(/\b(?:idp|identity provider|saml|ad ?fs|sso)\b/g, 80, newCertificate),
    beside: says(
      /\bold (?:one|cert\w{0,9}|metadata|thumbprint)\b|\bmetadata\b|\bsignature\b|\bthumbprint\b|\brefus\w{2,4}\b/,
    ),
    without: says(
      /\btls\b|\bssl\b|\bhandshake\b|\bclient certificate\b|\blet's encrypt\b|\bclient assertion\b|\bapp registration\b|\bjwks\b/,
    ),
    means: ['unknown-signing-key', 'invalid-signature', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The identity provider signs with a new certificate, and the service still has the one from before: no answer of it verifies.',
    steps: {
      developer: ['Load the identity provider’s metadata anew, or put its new signing certificate beside the old one.'],
    },
    source: saml,
  },
  {
    wording: anyOf(
      near(new RegExp(`\\bentity ?id\\b[^\\n]{0,40}?${address}`, 'g'), 60, otherSide),
      near(new RegExp(`\\baudience(?:restriction)?\\b[^\\n]{0,40}?${address}`, 'g'), 60, otherSide),
    ),
    beside: says(/\baudience/),
    without: says(/\bissuer\b|\btenant\b/),
    means: ['wrong-audience', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The two sides have other names for the receiver, and the audience is compared letter by letter.',
    steps: {
      developer: ['Write the name that the service has for itself at the identity provider, to the last sign.'],
    },
    source: saml,
  },
  {
    wording: near(
      /\b(?:scim|provisioning|directory sync)\b/g,
      220,
      /\bran out\b|\bexpired?\b|\bvalid for (?:a|one|\d{1,3}) (?:year|months|days)|\b(?:365|180|90) days\b|\b(?:a|one) year ago\b|\bafter (?:twelve|\d{1,2}) months\b/,
    ),
    beside: says(/\b(?:tokens?|secrets?)\b/),
    without: says(/\bprovisioning profile\b|\bpassword (?:has )?expired\b/),
    holds: ({ scene }) => scene.status === undefined || scene.status === 401,
    means: ['token-expired', 'revoked-credential'],
    certainty: 'likely',
    because: 'The token of the connector has an end, and its time is over.',
    steps: {
      developer: ['Make a new token at the service, and put it into the identity provider’s provisioning page.'],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7644#section-2',
  },
  {
    wording: near(/\bcurl\b[^\n]{0,60}? (?:-u|--user)\b|\bauth=\(|\bbasic auth\w{0,11}\b/g, 300, /\bdigest realm=/),
    without: says(/--digest\b|--anyauth\b|\bhttpdigestauth\b/),
    means: ['wrong-scheme', 'challenge-not-answered'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The server asks for Digest, and Basic was sent.',
    steps: { developer: ['`curl --digest -u "$USER:$PASSWORD" …`; in Python `auth=HTTPDigestAuth(user, password)`.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc7616#section-3.3',
  },
  {
    wording: eitherWay(
      /\bbearer\b/,
      140,
      /\b(?:docs?|documentation|manual|example|reference)\b[^.\n]{0,24}\b(?:has|have|says?|shows?|wants?|uses?) (?:the word |authorization: ?)?['"`]?(?:token|apikey|api-key|basic|sso-key)\b(?= there| in (?:its|the)\b| but\b| and\b| not\b|['"`]|[,.;)]|$)/,
    ),
    means: ['wrong-scheme', 'malformed-header'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The documentation names another scheme than the `Bearer` that is sent, and the server reads its own alone.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.4',
  },
  {
    wording: anyOf(
      says(
        /\bcredentials["']? ?: ?["']?bearer \S|\bbearer_?token["']? ?[:=] ?["']?bearer \S|\bauthenticationheadervalue\( ?"bearer", ?\$?"bearer |\bsetbearerauth\( ?["'`]bearer |\b(?:configuration|config)\.(?:access_?token|bearer_?token) ?= ?["'`]bearer /,
      ),
      near(
        /\b(?:credentials_file|bearer_token_file)\b/g,
        30,
        /\b(?:begins|starts|contains|has)\b[^.\n]{0,20}\bbearer\b/,
      ),
      near(
        /\b(?:chose|picked|selected|type is|set to) bearer(?: token)?\b|\btoken (?:box|field)\b/g,
        40,
        /\b(?:pasted|typed|put|entered|wrote)\b[^.\n]{0,16}\bbearer\b/,
      ),
    ),
    beside: rejected,
    without: says(/\bswagger\b/),
    means: ['malformed-header'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The setting adds `Bearer` itself, and its value begins with the word as well: `Bearer Bearer …` is sent.',
    steps: { developer: ['Put the token alone there.'] },
    source: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config',
  },
  {
    wording: eitherWay(
      /\b(?:client )?signature (?:is )?required\b|\bwant ?authn ?requests ?signed\b|\b(?:wants|expects|requires) signed (?:\w{1,12} )?requests\b/,
      100,
      /\b(?:signs? nothing|(?:does not|doesn't|do not|don't|never) signs?|unsigned|not signed)\b/,
    ),
    means: ['invalid-signature', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The identity provider wants the service’s requests signed, and they come without a signature.',
    steps: {
      developer: ['Let the service sign with the key whose certificate is stored there, or switch the demand off.'],
    },
    source: saml,
  },
  {
    wording: eitherWay(
      /\bapp(?:'s|lication)?(?: version)? (?:is |was )?too (?:old|low)\b|\b(?:older|old|outdated) versions? of the (?:[\w-]{1,16} )?app\b|\bupdate the (?:[\w-]{1,16} )?app\b/,
      260,
      /\b(?:2fa|mfa)\b|\b(?:two|2|multi)[- ](?:factor|step)\b|\bsecond (?:factor|step)\b|\bverification code\b/,
    ),
    without: says(/\bauthenticator app is\b|\bsms\b[^.\n]{0,30}\bnot (?:arriv|receiv)/),
    means: ['mfa-or-sso-required', 'client-bug'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The account has a second factor (2-step verification), and the program signs in as old apps did, which never ask for one: that is what the service calls too old.',
    steps: {
      developer: [
        'Update the library or integration to a release that asks for the code; its issues tell whether there is one.',
        'Until then: an account of its own without the second factor, with which the devices are shared.',
      ],
    },
    ask: 'the version of the library, and whether the login goes through with an account without the second factor',
    source: 'https://www.rfc-editor.org/rfc/rfc9470#section-3',
  },
]
