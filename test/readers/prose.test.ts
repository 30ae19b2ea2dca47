import { describe, expect, test } from 'vitest'
import { undoChat } from '../../src/chat.ts'
import { readCircumstances } from '../../src/readers/prose.ts'
import { isProse } from '../../src/readers/prose/prose-lines.ts'

const told = (text: string): readonly string[] =>
  readCircumstances(undoChat('message', text)).map((one) => `${one.kind}:${'with' in one ? one.with : one.what}`)

/** What a sentence must tell, words with blanks between; with `!` what it must not tell. */
type Row = readonly [string, string]

const contrasts: readonly Row[] = [
  ['It works in Postman.', 'works:postman !fails:postman'],
  ['works fine with curl but not from the browser', 'works:curl fails:browser'],
  ['Works in Chrome not Safari', 'works:chrome fails:safari !works:safari'],
  ["doesn't work in curl", 'fails:curl !works:curl'],
  ['doesnt work with curl either', 'fails:curl'],
  ['fine on localhost, 401 in production', 'works:local fails:production'],
  ['On my machine everything is ok, in prod every call is 401', 'works:local fails:production'],
  ['Locally the login succeeds. Once deployed it fails.', 'works:local fails:production'],
  ["with my colleague's account it works", 'works:another-user'],
  ['The same token works in Insomnia, but my Python script gets 401.', 'works:postman fails:python'],
  ['Postman works, axios does not', 'works:postman fails:javascript'],
  ['In Firefox I can log in, in Edge I can not.', 'works:firefox fails:chrome'],
  ['I get 401 in the browser whereas curl gives 200', 'fails:browser works:curl'],
  ['It only fails in production', 'fails:production'],
  ['This happens only in production.', 'fails:production'],
  ['The C# client gets 401, the python example is fine', 'fails:dotnet works:python'],
  ['Same request from a golang client succeeds', 'works:go'],
  ['through the nginx proxy it fails, directly it works', 'fails:proxy works:direct'],
  ['if I go to the server directly, it works', 'works:direct'],
  ['works without the proxy', 'works:direct !fails:direct'],
  ['an incognito window works', 'works:private-window'],
  ['In a private window I can log in without problems', 'works:private-window'],
  ['another browser works', 'works:another-browser !works:browser'],
  ['Works on Linux but not on Windows', 'works:linux fails:windows'],
  ['on my mac it fails, on the remote server it is working fine', 'fails:mac works:production'],
  ['the swagger page works', 'works:swagger'],
  ['It works from the Graph Explorer but my code gets a 401', 'works:api-console fails:app'],
  ['Works on my phone, fails on the desktop', 'works:mobile fails:desktop'],
  ['the mobile app works but the website says unauthorized', 'works:mobile fails:web-interface'],
  ['everything works in the sandbox but live mode is refused', 'works:staging fails:production'],
  ['The old version worked', 'works:old-version'],
  ['Rolling back to the previous version works', 'works:old-version'],
  ['another account works fine', 'works:another-account'],
  ['only the admin account works', 'works:admin'],
  ['ssh works, but the web interface rejects my password', 'works:ssh fails:web-interface'],
  ['other endpoints work', 'works:other-endpoint'],
  ['With the IP address it works', 'works:ip-address'],
  ['over plain http it works, over https it fails', 'works:http fails:https'],
  ['with a trailing slash it works', 'works:trailing-slash'],
  ['without the trailing slash I get 401', 'fails:no-trailing-slash'],
  ['/me fails and /me/ works', 'fails:no-trailing-slash works:trailing-slash'],
  ['Adding ?x=1 to the URL avoids the error', 'works:query-added'],
  ['Works via hotspot, not at home', 'works:another-network'],
  ["It doesn't fail in curl", 'works:curl !fails:curl'],
  ['No 401 in curl', 'works:curl'],
  ['Never had a problem with Postman', '!fails:postman'],
  ['works everywhere except in Safari', 'fails:safari'],
  ['Neither curl nor Postman work', '!works:postman'],
  ['wget gets unauthorized', 'fails:curl'],
  ['I can log in with the website but the CLI is denied', 'works:web-interface fails:command-line'],
  ['another key works', 'works:another-key'],
  ['Using Guzzle I get a 401, with postman 200', 'fails:php works:postman'],
  ['Works in dev, broken on staging', 'works:local fails:staging'],
  ['From the browser:\nGET https://a.example.com/x 401 (Unauthorized)', 'fails:browser'],
]

