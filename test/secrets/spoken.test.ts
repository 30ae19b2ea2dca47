import { describe, expect, it } from 'vitest'

import { conceal } from '../../src/secret.ts'

/** What people write of a password or key, and what of it must not come back. */
const told: readonly (readonly [text: string, value: string])[] = [
  ['my password `Zx9Yw8Vu7` is wrong', 'Zx9Yw8Vu7'],
  ['Wrong password "Zx9Yw8Vu7" for bob', 'Zx9Yw8Vu7'],
  ['**Password**: Zx9Yw8Vu7', 'Zx9Yw8Vu7'],
  ['mit dem Passwort "Katze2020x" kommt 401', 'Katze2020x'],
  ['<b>Password:</b> Zx9Yw8Vu7', 'Zx9Yw8Vu7'],
  ['my api key "AbCdEf123456GhIjKl" returns 401', 'AbCdEf123456GhIjKl'],
  ['client id 12345, client secret AbCdEf123456GhIjKl', 'AbCdEf123456GhIjKl'],
  ['{"error":"Invalid API key 9f8e7d6c5b4a39281706f5e4d3c2b1a0"}', '9f8e7d6c5b4a39281706f5e4d3c2b1a0'],
  ['my PAT is AbCdEf123456GhIjKl', 'AbCdEf123456GhIjKl'],
  ['my key is 9f8e7d6c5b4a39281706f5e4d3c2b1a0 please help', '9f8e7d6c5b4a39281706f5e4d3c2b1a0'],
  ['401 Unauthorized - key 9f8e7d6c5b4a39281706f5e4d3c2b1a0 not recognized', '9f8e7d6c5b4a39281706f5e4d3c2b1a0'],
  ['login: bob / Zx9Yw8Vu7', 'Zx9Yw8Vu7'],
  ['test account: bob@example.com / S3cur3Pw9', 'S3cur3Pw9'],
  ['I sign in with bob@example.com and Zx9Yw8Vu7', 'Zx9Yw8Vu7'],
  ['basic auth with bob:Zx9Yw8Vu7', 'Zx9Yw8Vu7'],
  ['Zugangsdaten: mschmidt / Wolke7!blau', 'Wolke7!blau'],
  ['U: bob\nP: S3cur3Pw9', 'S3cur3Pw9'],
  ['password for the admin user is S3cur3Pw9', 'S3cur3Pw9'],
  ['das Passwort fürs WLAN lautet Katze2020x', 'Katze2020x'],
  ['The password they emailed me was S3cur3Pw9', 'S3cur3Pw9'],
  ['pass is bluemonkey42', 'bluemonkey42'],
  ['Your temporary password is: Zx9Yw8Vu7', 'Zx9Yw8Vu7'],
  ['password → S3cur3Pw9', 'S3cur3Pw9'],
  ['Password:\nS3cur3Pw9', 'S3cur3Pw9'],
  [
    'Please use the following password to proceed to installation:\n\n3e5c0c0d9b9f4c7b8f6f2f1d0e9a8b7c',
    '3e5c0c0d9b9f4c7b8f6f2f1d0e9a8b7c',
  ],
  ['{"user":"bob","pw":"Zx9Yw8Vu7"}', 'Zx9Yw8Vu7'],
  ['GITHUB_PAT=AbCdEf123456GhIjKl', 'AbCdEf123456GhIjKl'],
  ['{"pin":"4711"}', '4711'],
  ['network={ ssid="HomeNet" psk="mynetwork5678" }', 'mynetwork5678'],
  ['identifiant: jdupont mdp: Paris75011', 'Paris75011'],
  ['usuario: maria clave: Barcelona1899', 'Barcelona1899'],
  ['der API-Schlüssel lautet xK9mQ2vL7pR4 und ich bekomme 403', 'xK9mQ2vL7pR4'],
  ['パスワードは abc123456xyz です', 'abc123456xyz'],
  ['мой пароль abc123456xyz не подходит', 'abc123456xyz'],
  ['S3cur3Pw9 is the password', 'S3cur3Pw9'],
  ['I reset it to S3cur3Pw9 and still get 401', 'S3cur3Pw9'],
  ['i put AbCdEf123456GhIjKl in the Authorization header', 'AbCdEf123456GhIjKl'],
  ['password is 123456', '123456'],
  ['wifi password 12345678', '12345678'],
  ['password is "Blue Hills 2024"', 'Hills 2024'],
  ['recovery codes:\na1b2c-3d4e5\nf6g7h-8i9j0', 'f6g7h-8i9j0'],
  ['Backup code: x7k2m9q4', 'x7k2m9q4'],
  ['2FA code: 284913', '284913'],
  [
    'my recovery phrase is river lamp orbit cactus velvet thunder apple bridge meadow fox candle stone',
    'velvet thunder apple',
  ],
  ['passphrase is correct horse battery staple', 'horse battery'],
  ['Jane Roe <jane@example.org> cannot log in', 'Jane Roe'],
]

/** What stands near such words and says something that the diagnosis or its reader may want. */
const kept = [
  'my password is correct, alphanumeric and somehow refused',
  'mein Passwort ist korrekt, und mi contraseña es correcta',
  "Hi all! I upgraded to Keycloak24! Now users can't log in.",
  'at com.example.AuthService$1.run login failed',
  'UserService$$EnhancerBySpringCGLIB$$1a2b3c login',
  'ssh pi@raspberrypi4 password wrong, ssh deploy@web01 password refused',
  'account WEB01-Prod$ denied',
  'using @nestjs/jwt@10 user login with node@20',
  'password is sha256 hashed, ours is bcrypt2a, migrating password from md5 to bcrypt2',
  'password in digest (RFC2617), password encoding (utf-8), the password check (case3)',
  'mysql password error#1045, login takes 100%CPU, cnf x5t#S256 mismatch for user token',
  'use 1Password as my password manager',
  'the token is for aud = 00000003-0000-0000-c000-000000000000',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  'password changed 2024-05-01T10:00:00Z, token encoding is cl100k_base',
  'secret "db-secret-v2" not found',
  'the cache key 9f8e7d6c is stale, primary key 42',
]

describe('what is told of a password or a key', () => {
  it.each(told)('%s does not bring it back', (text, value) => {
    expect(conceal(text)).not.toContain(value)
  })

  it.each(kept)('%s stays', (text) => {
    expect(conceal(text)).toBe(text)
  })
})
