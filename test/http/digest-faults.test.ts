import { describe, expect, it } from 'vitest'
import { digestFaults } from '../../src/http/digest-faults.ts'
import { verifyDigest } from '../../src/http/digest-response.ts'
import { readDigestChallenge } from '../../src/http/digest.ts'
import { credentials, params } from './digest-made-up.ts'

const challenge = readDigestChallenge(params({ realm: 'example', nonce: 'n1', qop: 'auth, auth-int' }))

describe('digest credentials', () => {
  it('that answer their challenge have no fault', () => {
    expect(digestFaults(credentials, { challenge, target: 'http://example.com/a?b=1' })).toEqual([])
  })

  it('without qop where one was offered are noted', () => {
    const sent = { ...credentials, qop: null, nc: null, cnonce: null }
    expect(digestFaults(sent, { challenge })).toEqual([{ fault: 'qop-not-sent', offered: ['auth', 'auth-int'] }])
  })

  it('for another target, nonce, realm and algorithm are told apart', () => {
    const other = readDigestChallenge(params({ realm: 'else', nonce: 'n2', qop: 'auth', algorithm: 'SHA-256' }))
    const faults = digestFaults(credentials, { challenge: other, target: '/a' }).map(({ fault }) => fault)
    expect(faults).toEqual(['nonce-differs', 'realm-differs', 'algorithm-differs', 'uri-differs'])
  })

  it('sent twice with one nc are a replay', () => {
    expect(digestFaults(credentials, { earlier: [credentials] })).toEqual([{ fault: 'nc-reused' }])
  })

  it('with qop but neither cnonce nor nc cannot be computed', () => {
    const sent = { ...credentials, nc: null, cnonce: null }
    expect(digestFaults(sent).map(({ fault }) => fault)).toEqual(['cnonce-missing', 'nc-missing'])
    expect(verifyDigest(sent, { password: 'made-up', method: 'GET' }).result).toBe('undecidable')
  })

  it.each(['username', 'realm', 'nonce', 'uri', 'response'] as const)('without %s are incomplete', (name) => {
    expect(digestFaults({ ...credentials, [name]: null })).toEqual([{ fault: 'parameter-missing', name }])
  })

  it.each([
    [{ algorithm: 'MD4' }, [{ fault: 'algorithm-unknown', sent: 'MD4' }]],
    [{ algorithm: '' }, [{ fault: 'algorithm-unknown', sent: '' }]],
    [{ algorithm: 'md5' }, []],
    [{ algorithm: 'MD5-sess' }, []],
    [{ algorithm: 'SHA-256' }, [{ fault: 'response-malformed' }]],
    [{ algorithm: 'SHA-256', response: 'aF'.repeat(32) }, []],
    [{ algorithm: 'SHA-512-256', response: '09'.repeat(32) }, []],
    [{ algorithm: 'MD5', response: '0'.repeat(64) }, [{ fault: 'response-malformed' }]],
    [{ response: 'g'.repeat(32) }, [{ fault: 'response-malformed' }]],
    [{ response: `${'0'.repeat(31)}x` }, [{ fault: 'response-malformed' }]],
    [{ response: `x${'0'.repeat(31)}` }, [{ fault: 'response-malformed' }]],
    [{ response: '' }, [{ fault: 'response-malformed' }]],
    [{ algorithm: 'MD4', response: '' }, [{ fault: 'algorithm-unknown', sent: 'MD4' }]],
    [{ cnonce: null }, [{ fault: 'cnonce-missing' }]],
    [{ qop: null, nc: null, cnonce: null }, []],
    [{ qop: null, nc: null, cnonce: null, algorithm: 'MD5-sess' }, [{ fault: 'cnonce-missing' }]],
    [{ nc: null }, [{ fault: 'nc-missing' }]],
    [{ nc: '1' }, [{ fault: 'nc-malformed' }]],
    [{ nc: '000000001' }, [{ fault: 'nc-malformed' }]],
    [{ nc: '0000000x' }, [{ fault: 'nc-malformed' }]],
    [{ nc: '0000000A' }, []],
  ] as const)('by themselves with %j have the faults %j', (changed, faults) => {
    expect(digestFaults({ ...credentials, ...changed })).toEqual(faults)
  })

  it.each([
    [{ qop: 'auth-conf' }, {}, [{ fault: 'qop-not-offered', sent: 'auth-conf', offered: ['auth', 'auth-int'] }]],
    [{ qop: 'auth-int' }, {}, []],
    [{ qop: null, nc: null, cnonce: null }, { qop: '' }, []],
    [{}, { qop: null }, [{ fault: 'qop-not-offered', sent: 'auth', offered: [] }]],
    [{ nonce: 'n2' }, {}, [{ fault: 'nonce-differs' }]],
    [{}, { nonce: null }, []],
    [{ realm: 'Example' }, {}, [{ fault: 'realm-differs', sent: 'Example', expected: 'example' }]],
    [{}, { realm: null }, []],
    [{}, { opaque: 'o1' }, [{ fault: 'opaque-differs' }]],
    [{ opaque: 'o1' }, { opaque: 'o1' }, []],
    [{ opaque: 'o1' }, {}, []],
    [{ algorithm: 'md5' }, {}, []],
    [{ algorithm: 'MD5' }, { algorithm: 'md5' }, []],
    [{}, { algorithm: 'MD5-sess' }, [{ fault: 'algorithm-differs', sent: 'MD5', expected: 'MD5-sess' }]],
    [{ algorithm: 'MD5-sess' }, {}, [{ fault: 'algorithm-differs', sent: 'MD5-sess', expected: 'MD5' }]],
  ] as const)('with %j, held against a challenge with %j, have the faults %j', (changed, asked, faults) => {
    const own = readDigestChallenge(params({ realm: 'example', nonce: 'n1', qop: 'auth, auth-int', ...asked }))
    expect(digestFaults({ ...credentials, ...changed }, { challenge: own })).toEqual(faults)
  })

  it('without nonce or realm differ in neither', () => {
    const faults = digestFaults({ ...credentials, nonce: null, realm: null }, { challenge }).map(({ fault }) => fault)
    expect(faults).toEqual(['parameter-missing', 'parameter-missing'])
  })

  it.each([
    ['/a?b=1', '/a?b=1', true],
    ['http://example.com/a?b=1', '/a?b=1', true],
    ['/', 'http://example.com', true],
    ['/x', 'http://example.com', false],
    ['/a', '/a?b=1', false],
    ['//example.com/a', '/a', false],
  ])('for %s are for the target %s: %s', (uri, target, same) => {
    const faults = same ? [] : [{ fault: 'uri-differs', sent: uri, expected: target }]
    expect(digestFaults({ ...credentials, uri }, { target })).toEqual(faults)
  })

  it('without uri are for no other target', () => {
    expect(digestFaults({ ...credentials, uri: null }, { target: '/a' })).toEqual([
      { fault: 'parameter-missing', name: 'uri' },
    ])
  })

  it.each([
    ['another nc', { nc: '00000002' }],
    ['another nonce', { nonce: 'n2' }],
  ])('sent before with %s are no replay', (_, changed) => {
    expect(digestFaults(credentials, { earlier: [{ ...credentials, ...changed }] })).toEqual([])
  })

  it('without nc are no replay', () => {
    const sent = { ...credentials, qop: null, nc: null, cnonce: null }
    expect(digestFaults(sent, { earlier: [sent] })).toEqual([])
  })
})