const changes: readonly Row[] = [
  ['After upgrading to 2.4 every call is refused', 'changed:upgrade when:since-upgrade'],
  ['since the last update I get 401', 'changed:upgrade'],
  ['Upgraded my router from stock firmware', 'changed:upgrade changed:firmware'],
  ['Since I changed my password it fails', 'changed:password'],
  ['after a password reset nothing works', 'changed:password'],
  ['We rotated the keys last week', 'changed:key-rotation'],
  ['I regenerated the token', 'changed:key-rotation'],
  ['We migrated to a new server', 'changed:migration'],
  ['it fails since we moved to PHP-FPM on a new host', 'changed:migration'],
  ['we changed the domain name', 'changed:domain'],
  ['after we switched to https', 'changed:https'],
  ['we put a proxy in front', 'changed:proxy'],
  ['I installed a security plugin', 'changed:plugin'],
  ['I enabled 2FA yesterday', 'changed:mfa'],
  ['after a restart of the container', 'changed:restart'],
  ['I got a new laptop', 'changed:new-machine'],
  ['we changed some settings in the config', 'changed:configuration'],
  ['Nothing was changed on our side', 'changed:nothing'],
  ['I changed nothing', 'changed:nothing'],
  ["we haven't changed anything", 'changed:nothing !changed:configuration'],
  ['I did not upgrade anything', '!changed:upgrade'],
  ['Should I upgrade to the latest version?', '!changed:upgrade'],
  ['the certificate was renewed', 'changed:certificates'],
  ['We renewed the SSL certificate', 'changed:certificates'],
  ['I downgraded to 1.2', 'changed:downgrade'],
]

const layers: readonly Row[] = [
  ['It runs behind Cloudflare', 'in-front:cloudflare'],
  ['nginx in front of the app', 'in-front:nginx'],
  ['There is no proxy', '!in-front:reverse-proxy !in-front:corporate-proxy'],
  ['we are not behind a proxy', 'absent:reverse-proxy !in-front:reverse-proxy'],
  ['Without nginx it is fine', 'absent:nginx !in-front:nginx'],
  ['no CDN in between', 'absent:cdn !in-front:cdn'],
  ['I am behind our corporate proxy', 'in-front:corporate-proxy'],
  ['Traefik with Authelia', 'in-front:traefik in-front:sso'],
  ['an AWS load balancer distributes the calls', 'in-front:load-balancer'],
  ['the API Gateway answers', 'in-front:api-gateway'],
  ['Apache httpd with mod_wsgi', 'in-front:apache in-front:mod_wsgi'],
  ['hosted at a shared hosting provider with cPanel', 'in-front:shared-hosting'],
  ['I cleared the browser cache', '!in-front:cache'],
  ['we use a k8s ingress', 'in-front:ingress tells:kubernetes'],
  ['I disabled Cloudflare', 'absent:cloudflare !in-front:cloudflare'],
  ['Is it a proxy?', '!in-front:reverse-proxy'],
  ['published through a reverse proxy', 'in-front:reverse-proxy'],
  ['My antivirus is Kaspersky', 'in-front:antivirus'],
  ['I am connected to the VPN', 'in-front:vpn'],
  ['IIS with ARR as the front end', 'in-front:iis'],
]

