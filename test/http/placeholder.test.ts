import { describe, expect, it } from 'vitest'
import { type PlaceholderKind, readPlaceholder } from '../../src/http/placeholder.ts'

const SAMPLES: Readonly<Record<PlaceholderKind, readonly string[]>> = {
  template: [
    'YOUR_TOKEN',
    'YOUR_ACCESS_TOKEN_HERE',
    'your-api-key',
    '<token>',
    '<your token here>',
    '[API KEY]',
    '{api-key}',
    'ACCESS_TOKEN',
    'yourTokenHere',
    'INSERT_TOKEN_HERE',
    'MY_API_KEY',
    'api_key',
    'sk-your-key',
    'paste-your-token-here',
    'REPLACE_ME',
    '__API_KEY__',
  ],
  variable: [
    '$TOKEN',
    '${TOKEN}',
    '${{ secrets.TOKEN }}',
    '{{token}}',
    '{{ access_token }}',
    '%TOKEN%',
    '#{token}',
    '$(cat token.txt)',
    '$env:TOKEN',
    'process.env.TOKEN',
    '<%= token %>',
    '%s',
    '{0}',
    'os.environ["TOKEN"]',
    '`cat token`',
    'op://vault/item/token',
    '!TOKEN!',
  ],
  'absent-value': [
    'undefined',
    'null',
    'None',
    'nil',
    'NaN',
    '[object Object]',
    '[object Promise]',
    'False',
    'System.String[]',
    '{}',
    '<nil>',
    '(null)',
  ],
  example: ['xxxx', 'xxxxxxxx', 'xxx-xxx-xxx', 'changeme', 'change-me', 'foobar', 'dummy'],
  redaction: [
    'XXXX',
    '****',
    '####',
    '<redacted>',
    '[REDACTED]',
    '[SNIP]',
    'c....L',
    '***',
    '…',
    '...',
    'ghp_****',
    'sk-abc...............xyz',
    '<hidden>',
    '[FILTERED]',
    'eyJhbGciOiJIUzI1NiJ9.***',
    '••••••',
    'ghp_XXXXXXXX',
    '-----',
    '<XXX>',
    'removed',
    '[masked]',
  ],
}

describe('what stands in for a credential', () => {
  for (const [kind, samples] of Object.entries(SAMPLES))
    it.each(samples)(`%j is of the kind ${kind}`, (text) => {
      expect(readPlaceholder(text)?.kind).toBe(kind)
    })

  it.each([
    '',
    'ghp_0123456789abcdefghijABCDEFGHIJ012345',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
    'QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
    'sk-proj-aB3dE5gH7jK9',
    '9944b09199c62bcf9418ad846dd0e4bbdfc6ee4b',
    'eb243592-faa2-4ba2-a551-1afdf565c889',
    'hunter2',
    'correct-horse-battery-staple',
    'AKIAIOSFODNN7TEST',
    'mF_9.B5f-4.1JqM',
    'user@example.com',
    'ZXhhbXBsZXRva2Vu',
    'pk_live_51Habc',
    'YourT0k3n9931',
    '1000.8cb99dxxx9be93.9b8xxxf',
    'k7aaaaaaaaaaaaaaPUtHaaaaaaaa3nVJ',
  ])('%j may be a credential', (text) => {
    expect(readPlaceholder(text)).toBeNull()
  })
})
