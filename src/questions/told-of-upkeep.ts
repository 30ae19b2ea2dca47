import { eitherWay, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

/** What is told of what was deleted, left, cut or forgotten around a credential that somebody once set up (lower case). */
export const toldOfUpkeep: readonly Telling[] = [
  {
    wording: near(
      /\bcredentialsid\b|\bcredentials? id\b|\bservice connection\b/g,
      50,
      /\b(?:deleted|removed|gone|renamed|does not exist|no longer exists)\b/,
    ),
    without: says(/\b(?:new one|made (?:it )?(?:a )?new|re-?created|made anew|created again)\b/),
    means: ['no-credentials', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The job names credentials that are not there any more, and goes out without any.',
    steps: { developer: ['Make them anew under the same id and in the same folder, or name others in the job.'] },
    source: 'https://www.jenkins.io/doc/book/using/using-credentials/',
  },
  {
    wording: near(
      /\b(?:changed|edited|updated|added)\b|\bnew users?\b/g,
      60,
      /(?:\b(?:not|never|without|forgot(?:ten)?)|n't)\b[^.\n]{0,20}\b(?:run|ran|running|reload\w{0,3}|restart\w{0,3}|appl(?:y|ied|ying))\b/,
    ),
    beside: says(
      /\b(?:users?|internal_users|htpasswd|passwords?|realm|roles?)(?:\.\w{2,4})?\b[^\n]{0,200}\b40[13]\b|\b40[13]\b[^\n]{0,200}\b(?:users?|internal_users|htpasswd|passwords?|realm|roles?)\b/,
    ),
    without: says(/\b(?:does|did)(?:n't| not) help\b|\brequests? (?:are|is) not\b/),
    means: ['server-misconfigured', 'wrong-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The file was changed, and the server still goes by what it had loaded before.',
    steps: { developer: ['Load it: `securityadmin.sh` for OpenSearch, otherwise a reload or restart of the server.'] },
    source: 'https://docs.opensearch.org/latest/security/configuration/security-admin/',
  },
  {
    wording: eitherWay(
      /\b(?:cut|cuts|truncat\w{1,3}|chopped)\b/,
      40,
      /\b(?:columns?|varchar|database field|max_?length|\d{2,4} (?:characters|chars|signs))\b/,
    ),
    beside: says(/\b(?:keys?|tokens?|secrets?|passwords?|hash(?:es)?)\b/),
    without: says(/\bnot (?:cut|truncated)\b|\bcut out\b/),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The place where the credential is kept is too short for it, and its end is lost.',
    steps: {
      developer: ['Widen the column or field (`TEXT`), and store the credential anew: the end does not come back.'],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-5.1',
  },
  {
    wording: near(
      /\bdsn\b/g,
      100,
      /\b(?:old|other|another|wrong|removed|deleted) project\b|\bproject\b[^.\n]{0,20}\b(?:removed|deleted|moved)\b/,
    ),
    beside: rejected,
    means: ['wrong-environment', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The DSN is of another project than the one that is there: its key ended with that project.',
    steps: { developer: ['Copy the DSN of the present project, and build the app anew with it.'] },
    source: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
  },
  {
    wording: eitherWay(
      /\bstripe (?:listen|cli)\b/,
      200,
      /\bdashboard\b|\bstaging\b|\bproduction\b|\bdeployed\b|\blive\b/,
    ),
    beside: says(/\bsignatures?\b|\bwebhook_secret\b|\bwhsec/),
    means: ['signature-mismatch', 'wrong-environment'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The command line signs with a secret of its own; each endpoint of the Dashboard has another.',
    steps: { developer: ['Take the signing secret (whsec_…) from the page of this very endpoint in the Dashboard.'] },
    source: 'https://docs.stripe.com/webhooks/signature',
  },
  {
    wording: near(
      /\bx-telegram-bot-api-secret-token\b/g,
      60,
      /\b(?:never|missing|not there|absent|empty|null|none|undefined)\b/,
    ),
    means: ['no-credentials', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'Telegram sends this field only where `setWebhook` was given a `secret_token`.',
    steps: { developer: ['Call `setWebhook` again with `secret_token`, and compare the field with the same value.'] },
    source: 'https://core.telegram.org/bots/api#setwebhook',
  },
  {
    wording: near(
      /\b\w{0,20}(?:key|token|secret|credentials)\b[^,;\n]{0,40}?/g,
      4,
      /^ ?(?:is|are|was|comes (?:back|out)(?: as)?|gives|returns) (?:nil|null|none|undefined|empty)\b/,
    ),
    beside: says(
      /\b(?:did not|didn't) provide\b|\bno api key\b|\bmissing (?:api )?(?:key|token|authentication)\b|\b401\b|\bunauthori[sz]ed\b/,
    ),
    without: says(
      /\b(?:refresh|csrf|session|id)[_ -]?token\b|\bcookies?\b|\blocalstorage\b|\bheaders?\b|\bparams?\b|\bclient[_ ]secret\b|\bgetcredentials\b|\bauthentication(?:provider|manager|token)\b|\bprincipal\b/,
    ),
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The program finds no value where it looks for its credential, and sends nothing or the word for nothing.',
    steps: {
      developer: ['Set the variable or secret where the program runs, and let it stop at its start when it is empty.'],
    },
    source: 'https://12factor.net/config',
  },
  {
    wording: near(
      /\b(?:next)?auth_url\b|\b(?:app|base|root|site|public)_?url\b/g,
      24,
      /\bhttps?:\/\/(?:localhost|127\.0\.0\.1)\b/,
    ),
    beside: says(/\bproduction\b|\bvercel\b|\bnginx\b|\bdeployed\b|\bon the server\b|\bheroku\b|\bdomain\b/),
    without: says(/\bissuer\b|\bproxy_pass\b|\baxios\b|\bpostman\b|\bfetch\b/),
    means: ['server-misconfigured', 'wrong-environment', 'cookie-not-sent'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The program takes itself for `localhost`: the ways back and the cookies of its login are made for that.',
    steps: { developer: ['Set it to the address that visitors see, `https://` included, and restart.'] },
    source: 'https://next-auth.js.org/configuration/options#nextauth_url',
  },
  {
    wording: eitherWay(
      /\bcookies?(?:\.txt)?\b|\b(?:j|php|asp)?sess(?:ion)?[- _]?ids?\b/,
      120,
      /\b(?:lasts?|lasted|works?|holds?|survives?|(?:is |are )?(?:good|valid))\b[^.\n]{0,20}?\b(?:an?|one|two|three|few|some|couple of|several|\d{1,2})(?: or (?:so|two))? ?(?:hours?|days?|weeks?|or so)\b|\bevery (?:few |couple of |other |two |\d{1,2} )?(?:hours?|days?|weeks?)\b|\bafter (?:about |around )?(?:an?|one|two|few|a few|some|a couple of|\d{1,2}) (?:hours?|days?|weeks?)\b/,
    ),
    beside: says(
      /\b(?:new|fresh|copy|copied|copying|paste[ds]?|pasting|export(?:ed|ing)?|extract(?:ed|ing)?|grab\w{0,4})\b[^.\n]{0,30}\b(?:cookies?|one|it|them|anew)\b|\bcookies? (?:that )?(?:i|we) (?:copy|copied|export\w{0,2}|paste\w?|put)\b|\bcookies\.txt\b|\bcookie (?:life|last|lasts)\b|\bcookies? (?:exported|copied|extracted|taken) (?:from|out of)\b|\b(?:copy|copied|take|took) (?:\w{1,8} )?(?:from|out of) (?:the |my )?browser\b|\bdevtools\b|\bin the config/,
    ),
    without: says(
      /\bset-cookie\b|\bmax-age\b|\bkeycloak\b|\bsamesite\b|\bour (?:site|users|app)\b|\brefresh[_ ]tokens?\b/,
    ),
    means: ['session-expired', 'revoked-credential', 'token-expired'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'A cookie copied out of a browser is that browser’s session: it ends after some days, and many sites replace it sooner while the browser goes on using it.',
    steps: {
      developer: [
        'Copy it out of a private window in which nothing else is opened, and close that window without signing out, so that the browser does not replace it.',
        'Where the program offers OAuth, an API token or an app password, use that: it is made to last.',
      ],
    },
    source: 'https://github.com/yt-dlp/yt-dlp/wiki/Extractors#exporting-youtube-cookies',
  },
  {
    wording: eitherWay(
      /\b(?:after|since|once|when) (?:i|we|the user|a user|users|he|she|they|somebody|someone)? ?(?:have |has |had )?(?:chang\w{1,3}|reset\w{0,4}|updat\w{1,3}) (?:my|our|his|her|their|the|a) passwords?\b|\busers? (?:changes?|changed|resets?) (?:the |his |her |their |a )?passwords?\b|\bafter (?:a |the |every |each )?password (?:change|reset)s?\b|\bpasswords? (?:is|was|gets|got|has been|were) (?:changed|reset)\b/,
      140,
      /\b(?:log(?:ging)?|sign(?:ing)?) out and (?:log(?:ging)? |sign(?:ing)? )?(?:back )?in\b[^.\n]{0,20}\b(?:helps?|fix(?:es|ed)|works?|solves?|cures?)\b|\bonly (?:a )?(?:new |fresh )(?:log-?in|sign-?in)\b|\buntil (?:he|she|they|i|we|the user|users) (?:logs?|signs?) (?:out and )?(?:back )?in again\b/,
    ),
    beside: rejected,
    means: ['revoked-credential', 'session-expired', 'token-expired'],
    certainty: 'likely',
    because:
      'A changed password ends the logins that were made with the old one: their tokens and sessions are refused, though they have not run out.',
    steps: {
      visitor: ['Sign out in the app and in again with the new password, on each device.'],
      developer: [
        'On this 401 throw the stored tokens away and show the login; do not go on sending them.',
        'Where devices are meant to stay signed in, give out new tokens with the answer to the change of the password.',
      ],
    },
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  },
  {
    wording: near(
      /\b(?:same|the|bcrypt|password) hash\b/g,
      60,
      /\b(?:as in|of|from|in) (?:the |its |my )?[\w'-]{0,16} ?(?:config\w{0,8}|settings|web\.ya?ml|users? file)\b/,
    ),
    beside: says(/\bbasic_auth\b|\bbasic auth\w{0,12}\b|\bpassword: ?\S/),
    means: ['wrong-credentials', 'wrong-place'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The hash is what the server keeps; who asks has to send the plain password, and a hash in its place is just another, wrong password.',
    steps: {
      developer: [
        'Put the plain password into the client’s settings (`basic_auth.password`, better `password_file`), and leave the hash in the server’s file alone.',
      ],
    },
    source: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config',
  },
  {
    wording: near(
      /\b(?:snippet|location|conf(?:ig)?|template|include|middleware)\b[^.\n]{0,60}\b(?:sets?|overwrites?|replaces?|adds?)\b/g,
      24,
      /\bauthorization\b/,
    ),
    beside: says(/\bauthelia\b|\bauthentik\b|\bnginx\b|\bswag\b|\bproxy\b|\btraefik\b|\bcaddy\b/),
    means: ['stripped-by-intermediary', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'proxy-admin',
    because:
      'The proxy writes a field `Authorization` of its own over the one that the application’s client sent, so that its token never arrives.',
    steps: {
      developer: [
        'Take `proxy_set_header Authorization …` (Traefik: `authResponseHeaders`) out for this application; who is signed in it learns from `Remote-User` and its like.',
      ],
    },
    source: 'https://www.authelia.com/integration/proxies/nginx/',
  },
]
