import { encodePart } from '../cases.ts'

/** Where a value stands: the text round it. */
export type Place = (value: string) => string

const json = JSON.stringify
const encoded = encodeURIComponent
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Where tokens are sent, kept, returned and complained about. */
export const tokenPlaces: Readonly<Record<string, Place>> = {
  'a field': (v) =>
    `GET /v1/me HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer ${v}\n\nHTTP/1.1 401 Unauthorized`,
  'a field that curl traces': (v) =>
    `> GET /v1/me HTTP/2\n> authorization: Bearer ${v}\n> accept: */*\n>\n< HTTP/2 401`,
  'a field of the token alone': (v) => `Authorization: ${v}`,
  'a field of a key': (v) => `X-Api-Key: ${v}\nAccept: application/json`,
  'a field of a product': (v) => `PRIVATE-TOKEN: ${v}\n\nHTTP/1.1 401 Unauthorized`,
  'a command': (v) => `curl -H "Authorization: Bearer ${v}" https://api.example.com/v1/me`,
  'a command of cmd': (v) => `curl -H ^"Authorization: Bearer ${v}^" ^"https://api.example.com/v1/me^"`,
  'a command with --oauth2-bearer': (v) => `curl --oauth2-bearer ${v} https://api.example.com/v1/me`,
  'a command of HTTPie': (v) => `http GET https://api.example.com/v1/me Authorization:"Bearer ${v}"`,
  'a command of PowerShell': (v) =>
    `$headers = @{ Authorization = "Bearer ${v}" }\nInvoke-RestMethod -Uri https://api.example.com -Headers $headers`,
  'an option': (v) => `mytool login --token ${v} --host example.com`,
  'an option with an equals sign': (v) => `mytool login --api-key=${v}`,
  JavaScript: (v) => `await fetch(url, { headers: { Authorization: \`Bearer ${v}\` } })`,
  Python: (v) => `requests.get(url, headers={'Authorization': 'Bearer ${v}'})`,
  'C#': (v) => `client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "${v}");`,
  Java: (v) => `.header("Authorization", "Bearer " + "${v}")`,
  Go: (v) => `req.Header.Set("Authorization", "Bearer ${v}")`,
  'a constant': (v) => `const API_TOKEN = '${v}'`,
  'an argument': (v) => `client = Client(api_key="${v}")`,
  'a HAR': (v) =>
    json({
      log: {
        entries: [
          {
            request: {
              method: 'GET',
              url: 'https://api.example.com/',
              headers: [{ name: 'Authorization', value: `Bearer ${v}` }],
            },
            response: { status: 401 },
          },
        ],
      },
    }),
  'a JSON body': (v) => json({ access_token: v, token_type: 'Bearer', expires_in: 3600 }),
  'an indented JSON body': (v) => json({ data: { refreshToken: v } }, null, 2),
  'JSON in JSON': (v) => json({ level: 'info', body: json({ token: v }) }),
  'JSON in JSON in JSON': (v) => json({ log: json({ body: json({ client_secret: v }) }) }),
  XML: (v) => `<settings><accessToken>${xml(v)}</accessToken></settings>`,
  'an attribute of XML': (v) => `<add key="ApiToken" value="${xml(v)}" />`,
  YAML: (v) => `service:\n  api_token: ${v}\n  url: https://api.example.com`,
  'YAML of Kubernetes': (v) => `env:\n  - name: API_TOKEN\n    value: ${v}`,
  'quoted YAML': (v) => `github_token: "${v}"`,
  'an environment file': (v) => `PORT=8080\nAPI_TOKEN=${v}\nDEBUG=1`,
  'a dump of the environment': (v) => `HOME=/root\nGITHUB_TOKEN=${v}\nPATH=/usr/bin:/bin\nPWD=/srv`,
  'an export': (v) => `export ACCESS_TOKEN="${v}"`,
  'an assignment of PowerShell': (v) => `$env:API_TOKEN = "${v}"`,
  'a file of npm': (v) => `//registry.example.com/:_authToken=${v}`,
  'a file of netrc': (v) => `machine api.example.com login oauth2 password ${v}`,
  TOML: (v) => `[registry]\ntoken = "${v}"`,
  'a properties file': (v) => `app.auth.token=${v}\napp.name=demo`,
  'a query': (v) => `GET /v1/me?access_token=${encoded(v)}&page=2 HTTP/1.1`,
  'a query of a key': (v) => `https://api.example.com/v1/me?api_key=${encoded(v)}`,
  'a fragment': (v) => `https://app.example.com/cb#access_token=${encoded(v)}&token_type=bearer`,
  'a URL in a URL': (v) =>
    `https://www.example.com/login?next=${encoded(`https://app.example.com/cb?token=${encoded(v)}&x=1`)}`,
  'a form': (v) => `grant_type=refresh_token&refresh_token=${encoded(v)}&client_id=made-up`,
  'a part of a form': (v) => `--b\r\nContent-Disposition: form-data; name="token"\r\n\r\n${v}\r\n--b--`,
  'a cookie': (v) => `Cookie: theme=dark; session=${encoded(v)}; lang=en`,
  'a cookie that is set': (v) => `Set-Cookie: sid=${encoded(v)}; Path=/; HttpOnly; Secure`,
  'a cookie of a command': (v) => `curl -b 'session_id=${encoded(v)}' https://www.example.com/`,
  'the user of a URL': (v) => `git clone https://oauth2:${encoded(v)}@git.example.com/team/app.git`,
  'a line of a log': (v) => `2026-01-15T12:00:00Z WARN auth failed token=${v} status=401`,
  'a line of an access log': (v) =>
    `192.0.2.7 - - [15/Jan/2026:12:00:00 +0000] "GET /v1/me?token=${encoded(v)} HTTP/1.1" 401 12`,
  'a record of logfmt': (v) => `level=error msg="refused" bearer_token="${v}" code=401`,
  'an error that repeats it': (v) =>
    `{"error":{"message":"Incorrect API key provided: ${v}. You can find your API key in the dashboard.","code":"invalid_api_key"}}`,
  'a log that repeats it': (v) => `Error: invalid token: ${v}`,
  prose: (v) => `I get 401, my token is ${v} and it worked yesterday.`,
  'prose with a colon': (v) => `This is the API key: ${v}`,
  'prose with quotes': (v) => `The access token is “${v}”, what is wrong with it?`,
  'prose of a scheme': (v) => `I send Bearer ${v} and get 401`,
  'a table of Markdown': (v) => `| field | value |\n| --- | --- |\n| Authorization | Bearer ${v} |`,
  'a dump of PHP': (v) => `array(1) { ["access_token"]=> string(40) "${v}" }`,
  'a map of Ruby': (v) => `{"Authorization"=>"Bearer ${v}"}`,
  'a map of Go': (v) => `map[Authorization:[Bearer ${v}] Accept:[*/*]]`,
  'a tuple of Python': (v) => `[('Authorization', 'Bearer ${v}')]`,
  'a list of raw headers': (v) => `rawHeaders: [ 'Host', 'api.example.com', 'Authorization', 'Bearer ${v}' ]`,
  'the panel of a browser': (v) => `authorization\nBearer ${v}\naccept\n*/*`,
}

