import { anyOf, findWording, near, says } from './near.ts'
import type { Telling } from './telling.ts'

/** What is told of what a token may do and of whom it is for (lower case). */
export const toldOfRights: readonly Telling[] = [
  {
    wording: anyOf(
      says(
        /\b(?:doesn't|does not|don't|didn't) (?:contain|have|include|carry|get) (?:the |this |that )?scopes?\b|\bscopes? ['"`]?[\w:./-]{1,40}['"`]? (?:is |are )?(?:missing|not in|isn't in)\b|\b(?:lacks?|lacking|without) (?:the )?scopes?\b/,
      ),
      near(
        /\b(?:tokens?|jwts?)\b/g,
        12,
        /\b(?:doesn't|does not|don't) (?:contain|have|include|carry) (?:the |this |that )?(?:roles?|permissions?)\b|\blacks? (?:the )?(?:roles?|permissions?)\b/,
      ),
    ),
    means: ['insufficient-scope', 'forbidden'],
    certainty: 'likely',
    because: 'The right that the call wants is told not to be in the token.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  },
  {
    wording: near(/\baudience\b/g, 60, /\b(?:old|wrong|other|another|different|former) (?:name|value|id|one|url)\b/),
    means: ['wrong-audience'],
    certainty: 'likely',
    because: 'The audience is told to be another than the one in the token.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3',
  },
  {
    wording: near(/\bissued by\b/g, 80, /\b(?:trusts?|expects?|accepts?|knows?) (?:only )?(?:the |those |tokens )?/),
    means: ['wrong-issuer', 'wrong-environment'],
    certainty: 'likely',
    because: 'The token comes from another issuer than the one that is trusted.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.1',
  },
  {
    wording: near(
      /\b(?:adds?|puts?|writes?|sends?|uses?|prefixes)\b[^.\n]{0,10}['"`]?(?:token|bearer|basic|api-?key|key|jwt)['"`]?\b/g,
      60,
      /\b(?:wants?|expects?|requires?|needs?)\b[^.\n]{0,10}['"`]?(?:token|bearer|basic|api-?key|jwt)\b/,
    ),
    beside: says(/\bbut\b|\binstead\b|\bwhile\b|\bwhereas\b/),
    means: ['wrong-scheme', 'malformed-header'],
    certainty: 'likely',
    because: 'One scheme is written before the credential, and the server reads another.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1',
  },
  {
    wording: says(
      /\b404\b[^.\n]{0,40}\b(?:can't|cannot|may not|not allowed to|no right to) (?:see|view|access|read)\b/,
    ),
    means: ['hidden-as-not-found'],
    certainty: 'likely',
    because: 'What may not be seen is answered as if it were not there.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
  },
  {
    wording: says(
      /\brefresh[_ -]?tokens?\b[^.\n]{0,20}\b(?:isn't|is not|not|never|was not|wasn't|aren't) (?:being )?(?:stored|saved|kept|returned|sent|issued|given|requested|persisted)\b|\bno refresh[_ -]?token\b/,
    ),
    means: ['refresh-failed', 'token-expired', 'session-expired'],
    certainty: 'likely',
    because: 'Without a refresh token there is nothing to get the next access token with.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-6',
  },
  {
    wording: near(/\bclient[_ -]?secret\b/g, 60, /\b(?:regenerated|rotated|renewed|replaced|old one|changed)\b/),
    means: ['invalid-client', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The client has a new secret, and something still sends the old one.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
  },
  {
    wording: says(
      /\b(?:hash|hashed|hashing|sign|signed|signing|compute the (?:hmac|signature))\b[^.\n]{0,40}\bbefore (?:adding|changing|encoding|setting|compressing|sending|the (?:body|header))\b/,
    ),
    beside: says(/\bsignature\b|\bhmac\b|\bdigest\b/),
    means: ['signature-mismatch'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'What is signed is not what is sent: something was changed after the signature was made.',
    source: 'https://www.rfc-editor.org/rfc/rfc9421#section-2',
  },
  {
    wording: anyOf(
      near(
        /\b(?:proxy|gateway|server|backend|service)\b[^.\n]{0,24}\b(?:signs? in|logs? in|authenticates?)\b/g,
        80,
        /\b(?:expired|old|wrong|revoked|its own)\b/,
      ),
      near(
        /\b(?:our|the) own (?:api )?(?:key|token|credentials|password) (?:for|at|to|with)\b/g,
        60,
        /\b(?:expired|revoked|wrong|invalid)\b/,
      ),
    ),
    beside: says(/\b(?:visitors?|customers?|users|everyone|everybody|clients|people|all)\b/),
    means: ['upstream-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The server in between signs in with a login of its own, and it is that one which is refused.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6.3',
  },
  {
    wording: near(
      /\b(?:auth\w{0,12}|password|login|lock|htaccess)\b[^.\n]{0,12}\b(?:in front of|before|onto|over|on)\b/g,
      40,
      /\b(?:images?|pictures?|folder|assets?|static|css|newsletter|feed|rss|downloads?)\b/,
    ),
    means: ['protected-by-mistake'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A lock covers what everybody has to get.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
  },
  {
    wording: says(/\bno longer (?:sends?|adds?|includes?|passes|attaches)\b/),
    beside: says(/\b(?:version|release|v)? ?\d{1,3}\.\d{1,3}\b/),
    means: ['client-bug', 'no-credentials'],
    certainty: 'likely',
    fixer: 'provider',
    because: 'One version sends it and the next does not: the program has changed or has a defect.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: near(
      /\b(?:apps?|applications?|projects?|api access|developer (?:account|access)|clients?|bots?|api plan|credentials)\b/g,
      30,
      /(?:\b(?:flagged|marked|shown|listed|displayed|status|is|are|was|were|as|got|been|says|shows)\b[^.\n]{0,20})["'“(]?\bsuspended\b/,
    ),
    means: ['account-not-active'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The app behind the keys is suspended: what it holds is refused until that is lifted.',
    steps: {
      developer: [
        'Read the notice in the developer portal and in the mail of its owner; appeal there, or set up a new app under the present terms.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1',
  },
  {
    wording: anyOf(
      near(
        /\bscopes?\b/g,
        100,
        /\b(?:has|have|contains?|carries|shows?|lists?|gets?|brings?) (?:only|just)\b|\b(?:only|just|nothing but)\b[^.\n]{0,30}\b(?:reach(?:es)?|arrives?|contains?|carries|has|have|shows?|gets?|lists?|scopes?)\b|\b(?:are|is|were|was|get|gets) (?:\w{1,10} )?(?:ignored|dropped|lost|not (?:passed|sent|forwarded|requested))\b|\bnever (?:reach|arrive)/,
      ),
      near(
        /\b(?:only|just) (?:the )?scopes?\b/g,
        30,
        /\b(?:reach(?:es)?|arrives?|sent|in the (?:token|url|request)|is|granted)\b/,
      ),
      near(/\b(?:does not|doesn't|do not|don't|not|never) (?:pass|forward|send|request|hand)\b/g, 24, /\bscopes?\b/),
    ),
    beside: says(/\b40[13]\b|\bunauthori[sz]ed\b|\bforbidden\b|\bpermissions?\b/),
    means: ['insufficient-scope', 'client-bug'],
    certainty: 'likely',
    because:
      'Not all scopes that are asked for reach the authorization server, so that the token has fewer rights than the call wants.',
    steps: {
      developer: [
        'Look at `scope` in the address of the authorization server, in the browser’s network panel: all of them, with a blank between (`scope=a%20b`).',
        'Where the program in between leaves some out, update or report it; where they are right, revoke the old consent and sign in anew, and read `scope` in the answer with the token.',
      ],
    },
    ask: '`scope` in the address to which the login is sent, and in the answer that brings the token',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-3.3',
  },
  {
    wording: says(
      /\bmissing[_ ]scopes?\b|\bscopes? (?:is|are) missing\b|\bneeds? (?:the )?scopes?\b[^.\n]{0,30}\bbut has\b/,
    ),
    without: says(/\brole: guests?\b|\bmissing scopes? parameter\b|\binvalid_scope\b|\bmissing required parameter\b/),
    means: ['insufficient-scope'],
    certainty: 'likely',
    because:
      'The answer says that the token lacks a scope; scopes belong to the token, and are not passed with a call.',
    steps: {
      developer: [
        'Add the scope to the app or key where it is made, then install it or sign in anew: a token that exists keeps the scopes that it has.',
      ],
    },
    ask: 'the scopes that the token has, and the one that the call wants',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  },
  {
    wording: anyOf(
      near(
        /\bbasic\b/g,
        24,
        /\b(?:and|with|plus|followed by|before) (?:the |my |a |this )?(?:jwt|(?:access )?token|json web token)\b/,
      ),
      near(
        /\b(?:jwt|token)\b/g,
        24,
        /\b(?:as|with|in|using|after|behind) (?:the |a )?(?:word |scheme )?["'`*]{0,2}basic\b/,
      ),
    ),
    beside: says(/\bjwts?\b|\bjson web tokens?\b/),
    without: says(
      /\bpersonal access tokens?\b|\bapi tokens?\b|\b(?:registry|docker|npm|git|github|gitlab|jira|confluence|nginx|proxy|client_secret_basic)\b|\b(?:two|both|conflict\w{0,3})\b/,
    ),
    holds: (evidence) =>
      findWording(
        evidence,
        says(
          /\b40[13]\b|\berrors?\b|\bunauthori[sz]ed\b|\bfails?\b|\brefused\b|\brejected\b|\binvalid\b|n't work|\bnot work/,
        ),
      ) !== undefined,
    means: ['wrong-scheme'],
    certainty: 'likely',
    status: 401,
    fixer: 'caller',
    because: 'A JSON Web Token is a bearer token; `Basic` is read as user name and password in Base64.',
    steps: { developer: ['Send `Authorization: Bearer $TOKEN`.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc7617#section-2',
  },
]
