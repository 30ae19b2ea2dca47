import { anyOf, eitherWay, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

/** What is told of tokens and keys: which of them is sent, what it names, how a program comes by it (lower case). */
export const toldOfTokens: readonly Telling[] = [
  {
    wording: says(
      /\b(?:refresh|id)[_ -]?token (?:from [^.\n]{1,40} )?as (?:the |a |my |an )?(?:bearer|access|authori[sz]ation|auth|credential)|\b(?:sending|send|sent|using|use|used|passing|pass|passed) (?:the |a |my |an )?(?:refresh|id)[_ -]?token (?:instead|in place|rather)/,
    ),
    means: ['wrong-token-type'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The report names another kind of token than the one for an API, which is the access token.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-1.5',
  },
  {
    wording: anyOf(
      says(
        /\binvalid audience\b|\binvalid aud claim\b|\baud claim (?:is )?(?:not valid|invalid)\b|\baudience (?:is )?(?:invalid|wrong)\b|\baudience (?:does not|doesn't|do not|don't) match|\baudience mismatch\b/,
      ),
      near(
        /\baudience\b/g,
        160,
        /\b(?:token|jwt)(?:'s)? (?:has|have|carries|contains|shows|with)?\b[^.\n]{0,30}\baud\b/,
      ),
    ),
    beside: anyOf(rejected, says(/\berrors?\b/)),
    means: ['wrong-audience'],
    certainty: 'likely',
    because: 'The audience that the API expects and the one in the token are told to differ.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3',
  },
  {
    wording: anyOf(
      near(
        /\biss(?:uer)?\b(?![_ -]?ids?\b)/g,
        80,
        /\b(?:expects?|expected|wants?|while|whereas) (?:it |the |my |our |app )*(?:to be|is|are|has|have)?\b|\b(?:with|without) (?:a |the )?(?:trailing )?slash\b/,
      ),
      says(
        /\binvalid issuer\b|\binvalid iss claim\b|\biss claim (?:is )?(?:not valid|invalid)\b|\bissuer (?:is )?(?:invalid|wrong|not trusted)\b|\bissuer (?:does not|doesn't|do not|don't) match|\bissuer mismatch\b/,
      ),
    ),
    beside: says(/\b40[13]\b|\bunauthori[sz]ed\b|\brefused\b|\brejected\b|\binvalid\b|\bfails?\b|\bexception\b/),
    without: says(
      /\biss(?:uer)?\b[^\n]{0,60}\b(?:is|are) (?:right|correct|fine|ok|the same)\b|\bissuer or (?:audience|signature|key)\b|\b(?:audience|signature|key) or issuer\b/,
    ),
    means: ['wrong-issuer'],
    certainty: 'likely',
    because: 'The issuer in the token and the one that the API trusts are told to differ.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.1',
  },
  {
    wording: eitherWay(
      /\b(?:signing |token |saml |idp |adfs |encryption )?certificates?\b/,
      60,
      /\b(?:replaced|renewed|rotated|changed|rolled over|updated|swapped|new)\b/,
      24,
    ),
    beside: says(/\bsignature\b|\bsigning\b|\bjwks\b|\bsaml\b|\bkeycloak\b|\bidp\b|\badfs\b|\bidentity provider\b/),
    without: says(/\b(?:tls|ssl|handshake|verify failed|client certificate|let's encrypt|mtls)\b/),
    means: ['unknown-signing-key', 'invalid-signature'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The certificate that signs was replaced, and whoever verifies still has the old one.',
    steps: {
      developer: [
        'Read the metadata or key set of the identity provider anew in every application (`federationmetadata.xml`, `jwks_uri`), and restart those that keep it.',
        'Where the certificate is pasted into a setting, put the new one beside the old one.',
      ],
    },
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#RotateSigKeys',
  },
  {
    wording: anyOf(
      near(
        /\b(?:token|it|role|permission|scope)\b[^.\n]{0,20}\b(?:issued|made|created|requested|obtained|generated|from)\b/g,
        12,
        /\bbefore\b[^.\n]{0,40}\b(?:roles?|permissions?|scopes?|groups?|rights?)\b/,
      ),
      near(
        /\b(?:added|granted|gave|assigned|got)\b/g,
        40,
        /\b(?:role|permission|scope|group)s?\b[^.\n]{0,80}\b(?:same|old) token\b/,
      ),
    ),
    beside: rejected,
    means: ['insufficient-scope', 'forbidden'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'Roles and scopes are written into a token when it is issued; this one is from before.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  },
  {
    wording: says(
      /\b\w{0,20}(?:token|jwt) ?= ?(?:await )?(?:requests|httpx|session|client)\.(?:post|get)\([^()\n]{0,160}\)\.(?:json\(\)|text)(?![\w[.(])/,
    ),
    beside: says(/\bbearer\b/),
    means: ['malformed-header', 'corrupted-credential', 'malformed-token'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The whole answer of the token endpoint is put behind `Bearer`, not the member `access_token` of it.',
    steps: { developer: ['Take the member: `token = response.json()["access_token"]`.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.1',
  },
  {
    wording: says(/"basic ?" ?\+ ?(?:java\.util\.)?base64\.getencoder\(\)\.encode\(/),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: '`Base64.Encoder.encode` gives bytes, and Java writes an array of bytes as `[B@…` into the field.',
    steps: { developer: ['Use `Base64.getEncoder().encodeToString(bytes)`.'] },
    source: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Base64.Encoder.html',
  },
  {
    wording: near(
      /\bprocess\.env\.\w{1,60}|\b(?:environment|env) variables?\b|\bgetenv\([^()]{0,60}\)|\bos\.environ\b/g,
      60,
      /\b(?:is|are|was|were|comes?|returns?|logs?|prints?|shows?|gives?|gave|being)\b (?:\w{1,10} )?(?:undefined|empty|null|none|blank|missing|not set|not available|unset)\b/,
    ),
    beside: rejected,
    without: says(/\bjwt_?secret|\btoken_secret\b|_token_secret\b|\bsecret_key\b|\bsigning\b|\bon the server\b/),
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The variable that should hold the credential has no value where the program runs.',
    steps: {
      developer: [
        'Set it in the settings of the place where it runs (hosting platform, container, CI), for this environment, and deploy again: files such as `.env.local` stay at home.',
      ],
    },
    source: 'https://12factor.net/config',
  },
  {
    wording: says(/\buse_?dpop_?nonce\b/),
    means: ['stale-nonce'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The server wants its own nonce in the DPoP proof, and names it in `DPoP-Nonce`.',
    source: 'https://www.rfc-editor.org/rfc/rfc9449#section-8',
  },
  {
    wording: says(/\bfrom (?:hs|rs|es|ps)\d{3} to (?:hs|rs|es|ps|ed)\w{2,4}\b/),
    without: says(/\bunreachable\b|\bwithout (?:any )?(?:trouble|problems?)\b/),
    means: ['algorithm-mismatch'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The algorithm of the tokens was changed: a verifier allows the one that it was set to, and needs another kind of key for the other.',
    source: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.1',
  },
  {
    wording: says(/\balg['"]? ?(?:is |=|:)? ?['"]?none\b/),
    means: ['invalid-signature', 'algorithm-mismatch'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A token with `alg` none has no signature: verifiers refuse it.',
    source: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.2',
  },
  {
    wording: anyOf(
      near(/\b(?:[\w-]{1,20}) claim\b/g, 40, /\b(?:missing|required|isn't|is not|not (?:in|present)|lacks?|absent)\b/),
      near(
        /\b(?:missing|lacks?|no|without)\b|(?:n't|\bnot|\bmust) (?:contain|have|include|carry)\b/g,
        12,
        /^(?: the| an?| any)?(?: mandatory| required)? ?['"`]?(?!other|extra|such|more|these)[\w-]{1,20}['"`]?(?: identifier)?(?: (?:or|and) ['"`]?[\w-]{1,20}['"`]?)? claims?\b/,
      ),
    ),
    without: says(
      /\b(?:aud|audience|iss|issuer|exp|scope|scopes|roles?|groups?|nbf|iat) claim\b|\bclaim ['"`]?(?:aud|iss|exp|scope)\b/,
    ),
    means: ['wrong-claims'],
    certainty: 'likely',
    because: 'A claim that the server wants is told to be missing from the token.',
    steps: {
      developer: [
        'Have it put in: by a scope that brings it (`email`, `profile`), a mapper, in ASP.NET Identity `ClaimsIdentity.UserIdClaimType`; or name one that is there (`sub`).',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4',
  },
  {
    wording: near(
      /\b(?:iat|issued[- ]at)\b/g,
      50,
      /(?:>=?|&gt;|\b(?:greater|later|newer|bigger|higher) than\b|\b(?:after|ahead of|past)\b) ?(?:the |its |my )?(?:[\w'’]{1,14} ){0,2}(?:time|now|clock)/,
    ),
    without: says(/\bmilli-?seconds?\b|\bdate\.now\(\)/),
    means: ['clock-skew', 'token-not-yet-valid'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The time of issue is ahead of the clock of whoever checks it.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.6',
  },
  {
    wording: near(
      /\bnbf\b|\bnot[- ]before\b/g,
      60,
      /^[^,\n]{0,60}?(?:\bfuture\b|\bahead\b|\blater\b|\bminutes?\b|\b(?:greater|newer) than\b|> ?now\b)/,
    ),
    means: ['token-not-yet-valid', 'clock-skew'],
    certainty: 'likely',
    because: 'The token is told to begin later than now.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5',
  },
  {
    wording: says(
      /\b(?:client[ _-]?id|key[ _-]?id|account id|user ?id|project id|app(?:lication)? id|public key) (?:as|for|instead of|in place of) (?:the |my |an? )?(?:api[ _-]?)?(?:key|token|secret|password)\b/,
    ),
    means: ['invalid-api-key'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'What is sent names the key or the account, and is no key itself.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-2.2',
  },
]
