import { describe, expect, it } from 'vitest'
import { isChallengeScheme, isKnownScheme, schemeMeantBy } from '../../src/http/scheme.ts'

describe('a scheme', () => {
  it.each(['Basic', 'BEARER', 'negotiate', 'NTLM', 'AWS4-HMAC-SHA256', 'SCRAM-SHA-256'])(
    '%s is one that servers challenge with',
    (scheme) => {
      expect([isChallengeScheme(scheme), isKnownScheme(scheme)]).toEqual([true, true])
    },
  )

  it.each([
    'token',
    'ApiKey',
    'PVEAPIToken',
    'SharedKey',
    'Snowflake',
    'TC3-HMAC-SHA256',
    'Elastic',
    'OAuth2',
    'cpanel',
  ])('%s is one that products ask for, and no server challenges with', (scheme) => {
    expect([isChallengeScheme(scheme), isKnownScheme(scheme)]).toEqual([false, true])
  })

  it.each(['', 'realm', 'Bearer Token', 'bearer2'])('is not %j', (word) => {
    expect([isChallengeScheme(word), isKnownScheme(word)]).toEqual([false, false])
  })
})

describe('a misspelt scheme', () => {
  it.each([
    ['Baerer', 'bearer'],
    ['Breaer', 'bearer'],
    ['Bear', 'bearer'],
    ['Bearrer', 'bearer'],
    ['Bearertt', 'bearer'],
    ['eBraer', 'bearer'],
    ['Brrrer', 'bearer'],
    ['Basci', 'basic'],
    ['Bsaic', 'basic'],
    ['aBsic', 'basic'],
    ['Basik', 'basic'],
    ['Bsic', 'basic'],
    ['asic', 'basic'],
    ['Digset', 'digest'],
    ['Dgst', 'digest'],
    ['Negoshate', 'negotiate'],
    ['negotiateabc', 'negotiate'],
    ['Toekn', 'token'],
    ['Tokn', 'token'],
    ['apikay', 'apikey'],
    ['ApiKeys', 'apikey'],
  ])('%s stands for %s', (word, scheme) => {
    expect(schemeMeantBy(word)).toBe(scheme)
  })

  it.each(['Bearer', 'hawk', 'APIKEY'])('is not %s, which is a known scheme', (word) => {
    expect(schemeMeantBy(word)).toBeNull()
  })

  it.each([
    'be',
    'xx',
    'Bsca',
    'Bscai',
    'isacb',
    'Beeaarer3',
    'reebra',
    'Tkn',
    'kotne',
    'negotiateabcd',
    'Authorization',
    'apkyy',
    '',
  ])('is not %j, which is too far from every scheme', (word) => {
    expect(schemeMeantBy(word)).toBeNull()
  })
})