const timings: readonly Row[] = [
  ['after about an hour it fails', 'when:after-a-while'],
  ['It works for a while and then I get 401', 'when:after-a-while'],
  ['15 minutes later all calls are refused', 'when:after-a-while'],
  ['The error is intermittent', 'when:intermittent'],
  ['sometimes it works, sometimes it does not', 'when:intermittent'],
  ['randomly i get a 401', 'when:intermittent'],
  ['about one out of 10 requests fails', 'when:intermittent'],
  ['all of a sudden I am logged out', 'when:suddenly'],
  ['it stopped working this morning', 'when:suddenly when:worked-before'],
  ['worked fine until this morning', 'when:worked-before when:suddenly'],
  ['It used to work', 'when:worked-before'],
  ['it no longer works', 'when:worked-before'],
  ['The login has worked for years', 'when:worked-before'],
  ['every time I try I get 401', 'when:always'],
  ['consistently getting a 401', 'when:always'],
  ['after restarting the server all sessions are gone', 'when:after-restart'],
  ['every time we deploy users have to sign in', 'when:after-deploy'],
  ['the first request works, the second fails', 'when:first-works-then-not'],
  ['works once, then it is refused', 'when:first-works-then-not'],
  ['after a few days it stops', 'when:after-days'],
  ['I have to log in again every 7 days', 'when:after-days'],
  ['after one year the key was refused', 'when:after-a-year'],
  ['on every page load the console shows it', 'when:page-load'],
  ['when I refresh the page I am logged out', 'when:page-load'],
  ['it happens when the request hits another instance', 'when:second-instance'],
  ['we run two replicas', 'when:second-instance'],
]

const people: readonly Row[] = [
  ['It is only me', 'who:only-me'],
  ['My colleagues can log in', 'who:only-me'],
  ['it works for everyone else', 'who:only-me'],
  ['everyone gets this', 'who:everyone'],
  ['nobody can log in', 'who:everyone'],
  ['all our users are affected', 'who:everyone'],
  ['some users report it', 'who:some-users'],
  ['a few customers have it', 'who:some-users'],
  ["I can't log in to my bank", 'who:visitor'],
  ['the website says that I am not authorized', 'who:visitor'],
  ["our API returns 401 when I log in to it with curl", 'who:owner !who:visitor'],
  ['I run my own server', 'who:owner'],
  ['my site is protected', 'who:owner'],
  ['a third party API that we call', 'who:third-party'],
  ['their API wants a key', 'who:third-party'],
]

const attempts: readonly Row[] = [
  ['I already tried a new key', 'tried:new-key'],
  ['generated a new token, same result', 'tried:new-key'],
  ['tried another account as well', 'tried:new-credentials'],
  ['logged out and back in', 'tried:log-in-again'],
  ['I cleared my cookies', 'tried:clear-cookies'],
  ['tried incognito', 'tried:private-window'],
  ['I restarted the service', 'tried:restart'],
  ['reinstalled the app', 'tried:reinstall'],
  ['I double checked the password', 'tried:check-password'],
  ['checked the clock, it is right', 'tried:clock'],
  ['I decoded the token with jwt.io', 'tried:decode-token'],
  ['same over a mobile hotspot', 'tried:other-network'],
  ['disabled all plugins', 'tried:disable-plugin'],
  ['should I restart it?', '!tried:restart'],
  ['I have not restarted anything', '!tried:restart'],
  ['Do I need to reinstall?', '!tried:reinstall'],
]