/** Where passwords stand. */
export const passwordPlaces: Readonly<Record<string, Place>> = {
  'the option -u': (v) => `curl -u 'alice:${v}' https://api.example.com/v1/me`,
  'the option --user': (v) => `curl --user alice:${v} https://api.example.com/v1/me`,
  'a URL': (v) => `git clone https://alice:${encoded(v)}@git.example.com/app.git`,
  'a URL of a database': (v) => `DATABASE_URL=postgres://app:${encoded(v)}@db.example.com:5432/app`,
  'a connection string': (v) => `Server=tcp:db.example.com,1433;User ID=sa;Password=${v};Encrypt=True`,
  'a connection string of ODBC': (v) => `Driver={ODBC Driver 18};Server=db;Uid=app;Pwd=${v};`,
  'a URL of AMQP': (v) => `amqp://guest:${encoded(v)}@mq.example.com:5672/%2F`,
  'a form': (v) => `username=alice&password=${encoded(v)}&submit=1`,
  'a JSON body': (v) => json({ username: 'alice', password: v }),
  'JSON in JSON': (v) => json({ body: json({ user: 'alice', passwd: v }) }),
  XML: (v) => `<login><password>${xml(v)}</password></login>`,
  YAML: (v) => `spring:\n  datasource:\n    username: app\n    password: ${v}`,
  'an environment file': (v) => `DB_USER=app\nDB_PASSWORD=${v}\nDB_HOST=db`,
  'a configuration': (v) => `smtp_password = "${v}"`,
  netrc: (v) => `machine example.com\nlogin alice\npassword ${v}`,
  'settings of Maven': (v) => `<server><id>nexus</id><username>ci</username><password>${xml(v)}</password></server>`,
  code: (v) => `session.auth = ('alice', '${v}')`,
  'code of .NET': (v) => `new NetworkCredential("alice", "${v}")`,
  'docker login': (v) => `docker login -u alice -p ${v} registry.example.com`,
  'a value that is encoded': (v) => `echo '${v}' | base64`,
  'a login that is encoded': (v) => `AUTH=$(printf "alice:${v}" | base64 -w0)`,
  mysql: (v) => `mysql -u root -p${v} app`,
  prose: (v) => `my password is ${v} and it worked yesterday`,
  'prose with a colon': (v) => `user alice, password: ${v}`,
  'prose with with': (v) => `I log in as alice with password ${v} and get 401`,
  'prose with quotes': (v) => `My password is "${v}".`,
  'prose of German': (v) => `mein Passwort ist ${v}`,
  'prose of a user': (v) => `the password for alice is ${v}`,
  'prose of a pair': (v) => `username: alice / password: ${v}`,
  'prose in brackets': (v) => `I tried the login (password: ${v}) twice`,
  'prose of a question': (v) => `Why is my password ${v} refused?`,
  'prose of a form': (v) => `Password is of the form ${v}.`,
  'prose of an example': (v) => `Passwords such as ${v} are refused, simpler ones are not.`,
  'prose in a parenthesis': (v) => `A password with signs in it (${v}) gives 401.`,
  'prose of a use': (v) => `With ${v} as the password I get 401.`,
  'prose of a change': (v) => `I changed the password from ${v} to another, 401.`,
  'prose of a login with a slash': (v) => `I log in as alice / ${v} and get 401.`,
  'prose between commas': (v) => `My password, ${v}, is refused.`,
  'a value of Basic': (v) => `Authorization: Basic ${btoa(`alice:${v}`)}`,
  'a value of Basic in a command': (v) =>
    `curl -H 'Authorization: Basic ${btoa(`alice:${v}`)}' https://api.example.com`,
  'the file of docker': (v) => json({ auths: { 'registry.example.com': { auth: btoa(`alice:${v}`) } } }, null, 2),
  'a secret of Kubernetes': (v) => `apiVersion: v1\nkind: Secret\ndata:\n  password: ${btoa(v)}`,
  'base64 of JSON': (v) => `config: ${btoa(json({ user: 'alice', password: v }))}`,
  'base64 of a line': (v) => `echo ${btoa(`alice:${v}`)} | base64 -d`,
  'a payload of a token': (v) => encodePart({ sub: 'alice', password: v }),
}
