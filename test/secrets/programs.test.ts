import { describe, expect, it } from 'vitest'

import { conceal } from '../../src/secret.ts'
import { growsLinearly } from '../growth.ts'
import { calls, commands, hashes, markup, pairs, printed, protocols, salted, sql, tables } from './programs.ts'

describe('secrets in the calls, commands, statements and tables of other programs', () => {
  it.each([...calls, ...pairs, ...commands, ...protocols, ...printed, ...sql, ...tables, ...markup, ...hashes])(
    'are gone from %j',
    (text, secret) => {
      const shown = conceal(text)
      expect(shown).not.toContain(secret)
      expect(conceal(shown)).toBe(shown)
    },
  )

  it('leave the words of a setting beside the hash', () => {
    expect(conceal(`enable secret 5 $1$mERr$${salted}`)).toBe('enable secret 5 █████')
  })

  it('leave the other cells of a table', () => {
    expect(conceal('| user | password |\n|------|----------|\n| bob | S3cur3Pw9 |')).toBe(
      '| user | password |\n|------|----------|\n| bob | █████ |',
    )
  })
})

describe('what programs are told and print, and is no secret', () => {
  it.each([
    'login("bob", password)',
    'login(page, "bob")',
    'signIn("github", "/dashboard")',
    'jwt.verify(token, process.env.SECRET)',
    'jwt.verify(token, "HS256")',
    'jwt.sign(payload, getSecret("jwt"))',
    "createHmac('sha256', secret)",
    'hmac.new(key.encode(), body)',
    'bcrypt.compare(plain, user.hash)',
    'user.setPassword(encoder.encode(plain))',
    'form.password("password_confirmation")',
    '.password("Password is required")',
    'ssh.connect("h", 22, user, pw)',
    'socket.connect("db.example.com", 5432)',
    'Buffer.from("data:image/png;base64,iVBOR")',
    'btoa(user + ":" + pass)',
    'btoa(`${user}:${pass}`)',
    'auth="user:email"',
    'auth: error:timeout',
    'username, password = read_credentials()',
    'PASSWORD_RESET',
    'we run `rabbitmqctl add_user $USER`, with care1',
    'Credentials("A Repository Manager", "repo.example.com")',
    'setSigningKey(secret.getBytes("UTF-8"))',
    'the process identified by source_pid.',
    'Enable secret scanning',
    'vault write auth/jwt/role/app bound_audiences=api',
    'docker run -p 8080:80 nginx',
    'ssh -p 2222 host',
    'cp -P a b',
    "grep -P '\\d+' file",
    'mkdir -p dir',
    'tar -pxf a.tar',
    'sqlcmd -P "$SA_PASSWORD"',
    'net user bob',
    'net use Z: \\\\srv\\share',
    'echo done | sudo tee /tmp/x',
    'kubectl create secret generic x --from-literal=foo=$FOO',
    'npm config set registry https://registry.example.com/',
    'aws configure set region eu-west-1',
    'USER bob',
    '331 Password required for bob',
    '250-AUTH PLAIN LOGIN CRAM-MD5',
    'AUTH LOGIN',
    'AUTH TLS',
    'AUTH FAILED',
    'PASS src/app.test.ts',
    'we enable secret scanning',
    'the directive requirepass is not set',
    'A1 NO LOGIN failed',
    '$ echo $API_KEY\n\n$ curl example.com',
    '$ cat token.txt\ncat: token.txt: No such file or directory',
    '$ echo $PATH\n/usr/bin:/bin',
    '$ cat README.md\nhello2024',
    '$ echo eyJhIjoxfQ | base64 -d\n{"a":1}',
    "INSERT INTO logs (user, status) VALUES ('bob', '401')",
    'INSERT INTO t (a, password) VALUES (?, ?)',
    'INSERT INTO t (a, password) VALUES (:a, :password)',
    'ALTER USER bob PASSWORD NULL;',
    'CREATE USER bob IDENTIFIED BY :password',
    'the user is identified by email',
    '| Field | Type | Null |\n|---|---|---|\n| password | varchar(255) | NO |\n| email | varchar(255) | NO |',
    '+----------+--------------+------+\n| Field    | Type         | Null |\n+----------+--------------+------+\n| password | varchar(255) | NO   |\n| role     | text         | YES  |\n+----------+--------------+------+',
    '| password | string |',
    '| Password | required |',
    '| user | password |\n|---|---|\n| bob | (hidden) |\n| ann | null |\n| joe | ******** |',
    '| Model | Tokens |\n|---|---|\n| small | 128k |',
    'Enter user, password, and so on\nthen press, enter, twice',
    '<td>Password</td><td>required</td>',
    '<string name="password">Password</string>',
    '<string name="forgot_password">Forgot your password?</string>',
    '<input type="password" name="p" value="">',
    'variable "db_password" {\n  type = string\n}',
    'char password[64];',
    '#define PASS_LENGTH 64',
    'AWS Secret Access Key [None]: ',
  ])('is kept: %j', (text) => {
    expect(conceal(text)).toBe(text)
  })
})

it.each([
  'login(',
  'login("a",',
  'btoa("a:',
  'auth="a:',
  'a:1@tcp(',
  'sqlcmd -P ',
  'echo a | ',
  'A1 LOGIN a ',
  '$ echo $API_KEY\n',
  'CREATE USER a ',
  'INSERT INTO t (password) VALUES (',
  'a,password\n',
  '| password |\n|---|\n| a |\n',
  '<td>Password</td><td>',
  '<input type="password" ',
  '{"value":"a","key":',
  'variable "password" {',
  '$6$a',
  '$argon2id$v=19$',
  'pass,',
  'a, ',
  'echo ',
  'enable secret ',
])('looking at programs does not grow faster than a text of %j', async (piece) => {
  const shape = (length: number): string => piece.repeat(length / piece.length)
  expect(await growsLinearly(conceal, shape, 20_000)).toBe(true)
})