const remarks: readonly Row[] = [
  ['The credentials are correct', 'tells:credentials-right'],
  ['the password is right, I am sure', 'tells:credentials-right'],
  ['I am sure the key is valid', 'tells:credentials-right'],
  ['the password is incorrect', '!tells:credentials-right'],
  ['the token is not valid', '!tells:credentials-right'],
  ['Is the token valid?', '!tells:credentials-right'],
  ['2FA is on', 'tells:two-factor-on'],
  ['my account has two-factor authentication', 'tells:two-factor-on'],
  ['2FA is off', '!tells:two-factor-on'],
  ['there is no 2FA', '!tells:two-factor-on'],
  ['the Authorization header never arrives', 'tells:header-missing-at-server'],
  ['the header is stripped somewhere', 'tells:header-missing-at-server'],
  ["my app doesn't receive the Authorization header", 'tells:header-missing-at-server'],
  ['I can see the header in the network tab', 'tells:header-sent'],
  ['the header is sent', 'tells:header-sent'],
  ['this page should be public', 'tells:public-expected'],
  ['it should not require a login', 'tells:public-expected'],
  ['authentication is disabled', 'tells:no-credentials-wanted'],
  ['I call it without a token', 'tells:no-credentials-wanted'],
  ['it redirects back to the login page', 'tells:login-loop'],
  ['endless login loop', 'tells:login-loop'],
  ['it keeps asking for my password', 'tells:prompted-again'],
  ['the prompt appears again and again', 'tells:prompted-again'],
  ['the cookie is not set', 'tells:cookie-not-set'],
  ["the browser doesn't keep the cookie", 'tells:cookie-not-set'],
  ['the token is sent in the query string', 'tells:token-in-query'],
  ['my password contains special characters', 'tells:password-has-special-characters'],
  ['the password has a $ in it', 'tells:password-has-special-characters'],
  ['I put the bcrypt hash as the password', 'tells:hash-as-password'],
  ['the key is in quotes', 'tells:quoted-key'],
  ['I used an old link', 'tells:old-link'],
  ['we sign our own JWT', 'tells:self-made-token'],
  ['jwt.io says invalid signature', 'tells:signature-invalid-elsewhere'],
  ['the token is brand new', 'tells:fresh-token'],
  ['We use SSO', 'tells:single-sign-on'],
  ['Chrome has a saved password', 'tells:saved-password'],
  ['site uses Windows authentication', 'tells:integrated-authentication'],
  ['I use my email as the username', 'tells:email-as-user-name'],
  ['I gave the token as the password', 'tells:token-as-password'],
  ['it is an intranet page', 'tells:intranet'],
  ['Googlebot gets a 401', 'tells:crawler'],
  ['the uptime monitor reports it', 'tells:monitoring'],
  ['the websocket is refused', 'tells:websocket'],
  ['I see a redirect first', 'tells:redirect-seen'],
  ['it runs from cron', 'tells:cron'],
  ['I replaced the real key', 'tells:asker-redacted'],
  ['I made an app password', 'tells:app-password'],
  ['I only want public data', 'tells:public-data'],
  ["it's not the password", '!tells:password-as-token'],
]

describe.each([
  ['contrasts', contrasts],
  ['changes', changes],
  ['what stands in front', layers],
  ['when it happens', timings],
  ['whom it befalls', people],
  ['what was tried', attempts],
  ['what else is told', remarks],
])('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, expected) => {
    const facts = told(sentence)
    for (const fact of expected.split(' '))
      if (fact.startsWith('!')) expect(facts).not.toContain(fact.slice(1))
      else expect(facts).toContain(fact)
  })
})

describe('lines that are no prose', () => {
  test.each([
    '{"message": "it works in curl"}',
    'Authorization: Bearer works-in-curl',
    '2024-01-01 10:00:00 INFO it works with curl',
    'const works = await fetch(url)',
    '    at Object.<anonymous> (/srv/app.js:1:1)',
    'curl -v -H "Accept: a/b" https://example.com/x',
    'proxy_set_header Host $host;',
    '[error] 401 in production',
  ])('%s', (line) => expect(isProse(line)).toBe(false))
})

test('a sentence that goes over a line’s end is read whole, at the place where it begins to tell', () => {
  const [first] = readCircumstances(undoChat('message', 'Hello.\nIt works in\nPostman.'))
  expect(first).toEqual({ kind: 'works', with: 'postman', where: { input: 'message', line: 3 } })
})

test('sentences stand around code', () => {
  expect(told('In Postman it works.\n\n{"a": 1}\n\nFrom the browser I get 401')).toEqual(
    expect.arrayContaining(['works:postman', 'fails:browser']),
  )
})

test('a megabyte of prose is read in bounded time', () => {
  const text = 'I get 401 in production but it works with curl and not in the browser after an hour since the upgrade '.repeat(9000)
  const start = performance.now()
  readCircumstances(undoChat('message', text))
  readCircumstances(undoChat('message', text.replaceAll(' but', '\nbut')))
  expect(performance.now() - start).toBeLessThan(6000)
})
