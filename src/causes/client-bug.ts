import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { findMatch, told, toldAt } from '../questions/exchange.ts'
import { isShownByCurl, workingVersion } from '../questions/version-contrast.ts'

type Facts =
  | { readonly by: 'version' }
  | { readonly by: 'works'; readonly version: string }
  | { readonly by: 'upgrade' | 'other-client' | 'left-out' | 'web-socket' }

const version = /\b(?:v|version )?\d{1,3}\.\d{1,4}\.\d{1,4}\b/i

const webKit = /\bsafari\b|\bwebkit\b|\biphones?\b|\bipads?\b/i

const socketAddress = /\bwss?:\/\/|\/(?:web-?socket|socket\.io|ws)\b/i
const sameCall = /\bsame (?:request|call|url|query|command|credentials|token|key|settings)\b/i

/** WebKit leaves the Basic login of a page out of its WebSockets (WebKit bug 80362). */
function* fromWebSocket(evidence: Evidence): Iterable<Sign<Facts>> {
  const statement = evidence.statements.find(({ code }) => code === 'websocket')
  const socket =
    statement?.where ?? toldAt(evidence, 'tells:websocket')?.where ?? findMatch(evidence, socketAddress)?.where
  const contrast = ['fails:safari', 'fails:mobile', 'works:firefox', 'works:chrome', 'works:another-browser']
  if (socket && told(evidence, ...contrast) && findMatch(evidence, webKit))
    yield likely({ by: 'web-socket' }, socket, 'owner')
}

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const older = toldAt(evidence, 'works:old-version', 'works:another-version')
  const unchanged = told(
    evidence,
    'tells:credentials-right',
    'changed:downgrade',
    'changed:nothing',
    'fails:new-version',
  )
  const works = workingVersion(evidence)
  if (older && !works) yield (unchanged ? likely : possible)({ by: 'version' }, older.where)
  if (works) yield likely({ by: 'works', version: works.value }, works.where)
  const upgrade = toldAt(evidence, 'changed:upgrade', 'when:since-upgrade')
  const found = upgrade && findMatch(evidence, version)
  const same = told(evidence, 'when:worked-before', 'changed:nothing') && !told(evidence, 'who:owner', 'who:visitor')
  if (upgrade && found) yield (same ? likely : possible)({ by: 'upgrade' }, upgrade.where)
  const other = toldAt(evidence, 'works:curl', 'works:another-program', 'works:postman')
  if (other && found && (told(evidence, 'tells:credentials-right') || findMatch(evidence, sameCall)))
    yield possible({ by: 'other-client' }, other.where)
  const missing = toldAt(evidence, 'tells:header-missing-at-server')
  if (other && missing && isConfigured(evidence)) yield likely({ by: 'left-out' }, missing.where)
}

/** The failing client is a program with settings, not code of the reporter's, and no proxy is told of. */
const isConfigured = (evidence: Evidence): boolean =>
  !evidence.circumstances.some(({ kind }) => kind === 'in-front') &&
  !told(evidence, 'works:local', 'fails:production', 'fails:javascript', 'fails:browser', 'fails:chrome') &&
  findMatch(
    evidence,
    /"headers": ?\{|"[a-z-]{1,40}": ?\{ ?"(?:url|type|command|disabled)"|\b(?:config(?:ured|uration)?|settings?|plugin|node|adapter|integration)\b/i,
  ) !== undefined &&
  findMatch(evidence, /\b(?:axios|fetch|requests|HttpClient|\$http|urlopen|RestTemplate|WebClient)\b ?[.(]/) ===
    undefined

/** A defect or wrong version of the client drops or breaks authentication; good credentials, correctly given, fail. */
export const clientBug = defineCause({
  id: 'client-bug',
  fixer: 'provider',
  references: ['RFC 9110 §11.6.2', 'https://bugs.webkit.org/show_bug.cgi?id=80362'],
  outranks: ['wrong-credentials', 'no-credentials', 'session-expired', 'stripped-by-intermediary'],

  *signs(evidence) {
    if (!isShownByCurl(evidence)) yield* fromTelling(evidence)
    yield* fromWebSocket(evidence)
  },

  ask: ({ client }) => ({
    what: `the version of ${client ?? 'the client'}, and whether the same settings work with the version before`,
    means: 'If the older one works with the same credentials, the new one has a defect or a changed default.',
    command: 'curl -sS -o /dev/null -D - -H "Authorization: Bearer $TOKEN" \'https://…\'',
  }),

  words: {
    title: (facts, { client }) =>
      facts?.by === 'web-socket'
        ? 'Safari leaves the login of the page out of its WebSocket'
        : `${client ?? 'the client'} itself drops or breaks the credentials${facts?.by === 'upgrade' || facts?.by === 'version' || facts?.by === 'works' ? ' since its new version' : ''}`,
    because: (facts) => {
      if (facts.by === 'works') return `Version ${facts.version} works with the same credentials.`
      if (facts.by === 'web-socket')
        return 'The WebSocket is refused in Safari: WebKit does not send the Basic login of a page with the handshake of a WebSocket.'
      if (facts.by === 'version') return 'Another version of the client works with the same credentials.'
      if (facts.by === 'upgrade') return 'It began with an upgrade, while the credentials stayed the same.'
      if (facts.by === 'left-out')
        return 'The server does not get the field that is configured, and it does get it from another program: the client leaves it out.'
      return 'Another program gets through with the same credentials.'
    },
    why: 'Where the same credentials work in another client or version, the server is right and the client is not.',
    visitor: (facts) => [
      ...(facts?.by === 'web-socket' ? ['Use Firefox or Chrome on a computer for this site.'] : []),
      'Update the app; if it is up to date, go back to the version before, or use the website until it is mended.',
      'Report it to the maker of the app with its version and the message.',
    ],
    developer: (facts) => [
      ...(facts?.by === 'web-socket'
        ? [
            'Let the path of the WebSocket through without Basic (nginx: `location /ws { auth_basic off; … }`), and protect it by a session cookie, which Safari does send.',
          ]
        : []),
      'Look for your version in the release notes and issues of the client; upgrade to the release that mends it, or downgrade to the last that worked and pin it.',
      'Compare what both send: the request of the working client and that of the failing one, side by side (`curl -v`, a logging proxy).',
      'Until then set the `Authorization` field yourself, where the client lets you.',
    ],
  },
})
