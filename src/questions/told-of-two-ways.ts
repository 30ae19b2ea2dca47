import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const outOfFile =
  /\b(?:from|in|into|out of|with|via|to|using) (?:a |the |my |its |this )?(?:[\w-]{1,16} ){0,3}(?:file|[\w/.-]{1,60}\.(?:txt|key|pem))\b|[_-]file\b|\b(?:secret|key|token|password) file\b|\brun\/secrets\b/
const itself =
  /\benv(?:ironment)?\b(?: var\w*)?|\binline\b|\bhard-?coded?\b|\bdirectly\b|\btyped\b|\bliteral(?:ly)?\b|\bplain (?:string|value|text)\b|\b(?:in|into) the (?:config\w*|yaml|code)\b/
const goesWell = /\b(?:works?|worked|takes|fine|ok|accepted|verif(?:y|ies|ied)|passes|no (?:problem|error))\b/
/** The value itself goes well where the same out of a file does not. */
const fileContrast = eitherWay(
  outOfFile,
  260,
  new RegExp(`(?:${itself.source})[^.\\n]{0,80}${goesWell.source}|${goesWell.source}[^.\\n]{0,60}(?:${itself.source})`),
)
const notThrough = says(
  /\b40[013]\b|\binvalid\b|\bunauthori[sz]ed\b|\b(?:fails?|failed|refused|rejected|denied)\b|(?:n't|\bnot) (?:work|match|verify|accepted)\b/,
)
const checksSignature = says(/\bjwts?\b|\bsigned\b|\bhs(?:256|384|512)\b|\bhmac\b|\bsignatures?\b/)

/** A host in an address or alone. */
const host = /\b[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}\.[a-z]{2,12}\b|\bhttps?:\/\/[\w.-]{4,100}/
const goesTo =
  /\b(?:goes|go|went|calls?|called|uses?|used|using|talks?|posts?|sends?|sent|points?|hits|requests?|connects?)\b/
const reference = /\b(?:curl|postman|insomnia|docs?|documentation|api reference|examples?|console|dashboard)\b/

/** What is told of one credential in two ways, of which one goes well: as a value and out of a file, at one host and at another (lower case). */
export const toldOfTwoWays: readonly Telling[] = [
  {
    wording: eitherWay(
      /\b(?:firmware|update|upgrade)\b[^\n]{0,120}\bweb ?(?:-?(?:interface|ui|log-?in|page|admin|gui)|site)\b|\bweb ?(?:-?(?:interface|ui|log-?in|page|admin|gui))\b[^\n]{0,120}\b(?:firmware|update|upgrade)\b/,
      200,
      /\bsame (?:\w{1,8} (?:and|&) )?(?:password|login|credentials|account|user)\b[^.\n]{0,80}\b(?:ssh|samba|smb|ftp|sftp|shares?|telnet|console)\b|\b(?:ssh|samba|smb|ftp|sftp|shares?|telnet|console)\b[^.\n]{0,60}\bsame (?:\w{1,8} (?:and|&) )?(?:password|login|credentials|account)\b/,
    ),
    means: ['server-misconfigured', 'corrupted-credential', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'The password is right, as the other ways in show; since the update the web page alone does not take it. Most often the new page sends a character of it otherwise: `!`, `&`, `+`, `%` or an umlaut.',
    steps: {
      visitor: [
        'Set a password of letters and digits alone, by ssh or another way that still works, and try that on the web page.',
      ],
    },
    ask: 'whether a password of letters and digits alone is taken',
    source: 'https://url.spec.whatwg.org/#application/x-www-form-urlencoded',
  },
  {
    wording: fileContrast,
    beside: notThrough,
    without: says(/\bcors\b|\bcookies?\b|\bcert(?:ificate)? file\b|\blog file\b|\bhtpasswd\b/),
    holds: (evidence) => findWording(evidence, checksSignature) !== undefined,
    means: ['invalid-signature', 'corrupted-credential', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The same secret is good as a value and not out of a file: what the file holds differs, most often by the line end that an editor or `echo` put behind it, which counts as a part of the key.',
    steps: {
      developer: [
        'Look at its last bytes: `tail -c 4 "$FILE" | od -c` must not end in `\\n`.',
        'Write it without one: `printf %s "$SECRET" > "$FILE"`.',
      ],
    },
    ask: 'the last bytes of the file (`tail -c 4 "$FILE" | od -c`), the secret itself left out',
    source: 'https://www.rfc-editor.org/rfc/rfc7515#section-5.2',
  },
  {
    wording: near(
      /\b(?:put|wrote|saved?|stored?|created?|made|pasted?)\b[^.\n]{0,30}?\bfile\b[^\n]{0,30}\b(?:secret|key)\b|\becho [^|\n]{1,60}?> ?[\w./-]{1,40}/g,
      400,
      /\bsignature (?:is )?(?:invalid|verification failed)|\binvalid signature\b/,
    ),
    without: says(/\brsa\b|\b[rep]s256\b|\bpublic key\b|\bpem\b|-----begin|\bgpg\b|\bapt\b|\bwebhooks?\b|\bsaml\b/),
    means: ['invalid-signature', 'corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The key is read out of a file: the newline that an editor or `echo` puts at its end counts as a part of the key.',
    steps: {
      developer: [
        'Write it without: `printf %s "$SECRET" > "$FILE"`; `tail -c 4 "$FILE" | od -c` must not end in `\\n`.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7515#section-5.2',
  },
  {
    wording: fileContrast,
    beside: notThrough,
    without: says(
      /\bcors\b|\bcookies?\b|\bcert(?:ificate)? file\b|\blog file\b|\bhtpasswd\b|\bjwts?\b|\bsigned\b|\bhs(?:256|384|512)\b|\bhmac\b|\bsignatures?\b/,
    ),
    holds: (evidence) =>
      findWording(evidence, says(/\b(?:passwords?|tokens?|secrets?|api[- _]?keys?)\b/)) !== undefined,
    means: ['corrupted-credential', 'placeholder-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The same value is good when given itself and not out of a file: the line end of the file, or another byte in it, is sent along.',
    steps: {
      developer: [
        'Look at its last bytes: `tail -c 4 "$FILE" | od -c` must not end in `\\n`.',
        'Write it without one: `printf %s "$TOKEN" > "$FILE"`, or strip it where it is read.',
      ],
    },
    ask: 'the last bytes of the file (`tail -c 4 "$FILE" | od -c`), the value itself left out',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.5',
  },
  {
    wording: anyOf(
      near(
        new RegExp(`${goesTo.source}[^.\\n]{0,24}["'\u0060]?(?:${host.source})`, 'g'),
        50,
        new RegExp(`${reference.source}[^.\\n]{0,40}(?:${host.source})`),
      ),
      near(
        new RegExp(`${reference.source}[^.\\n]{0,40}(?:${host.source})`, 'g'),
        50,
        new RegExp(`${goesTo.source}[^.\\n]{0,24}["'\u0060]?(?:${host.source})`),
      ),
    ),
    beside: says(
      /\bsame (?:\w{1,12} )?(?:token|key|credentials?|password)\b|\bworks?\b|\bworked\b|\bsucceeds?\b|\b200\b/,
    ),
    without: says(
      /\bcors\b|\bcookies?\b|\bredirect|\bproxy_pass\b|\blocalhost\b|\b127\.0\.0\.1\b|\baudience\b|\biss(?:uer)?\b/,
    ),
    holds: ({ scene }) => scene.status !== null,
    means: ['wrong-url', 'wrong-environment', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'The program calls another host than the one where the same credential is good: that of an older version of the API, of another region or of a test system, which does not know it.',
    steps: {
      developer: [
        'Set the base URL of the client to the host of the documentation, where it has such an option; else use a version that calls it.',
        'Tell its maker both hosts.',
      ],
    },
    ask: 'what the same command answers at the host that the program calls',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.5',
  },
  {
    wording: eitherWay(
      /\bsignaturedoesnotmatch\b|\bsignatures? (?:does not|doesn't|mismatch|fails?)|\b(?:invalid|wrong|bad) signature\b|\b(?:aws ?4|sigv4|hmac) signature\b|\bsign(?:s|ed|ing)? (?:the )?host\b/,
      260,
      /\b(?:the |default |without (?:the |a )?|on (?:another |a )?|over |drops |adds )port\b(?! forward)|\bhost\b[^.\n]{0,24}:\d{2,5}\b|\bhost header\b|\brewrites? (?:it|the host)\b|\b(?:internal|public|external|another|other) (?:host ?)?name\b|\bproxy_set_header host\b/,
    ),
    without: says(/\bjwts?\b|\bjwks\b|\bwebhooks?\b|\bsaml\b/),
    means: ['signature-mismatch'],
    certainty: 'likely',
    because: '`Host` is signed, and arrives otherwise: with or without its port, or under another name behind a proxy.',
    steps: {
      developer: [
        'Sign it without a default port (`:80`, `:443`), and let a proxy pass it on (nginx `proxy_set_header Host $http_host;`).',
      ],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html',
  },
]
