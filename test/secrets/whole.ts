import * as fc from 'fast-check'

import { prefixKinds } from '../../src/secrets/prefix-kinds.ts'
import { bytes, from, opaque, password, signedToken, token as anyToken } from './made-up.ts'

/** A text, and what of it must not come back. */
export type Planted = { readonly text: string; readonly hidden: readonly string[] }

const hex = '0123456789abcdef'
const encoded = encodeURIComponent
const json = JSON.stringify

const token = anyToken.map(({ prefix, body }) => prefix + body)

/** A value without the public prefix of its kind, which may stand elsewhere as a word. */
const bodyOf = (value: string): string => {
  const kind = prefixKinds.find(({ prefix }) => value.startsWith(prefix))
  return kind ? value.slice(kind.prefix.length) : value
}

/** Plants a value where `write` puts it. */
export const holding =
  (write: (value: string) => string) =>
  (value: string): Planted => ({ text: write(value), hidden: [bodyOf(value)] })

const wrapped = (text: string, width: number, joint = '\n'): string =>
  text.match(new RegExp(`.{1,${width}}`, 'g'))?.join(joint) ?? text

const pem = (kind: string, key: string, joint = '\n'): string =>
  `-----BEGIN ${kind}-----${joint}${wrapped(key, 64, joint)}${joint}-----END ${kind}-----`

