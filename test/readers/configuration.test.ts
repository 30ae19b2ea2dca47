import { describe, expect, test } from 'vitest'
import { undoChat } from '../../src/reading/chat.ts'
import { configuration } from '../../src/readers/configuration.ts'

const settings = (text: string) =>
  (configuration.read(undoChat('message', text), {}).settings ?? []).map(
    ({ format, name, value }) => `${format} ${name} = ${value}`,
  )

describe('settings that decide authentication are read', () => {
  test.each([
    [
      'YAML with its sections',
      'ldap:\n  bind_dn: cn=a\n  port: 389',
      ['yaml ldap.bind_dn = cn=a', 'yaml ldap.port = 389'],
    ],
    ['TOML', '[registries.company]\ntoken = "made-up"', ['ini registries.company.token = made-up']],
    ['JSON', '{\n  "ClientSecret": "[your secret]"\n}', ['json ClientSecret = [your secret]']],
    ['the environment', 'export API_TOKEN=abc', ['environment API_TOKEN = abc']],
    ['properties', 'spring.security.user.name=ada', ['properties spring.security.user.name = ada']],
    ['.npmrc', '//npm.example.com/:_authToken=${NPM_TOKEN}', ['npmrc //npm.example.com/:_authToken = ${NPM_TOKEN}']],
    [
      'Apache, in order',
      '<IfModule mod_rewrite.c>\nRewriteRule . /index.php [L]\nSetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1\n</IfModule>',
      [
        'apache <IfModule> = mod_rewrite.c',
        'apache RewriteRule = . /index.php [L]',
        'apache SetEnvIf = Authorization "(.*)" HTTP_AUTHORIZATION=$1',
        'apache </IfModule> = ',
      ],
    ],
    [
      'nginx',
      'location /api {\n  auth_basic "Staging";\n  proxy_set_header Authorization "";\n}',
      ['nginx location = /api', 'nginx auth_basic = "Staging"', 'nginx proxy_set_header = Authorization ""'],
    ],
    ['web.config', '<windowsAuthentication enabled="true" />', ['xml windowsAuthentication enabled = true']],
    ['appSettings', '<add key="ida:Audience" value="https://a" />', ['xml ida:Audience = https://a']],
    [
      'Traefik',
      '- "traefik.http.middlewares.a.basicauth.users=x"',
      ['traefik traefik.http.middlewares.a.basicauth.users = x'],
    ],
    ['git', 'git config --global http.proxyAuthMethod ntlm', ['git-config http.proxyAuthMethod = ntlm']],
  ])('%s', (_, text, expected) => expect(settings(text)).toEqual(expected))
})

test.each([
  'port: 80',
  'I think the token: it is wrong',
  'const token = getToken()',
  'Error: token expired',
  'author = Ada',
])('no setting: %s', (text) => expect(settings(text)).toEqual([]))
