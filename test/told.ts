/** What people tell in one sentence or two, below the cause that it has to be diagnosed as first. */
export const told: Readonly<Record<string, readonly string[]>> = {
  'csrf-refused': ['Le formulaire dit : jeton CSRF requis.'],
  forbidden: ['The document says that you need access, although I was invited. I have two accounts.'],
  'wrong-scheme': [
    'With axios I set the Authorization header to my token and pass auth: { username, password } too; the API answers 401.',
  ],
  'ntlm-failure': ['NTLM works over HTTP/1.1 and gets 401 over HTTP/2.'],
  'account-not-active': [
    'I deleted my account last year and now the app on my old tablet shows error 401.',
    'My colleague left, and since his account was deactivated all our nightly jobs fail with 401.',
    'The trial ended yesterday and the API says 401',
    "User's password expired according to AD, intranet says 401",
  ],
  'auth-service-unavailable': [
    'The game says that the authentication servers are down for maintenance, since ten minutes.',
    'The identity provider is down according to their status page; our API returns 401 for valid tokens',
  ],
  'cached-response': [
    "After enabling the page cache plugin even logged-in users see the 'please log in' page now and then.",
  ],
  'captive-portal': ["In the hotel no site opens, only 'connect to network' page"],
  'client-interference': [
    'Kaspersky web protection installed yesterday, now Outlook asks for password all the time.',
    'My ad blocker (uBlock) blocks something: in incognito without extensions the login works, otherwise 401.',
    'When I enable the price comparison extension, the forum answers 403 and logs me out.',
  ],
  'clock-skew': [
    'The door station answers 401; its date is 1970.',
    'Meu app funciona no emulador, no celular dá 401 porque o relógio está errado',
    'Only some of our servers answer 401 for the same token; those that were rebooted last night. Their clocks are an hour behind.',
  ],
  'cookie-not-sent': [
    "In Chrome all is well. In Safari the login is successful, and the next call says that I'm not logged in.",
    'In Safari I have to log in on every page, in Chrome it stays logged in. Site is embedded in an iframe of our customer.',
    "My browser extension's background fetch has no cookies, 401; the content script works",
  ],
  'corrupted-credential': [
    'In the terminal I pressed Ctrl+V to paste the token, it shows ^V and the upload is refused.',
    'The key stands in quotes in the file that I give to docker with --env-file, and the API says 401.',
    'Could not resolve proxy: example.com@192.0.2.7. The password of the proxy has an @ in it.',
    'Email contains + sign: the login form answers 401 for bob+test@... addresses only',
    'I copied the token from the web page and there was a trailing space in my .env file? The API says 401 Unauthorized.',
    'My API key has a # in it and the part after it is missing in the request',
    'My script reads the token from a file with fs.readFileSync(\'token.txt\') and puts it into the header, node throws Invalid character in header content ["Authorization"].',
    'Postman sends a hidden header and works, my Java code with HttpURLConnection and the identical header doesn\'t. conn.setRequestProperty("Authorization", "Basic " + Base64.getEncoder().encode(cred.getBytes())) → 401',
    'The password has an ä. With curl on Linux it works, from Windows cmd 401',
    'コピーしたトークンの末尾に改行が入っていました。401',
  ],
  'dropped-on-redirect': [
    'Axios in React Native: Authorization header is missing on Android only when the URL has no trailing slash',
    'requests follows the redirect from http to https and the API then says 401, with https in the URL it works',
  ],
  'hidden-as-not-found': [
    'octokit throws HttpError: Not Found for our GitHub repository, with the token of the workflow.',
    "Opening the link in the mail shows 404 although my colleague sees the document. It's a private repo.",
    'The wiki shows 404 for a private page that my colleagues open every day.',
  ],
  'insufficient-scope': ['I have admin rights but /api/admin returns 403. My token was issued before I got the role.'],
  'invalid-api-key': [
    "Our Jenkins job used a colleague's personal token. She left the company last Friday. Since then 401.",
  ],
  'invalid-signature': [
    'Server log: jwt signature does not match locally computed signature. We changed JWT_SECRET yesterday.',
    "Token is valid in jwt.io, server says 'invalid signature'. The secret in .env has quotes around it",
  ],
  'kerberos-failure': [
    'SSO works inside the office, from home IE asks for a password; site is an intranet with Kerberos',
  ],
  'malformed-header': [
    "Sent as 'Authorization: Bearer: eyJ...' gives 401",
    'The page of the documentation sends Authorization: [token] without the word Bearer, and every call gets 401.',
    "headers: {'Authorization': f'Bearer {token}'} where token = requests.post(url, data=data).json() gives 401",
  ],
  'no-credentials': [
    "Warning: Unexpected input(s) 'token', valid inputs are ['body', 'name']. Error: 401 Unauthorized",
    "I give the headers to the library, but I'm not able to see the headers in the network tab. 401",
    "Login works, but as soon as I refresh the page I'm logged out (React SPA, token in useState).",
    'With the interceptor no Authorization header is set, and the answer is 401.',
    'docker login succeeds, docker pull says unauthorized: authentication required. I logged in as root with sudo, pull as normal user',
    "git clone in the CI runner asks for a username: fatal: could not read Username for 'https://gitlab.example.com': No such device or address",
    'sudo docker pull → unauthorized, docker pull without sudo works',
    '用 Postman 可以,用代码就 401',
  ],
  'not-authentication': [
    'The client says: certificate signed by unknown authority. After that our program prints that it is not logged in.',
    'requests.exceptions.SSLError: certificate verify failed, then our code says not authenticated',
  ],
  'password-not-accepted': [
    'I can log into the website but the mobile app says wrong password since I signed up with Google',
  ],
  'placeholder-credential': [
    "The exported command has -H 'Authorization: Bearer ' and gets 401.",
    "The request works from my machine but from GitHub Actions it returns 401. The secret is set in the repo of the fork's upstream; the workflow runs on pull_request from a fork.",
    'Vercel deployment: API routes return 401, process.env.API_TOKEN is undefined there, locally .env.local works.',
    "curl -H 'Authorization: Bearer $TOKEN' https://api.example.com → 401",
  ],
  'preflight-blocked': [
    "OPTIONS /api/items 401, then Chrome doesn't send the GET",
    "app.use('/api', requireAuth) comes before app.use(cors()), browser says CORS error and 401 on OPTIONS",
    "fetch('/api', { mode: 'no-cors', headers: { Authorization: 'Bearer ' + t } }) → 401",
    '跨域时浏览器发送的 OPTIONS 请求返回401',
  ],
  'protected-by-mistake': [
    'A public calendar asks for a login since some days.',
    "Our staging site asks for a user name and password (htaccess) and therefore Google's PageSpeed shows 401",
  ],
  'proxy-authentication': [
    'The updater cannot get through our NTLM proxy.',
    'The build cannot download the compiler: got error code 407 from the server.',
    'The scheduled task runs as SYSTEM and gets 407 from the proxy, as my user it works',
    'The squid proxy at work wants NTLM; apt-get update says 407 Proxy Authentication Required',
  ],
  'refresh-failed': [
    "Zapier says 'The app returned: invalid_grant', I reconnected the account and it's fine for some days",
  ],
  'revoked-credential': [
    'El token dejó de funcionar después de cambiar la contraseña, error 401',
    'I revoked the app in the settings of the forge; when I grant it again, its page says Unauthorized.',
    'My account was hacked and I reset the password; now the smart TV app says session expired',
    'Two tabs open: when I log in in the second tab the first one gets 401 on every call.',
    'Я сменил пароль, и теперь приложение пишет 401',
    'ボットのトークンを再生成したら401になりました',
  ],
  'security-layer-block': [
    'Some messages are refused with 403 Forbidden, those with CSS or a script in them.',
    'It works on Wi-Fi, but on mobile data I always get 401 when opening the company portal.',
    'Wir haben die Firewall umgestellt, jetzt bekommt unser Shop vom Zahlungsanbieter 403, von zu Hause geht es',
  ],
  'server-misconfigured': [
    "Our load balancer's stickiness is off; sometimes after login the next page is the login page again (3 app servers, in-memory sessions)",
    "Unauthorized on /users although I'm logged in. In Django REST I set DEFAULT_AUTHENTICATION_CLASSES = [] by accident",
  ],
  'session-expired': [
    'The page says your session has expired.',
    'Every morning my smart home dashboard tablet shows 401 and I have to reload the page',
    'Now and then I am logged out and cannot get in again. To solve it I have to delete the cookies of the site.',
  ],
  'signature-mismatch': [
    'API returns 401 only for requests with a plus sign in the query; we sign the requests with HMAC.',
    'The webhook from Stripe fails on our server: No signatures found matching the expected signature for payload. We use body-parser before the route.',
  ],
  'stale-nonce': [
    'The library throws UseDPoPNonce when it asks for a token.',
    'Digest login with curl works only the first time, afterwards 401 until I restart curl; the server log says nonce reused',
  ],
  'stored-credential': [
    'A look with Wireshark shows that the client sends an entirely different Authorization header than the key that I gave. 401',
    'Chrome remembers an old user for the site and never asks again; how do I log out from basic auth?',
    'Windows keeps sending my old domain password to the file server web page after I changed it. 401.2',
  ],
  'stripped-by-intermediary': [
    "Deployed behind CloudFront: Authorization header doesn't reach the origin. 401 from our API, direct ALB call ok.",
    'El servidor responde 401 porque el header Authorization no llega a PHP (Apache)',
  ],
  'token-expired': [
    'After 60 minutes the map tiles stop loading, all requests 401. Reloading the page fixes it.',
    "Il token è scaduto? Dopo un'ora tutte le chiamate danno 401",
    '用户登录后过一会儿就401了，刷新页面又好了',
  ],
  'unknown-signing-key': [
    'After key rotation we get invalid signature for an hour: the proxy keeps the JWKS that long.',
    'Our ADFS certificate was replaced on Sunday, all apps say 401 signature validation failed since.',
    'We have 2 replicas of the auth service; each creates its own RSA key at startup. Half of the requests are 401.',
  ],
  'upstream-credentials': [
    "Our PHP app calls the ERP's API with a service account; since Monday customers see '401 from upstream' on the order page",
  ],
  'wrong-audience': [
    'I set the audience to api://xyz in the app but the token has aud = 00000003-0000-0000-c000-000000000000. 401',
  ],
  'wrong-credentials': [
    'I typed my e-mail instead of my user name the whole time, could that be it? The page says 401',
    'Ich kann mich nicht anmelden, Benutzername oder Passwort falsch, sagt die Seite.',
  ],
  'wrong-environment': [
    'I use the European endpoint, and it says 401 token is not valid.',
    'The iOS app was built with the staging URL but users have production accounts: wrong password for all',
    'The key works in the EU endpoint api.eu.example.com but at api.example.com it says 401 unknown key',
  ],
  'wrong-issuer': [
    'Our gateway validates the token with the v1.0 issuer sts.windows.net, tokens come from login.microsoftonline.com/…/v2.0. 401 invalid issuer',
    'The issuer in the token is the name inside of docker, while my app expects localhost. 401',
  ],
  'wrong-place': [
    "In Express req.headers.authorization is undefined; the client sends 'Autorization'. 401",
    'I put the token into the URL as ?token=... and the API only says 401, in the header it works',
    'Swagger sends Authentication: Bearer and the token, the answer is 401.',
  ],
  'wrong-token-type': [
    'I use the refresh token as bearer token and get 401.',
    'Using the id_token from Google sign-in as bearer for the Calendar API: 401 invalid authentication credentials.',
  ],
  'wrong-url': ['The endpoint moved from /v1/ to /v2/; calling v1 gives 401 unauthorized, v2 with the same token 200.'],
}

/** What resembles a telling of the cause, and must not be diagnosed as it. */
export const resembling: readonly (readonly [cause: string, sentence: string])[] = [
  ['clock-skew', 'The code by SMS comes too late, and the site then says invalid code. 401'],
  ['session-expired', 'I tried deleting the cookies, it did not help: still 401 in every browser.'],
  ['client-interference', 'I am developing a browser extension; its requests get 401 without a token.'],
  ['no-credentials', 'Reloading the page fixes the 401 until the token runs out again.'],
  ['wrong-environment', 'The key works at other endpoints of the API, this endpoint answers 401.'],
  ['stored-credential', 'I tried using another token, it is refused too. 401'],
  ['security-layer-block', 'Access to fetch has been blocked by CORS policy; the OPTIONS request gets 401.'],
  ['wrong-issuer', 'The Issuer ID of App Store Connect stands in the settings, while the key is another. 401'],
  ['csrf-refused', 'GET works with the token, POST is answered 403: its scope is read only.'],
  ['unknown-signing-key', 'All tokens get 401 once a week; a restart of the service helps.'],
]