/** Signatures, answers to challenges, keys and tickets: what has a notation of its own. */
export const wholes: Readonly<Record<string, fc.Arbitrary<Planted>>> = {
  'a response of Digest': from(hex, 32).map(
    holding(
      (v) =>
        `Authorization: Digest username="alice", realm="api", nonce="abc", uri="/", qop=auth, nc=00000001, cnonce="0a4f", response="${v}"`,
    ),
  ),
  'a message of NTLM': bytes(180).map(holding((v) => `Authorization: NTLM TlRMTVNTUAADAAAAGAAYAH${v}`)),
  'a ticket of Kerberos': bytes(900).map(holding((v) => `Authorization: Negotiate YIIG${v}`)),
  'a ticket in a trace': bytes(600).map(
    holding((v) => `> GET / HTTP/1.1\n> authorization: Negotiate YIIF${v}\n< HTTP/1.1 401 Unauthorized`),
  ),
  'a signature of AWS': from(hex, 64).map(
    holding(
      (v) =>
        `Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260115/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=${v}`,
    ),
  ),
  'a pre-signed URL of AWS': fc.tuple(from(hex, 64), bytes(90)).map(([v, session]) => ({
    text: `curl "https://bucket.s3.amazonaws.com/a.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Security-Token=${encoded(session)}&X-Amz-Expires=900&X-Amz-Signature=${v}"`,
    hidden: [v, session, encoded(session)],
  })),
  'a secret key of AWS': bytes(30).map(
    holding((v) => `[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${v}`),
  ),
  'a pre-signed URL of Google': from(hex, 256).map(
    holding((v) => `https://storage.googleapis.com/b/o?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Signature=${v}`),
  ),
  'a SAS of Azure': bytes(32).map((v) => ({
    text: `https://made-up.blob.core.windows.net/c/b?sv=2024-11-04&sr=b&sp=r&se=2026-01-15T12%3A00%3A00Z&sig=${encoded(v)}`,
    hidden: [v, encoded(v)],
  })),
  'a shared key of Azure': bytes(32).map(holding((v) => `Authorization: SharedKey madeup:${v}`)),
  'a connection string of Azure Storage': bytes(64).map(
    holding((v) => `DefaultEndpointsProtocol=https;AccountName=madeup;AccountKey=${v};EndpointSuffix=core.windows.net`),
  ),
  'a connection string of Service Bus': bytes(32).map(
    holding((v) => `Endpoint=sb://made-up.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${v}`),
  ),
  'a signature of a webhook': from(hex, 64).map(holding((v) => `X-Hub-Signature-256: sha256=${v}`)),
  'a signature of Stripe': from(hex, 64).map(holding((v) => `Stripe-Signature: t=1767225600,v1=${v}`)),
  'a signature of Slack': from(hex, 64).map(holding((v) => `X-Slack-Signature: v0=${v}`)),
  'a message signature': bytes(64).map(
    holding((v) => `Signature-Input: sig1=("@method");keyid="k1"\nSignature: sig1=:${v}:`),
  ),
  'a signature of OAuth 1.0': fc.tuple(bytes(20), opaque).map(([v, t]) => ({
    text: `Authorization: OAuth oauth_consumer_key="made-up", oauth_token="${t}", oauth_signature_method="HMAC-SHA1", oauth_signature="${encoded(v)}"`,
    hidden: [v, encoded(v), t],
  })),
  'an HMAC': bytes(32).map(
    holding((v) => `Authorization: HMAC-SHA256 Credential=made-up&SignedHeaders=host&Signature=${v}`),
  ),
  'a private key': bytes(1200).map((v) => ({ text: pem('PRIVATE KEY', v), hidden: [v] })),
  'a private key of OpenSSH': bytes(400).map((v) => ({
    text: `$ cat id_ed25519\n${pem('OPENSSH PRIVATE KEY', v)}`,
    hidden: [v],
  })),
  'an encrypted private key': bytes(400).map((v) => ({ text: pem('ENCRYPTED PRIVATE KEY', v), hidden: [v] })),
  'a private key in one line': bytes(600).map((v) => ({
    text: json({ type: 'service_account', private_key: pem('PRIVATE KEY', v) }),
    hidden: [v],
  })),
  'a private key in YAML': bytes(600).map((v) => ({
    text: `tls:\n  key: |\n    ${pem('RSA PRIVATE KEY', v, '\n    ')}`,
    hidden: [v],
  })),
  'a private key that is cut': bytes(600).map((v) => ({
    text: pem('RSA PRIVATE KEY', v).split('\n').slice(0, 6).join('\n'),
    hidden: [v],
  })),
  'a private JSON Web Key': bytes(32)
    .map((v) => v.replaceAll('+', '-').replaceAll('/', '_').replace('=', ''))
    .map(holding((v) => `{"kty":"EC","crv":"P-256","x":"abc","y":"def","d":"${v}"}`)),
  'a symmetric JSON Web Key': bytes(32)
    .map((v) => v.replaceAll('+', '-').replaceAll('/', '_').replace('=', ''))
    .map(holding((v) => `{"kty":"oct","k":"${v}","alg":"HS256"}`)),
  'a token over lines': signedToken.map((v) => ({
    text: `Authorization: Bearer ${wrapped(v, 76)}\n\nHTTP/1.1 401 Unauthorized`,
    hidden: [v],
  })),
  'a token over continued lines': signedToken.map((v) => ({
    text: `curl -H "Authorization: Bearer ${wrapped(v, 60, '\\\n')}" https://api.example.com`,
    hidden: [v],
  })),
  'a long token over lines': from('abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789', 180).map((v) => ({
    text: `access_token: ${wrapped(v, 76)}`,
    hidden: [v],
  })),
  'a cookie of ASP.NET': bytes(200)
    .map((v) => v.replaceAll('+', '-').replaceAll('/', '_'))
    .map(holding((v) => `Cookie: .AspNetCore.Cookies=CfDJ8${v}; theme=dark`)),
  'a cookie of Express': opaque.map(holding((v) => `cookie: connect.sid=s%3A${v}.abc; a=b`)),
  'cookies in JSON': opaque.map(holding((v) => json({ headers: { Cookie: `sessionid=${v}; csrftoken=x` } }))),
  'cookies of a HAR': opaque.map(holding((v) => json({ cookies: [{ name: 'session', value: v, path: '/' }] }))),
  'a parameter of a HAR': password.map(
    holding((v) => json({ postData: { params: [{ name: 'password', value: v }] } })),
  ),
  'a code': opaque.map(holding((v) => `GET /callback?code=${v}&state=abc HTTP/1.1`)),
  'a verifier': opaque.map(holding((v) => `grant_type=authorization_code&code_verifier=${v}`)),
  'an assertion of SAML': signedToken
    .map((v) => btoa(`<samlp:Response>${v}</samlp:Response>`))
    .map((v) => ({ text: `SAMLResponse=${encoded(v)}&RelayState=x`, hidden: [v] })),
  'a header of WS-Security': password.map(
    holding(
      (v) =>
        `<wsse:UsernameToken><wsse:Username>alice</wsse:Username><wsse:Password Type="PasswordText">${v.replaceAll('&', '')}</wsse:Password></wsse:UsernameToken>`,
    ),
  ),
  'a field of a product': fc
    .tuple(
      opaque,
      fc.constantFrom(
        'X-Vault-Token',
        'X-Auth-Token',
        'apikey',
        'Ocp-Apim-Subscription-Key',
        'X-Goog-Api-Key',
        'CF-Access-Client-Secret',
        'X-Plex-Token',
        'X-MBX-APIKEY',
        'Circle-Token',
        'JOB-TOKEN',
        'X-Shopify-Access-Token',
        'X-Amz-Security-Token',
        'X-Api-Token',
        'X-Access-Token',
        'Api-Key',
        'X-Emby-Token',
        'X-Auth-Key',
        'X-Figma-Token',
        'X-Tableau-Auth',
        'Authentication',
        'X-Session-Id',
        'X-Functions-Key',
      ),
    )
    .map(([v, name]) => ({ text: `GET / HTTP/1.1\n${name}: ${v}\n\nHTTP/1.1 401 Unauthorized`, hidden: [v] })),
  'a protocol of a WebSocket': signedToken.map(
    holding((v) => `Sec-WebSocket-Protocol: base64url.bearer.authorization.k8s.io.${v}, v4.channel.k8s.io`),
  ),
  'a password for a proxy': password.map((v) => ({
    text: `Proxy-Authorization: Basic ${btoa(`proxy:${v}`)}`,
    hidden: [v, btoa(`proxy:${v}`)],
  })),
  'a password of PGPASSWORD': password.map(holding((v) => `PGPASSWORD='${v}' psql -h db.example.com -U app`)),
  'a password of redis-cli': password.map(holding((v) => `redis-cli -h redis.example.com -a '${v}' ping`)),
  'a password of ldapsearch': password.map(
    holding((v) => `ldapsearch -x -D cn=admin,dc=example,dc=com -w '${v}' -b dc=example,dc=com`),
  ),
  'a password of sshpass': password.map(holding((v) => `sshpass -p '${v}' ssh alice@host.example.com`)),
  'a password of wget': password.map(holding((v) => `wget --user=alice --password='${v}' https://example.com/file`)),
  'a password of openssl': password.map(holding((v) => `openssl rsa -in key.pem -passin 'pass:${v}'`)),
  'a password of cmdkey': password.map(holding((v) => `cmdkey /add:host.example.com /user:alice /pass:${v}`)),
  'a password of PowerShell': password.map(holding((v) => `$p = ConvertTo-SecureString "${v}" -AsPlainText -Force`)),
  'a password of Java': password.map(holding((v) => `java -Djavax.net.ssl.keyStorePassword=${v} -jar app.jar`)),
  'a password of JDBC': from('abcdefghKLMNPQ23456789', 14).map(
    holding((v) => `jdbc:mysql://db.example.com/app?user=app&password=a1${v}&useSSL=true`),
  ),
  'a password of redis': password.map((v) => ({
    text: `REDIS_URL=redis://:${encoded(v)}@cache.example.com:6379/0`,
    hidden: [v, encoded(v)],
  })),
  'a password of MongoDB': password.map((v) => ({
    text: `mongodb+srv://app:${encoded(v)}@cluster0.example.mongodb.net/app`,
    hidden: [v, encoded(v)],
  })),
  'a password of libpq': password.map(holding((v) => `psql "host=db.example.com user=app password=${v} dbname=app"`)),
  'an environment of Docker': token.map(holding((v) => json([{ Config: { Env: ['PATH=/bin', `API_TOKEN=${v}`] } }]))),
  'an environment of Python': token.map(holding((v) => `environ({'HOME': '/root', 'API_TOKEN': '${v}'})`)),
  'an environment of bash': token.map(holding((v) => `declare -x HOME="/root"\ndeclare -x API_TOKEN="${v}"`)),
  'an environment of PowerShell': token.map(
    holding(
      (v) =>
        `Name                           Value\n----                           -----\nAPI_TOKEN                      ${v}\nHOMEPATH                       \\Users\\made-up`,
    ),
  ),
  'an environment of PHP': token.map(holding((v) => `API_TOKEN => ${v}\nHOME => /root`)),
  'an argument of a build': token.map(holding((v) => `docker build --build-arg NPM_TOKEN=${v} .`)),
  'a value of Helm': token.map(holding((v) => `helm install app ./chart --set auth.token=${v}`)),
  'a variable of Terraform': token.map(holding((v) => `terraform apply -var 'api_token=${v}'`)),
  'a data of a Secret': password.map((v) => ({
    text: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\ntype: Opaque\ndata:\n  dsn: ${btoa(`db+${v}`)}`,
    hidden: [btoa(`db+${v}`), v],
  })),
  'a string of a Secret': password.map(holding((v) => `apiVersion: v1\nkind: Secret\nstringData:\n  DATABASE: "${v}"`)),
  'a list of Postman': token.map(holding((v) => json({ key: 'token', value: v, type: 'string' }))),
  'a table of curl -v': token.map(
    holding(
      (v) => `* Server auth using Bearer with user ''\n> GET / HTTP/2\n> Host: api.example.com\n> x-api-key: ${v}`,
    ),
  ),
}
