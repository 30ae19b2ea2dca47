import type { Evidence } from '../evidence.ts'
import { matchesOf } from '../search/matches.ts'
import { findMatch } from './exchange.ts'
import { anyOf, eitherWay, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

const fails =
  /\b40[13]\b|\bunauthori[sz]ed\b|\b(?:fails?|failed|errors?|refuse[sd]?|reject(?:s|ed)?|denied|invalid|never ends)\b|(?:n't|\bnot) (?:work|valid)/

/** Another connection for each request, or one that is closed behind it. */
const otherConnections =
  /\bconnection[- ]?reuse\b|\b(?:new|different|other|another|separate|several|second|fresh|own|closed?) (?:tcp |http )?(?:connections?|sockets?)\b|\bconnection: ?close\b|\bkeep-?alives?\b[^.\n]{0,16}(?:\boff\b|\bdisabled\b|\bfalse\b|\bun\w{2,8}\b|\bno\b)|\b(?:no|without|disabl\w{2,3}) (?:http )?keep-?alives?\b|\bconnection pool\w*|\bmaxsockets\b/

const tokenAlgorithm =
  /\b(?:signature|signing|jwt|token) alg(?:orithm)?s?\b|\balg(?:orithm)? of (?:the |our |my )?(?:access )?(?:tokens?|jwts?|realm)\b/
const changed =
  /\b(?:changed?|changing|switch(?:ed|ing)?|moved|set to|(?:other|else|different) than|(?:an)?other alg\w{0,7}|anything else)\b/

const inOrOut =
  /\b(?:external|public|internal|inside|outside|container|cluster(?:-internal)?|docker|compose)\b[^.\n]{0,24}\b(?:host(?:name)?s?|ur[il]s?|address(?:es)?|names?|domain|network)\b/

const issuerAddress = /\biss(?:uer)?\b[^/]{0,48}?(https?:\/\/[\w.:/-]{4,120})/g
const bare = (address: string): string => address.replace(/^https?:\/\/|\/$/g, '')

/** The issuer is written in two ways that differ in the slash at the end, or in http and https, alone. */
const nearlyOneIssuer = ({ folded }: Evidence): boolean => {
  const found = new Set(
    folded.flatMap(({ text }) => matchesOf(text, issuerAddress).map(([, url = '']) => url.replace(/[.,:]$/, ''))),
  )
  return new Set([...found].map(bare)).size < found.size
}

/** What is told of things that both ends have to agree on: a token's algorithm, issuer and claims, the connection of a login (lower case). */
export const toldOfAgreements: readonly Telling[] = [
  {
    wording: eitherWay(/ntlm|\bwindows auth\w{0,10}/, 200, otherConnections),
    beside: says(fails),
    means: ['ntlm-failure', 'client-bug'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'NTLM logs a connection in, not a request: each new connection needs the whole handshake again, and all of it has to go over that one.',
    steps: {
      developer: [
        'Keep one connection per user open (`Connection: keep-alive`): a session (`requests.Session`), an agent with `keepAlive` and `maxSockets: 1`, a connection manager that is used again.',
        'Where connections change, let the client begin the handshake anew on each; a library that leaves it out has a defect.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc4559#section-6',
  },
  {
    wording: anyOf(
      near(/--http1\.1\b|\bhttp\/?1(?:\.1)?\b|\bhttp\/?2\b/g, 80, /\bntlm\b/),
      near(/\bntlm\b/g, 80, /--http1\.1\b|\bhttp\/?1\.1\b|\bhttp\/?2\b/),
    ),
    beside: says(/\bworks?\b|\bfine\b/),
    means: ['ntlm-failure'],
    certainty: 'likely',
    because: 'NTLM authenticates a connection, which HTTP/2 shares among requests: it works over HTTP/1.1 alone.',
    source: 'https://learn.microsoft.com/en-us/iis/get-started/whats-new-in-iis-10/http2-on-iis',
  },
  {
    wording: anyOf(
      says(
        /\b(?:invalid|unsupported|unexpected|disallowed|wrong) (?:token |jwt |signing |signature |jws )?algorithm\b|\balg(?:orithm)? (?:is )?(?:mismatch\b|not (?:allowed|supported|accepted|permitted)\b)/,
      ),
      eitherWay(tokenAlgorithm, 60, changed),
      says(
        /\b(?:other|else) than (?:the )?(?:[hrep]s(?:256|384|512)|rsa-sha\d{3})\b|\bonly (?:\w{4,9} )?(?:[hrep]s(?:256|384|512)|rsa-sha\d{3})\b|\b(?:verif(?:y|ies)|accepts?|supports?|allows?|takes?) only (?:[hrep]s(?:256|384|512)|rsa-sha\d{3})\b/,
      ),
    ),
    beside: says(/\btokens?\b|\bjwts?\b|\boidc\b|\bopenid\b|\bsso\b|\bauth0\b|\bclient_?id\b|\blog-?in\b/),
    without: says(
      /\bdigest\b|\bcipher|\bssh\b|\btls\b|\bssl\b|\bx-amz-|\bwebhooks?\b|\bhmac\b|\bsaml\b|\bkerberos\b|\bencryption type\b/,
    ),
    means: ['algorithm-mismatch', 'invalid-signature'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The tokens are signed with another algorithm than the verifier takes, which is fixed there beforehand (RS256 in most libraries).',
    steps: {
      developer: [
        'Let the issuer sign with what the verifier supports, RS256 as a rule (Auth0: the application’s Advanced Settings › OAuth has HS256 or RS256; Keycloak: the client’s or realm’s signature algorithm).',
        'Or set the verifier to the new algorithm; one that has RS256 built in needs another version.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.1',
  },
  {
    wording: eitherWay(/\biss(?:uer)?\b/, 260, inOrOut),
    beside: says(fails),
    without: says(
      /\biss(?:uer)?\b[^\n]{0,40}\b(?:is|are) (?:right|correct|fine|ok|the same)\b|\bcert(?:ificate)?s?\b|\blet'?s ?encrypt\b|\bacme\b/,
    ),
    means: ['wrong-issuer', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The authorization server has one name outside and another inside: `iss` carries the one that the token was asked for at, and the verifier expects the other.',
    steps: {
      developer: [
        'Give the authorization server its public address (Keycloak: `KC_HOSTNAME`), and set that as the issuer of the verifier; the keys may come from the internal one (`jwk-set-uri`, `MetadataAddress`).',
      ],
    },
    source: 'https://www.keycloak.org/server/hostname',
  },
  {
    wording: says(/\biss(?:uer)?\b/),
    holds: nearlyOneIssuer,
    means: ['wrong-issuer'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The issuer is written in two ways, which differ in a slash at the end or in http for https: compared letter by letter they are two.',
    source: 'https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationValidation',
  },
  {
    wording: eitherWay(
      /\brole-claim-path\b|authorit(?:y|ies)[-_ ]?claim[-_ ]?name\b|\bpath\.groups\b|\brole[-_ ]?claim(?:[-_ ]?(?:type|name))?\b/,
      400,
      /\b(?:no|without|any|not have(?: any)?|lacks?)\b (?:\w{2,9} ){0,2}?(?:roles?|groups?|claims?)\b|\b(?:without|remov\w{1,3}|left out)\b[^.\n]{0,12}\b(?:property|setting|line|it)\b|\bclaim that\b[^.\n]{0,30}\bnot\b/,
    ),
    beside: rejected,
    means: ['wrong-claims', 'insufficient-scope', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The setting names the claim in which the roles stand, and these tokens do not have that claim.',
    steps: {
      developer: ['Leave the setting out, name the claim that is there, or have the issuer put the roles claim in.'],
    },
    ask: 'the names of the claims in one of the tokens, values left out',
    source: 'https://quarkus.io/guides/security-oidc-bearer-token-authentication',
  },
  {
    wording: anyOf(
      near(
        /\b(?:expect(?:ed|s)?|thought|should|supposed|have to|had to|must|docs?|documentation)\b/g,
        60,
        /\b(?:prefix|prepend)\w{0,3}\b[^.\n]{0,40}\bbearer\b|\bbearer\b[^.\n]{0,12}\bprefix\b/,
      ),
      near(
        /\bbearer\b/g,
        120,
        /\b(?:without (?:it|bearer|the (?:word|prefix))|(?:only|just) the (?:jwt|token)|(?:bare|raw|plain) token)\b[^.\n]{0,40}\b(?:works?|passes|200|fine|ok)\b/,
      ),
    ),
    beside: says(/\binvalid\b|\b401\b/),
    means: ['malformed-header', 'client-bug', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      '`Bearer`, a blank and the token is right (RFC 6750); a library that takes the whole field for the token does not take the word off, and then decodes “Bearer …”.',
    steps: {
      developer: [
        'Send the bare token once: if that passes, the check does not take the prefix off. Update the library, or strip `Bearer ` where the field is read.',
      ],
    },
    ask: 'whether the bare token, without the word Bearer, passes, and the version of the library',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: anyOf(
      near(
        /\bcors\b/g,
        60,
        /\b(?:works?|fine|ok)\b[^.\n]{0,24}\b(?:without|as long as|when|if|unless|until)\b[^.\n]{0,30}\b(?:auth\w{0,12}|password|log-?in)\b/,
      ),
      eitherWay(/\bfetch\b|\baxios\b|\bxmlhttprequest\b|\bxhr\b|\bajax\b/, 120, /\bbasic auth\w{0,12}/),
    ),
    beside: says(/\bcors\b|\bcross-?origin\b|\banother origin\b/),
    without: says(/\b(?:jwt|cookies?|oauth\w{0,2})\b/),
    holds: (evidence) => findMatch(evidence, /\b40[13]\b|\bunauthori[sz]ed\b/i) !== undefined,
    means: ['preflight-blocked', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The password makes the browser ask first, with OPTIONS and without credentials, and the lock refuses that preflight too.',
    source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  },
  {
    wording: says(/\bhit\b/),
    holds: (evidence) => findMatch(evidence, /(?:^|[\s"[])HIT\b[^\n]{0,160}\b40[13]\b/) !== undefined,
    means: ['cached-response', 'upstream-credentials'],
    certainty: 'likely',
    fixer: 'proxy-admin',
    because:
      'The log marks the refusal as HIT: the cache gave it out without asking the server, and an answer for one login goes to all (the token of a registry’s `/v2/auth` likewise).',
    steps: {
      developer: [
        'Empty the cache, and store no answers to requests with `Authorization`, none of the token endpoint and no 401.',
      ],
    },
    ask: 'whether it works with an emptied cache',
    source: 'https://www.rfc-editor.org/rfc/rfc9111#section-3.5',
  },
]
