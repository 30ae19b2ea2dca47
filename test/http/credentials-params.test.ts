import { describe, expect, it } from 'vitest'
import { parseCredentials } from '../../src/http/credentials.ts'

describe('the parameters of credentials', () => {
  it.each([
    ['Digest username="a", realm="b"', { username: 'a', realm: 'b' }, []],
    ['Digest username=a realm=b', { username: 'a', realm: 'b' }, ['missing-comma']],
    ['Digest username=a,, realm=b', { username: 'a', realm: 'b' }, []],
    ['Digest username=a,', { username: 'a' }, ['trailing-comma']],
    ['Digest username=a;realm=b', { username: 'a;realm=b' }, []],
    ['Digest username="a", USERNAME="b"', { username: 'a' }, ['duplicate-parameter']],
    ['Digest foo, bar', { foo: null, bar: null }, ['bad-parameter']],
    ['Digest a=b, {x}', { a: 'b' }, ['bad-parameter']],
    ['Digest a=b\nc=d', { a: 'b', c: 'd' }, ['missing-comma']],
    ['Digest a=b  ;  ,c=d', { a: 'b', c: 'd' }, []],
    ['Digest a=b, Basic', { a: 'b', basic: null }, ['bad-parameter']],
    ["Digest a='b c'", { a: 'b c' }, ['single-quotes']],
    ['Hawk id=x/y:z', { id: 'x/y:z' }, []],
    ['AWS4-HMAC-SHA256 Credential=a/b, Signature=c', { credential: 'a/b', signature: 'c' }, []],
    ['Foo a=b', { a: 'b' }, []],
    ['Foo a=b=', { a: 'b=' }, []],
    ["Digest username*=UTF-8''J%C3%A4s", { username: 'Jäs' }, []],
    ["Digest username*=utf-8'en-GB'J", { username: 'J' }, []],
    ["Digest username*=UTF-8''J%E4", { 'username*': "UTF-8''J%E4" }, []],
    ["Digest username*=iso-8859-1''J%E4", { 'username*': "iso-8859-1''J%E4" }, []],
    ["Digest username*=xUTF-8''J", { 'username*': "xUTF-8''J" }, []],
    ["Digest username=UTF-8''J", { username: "UTF-8''J" }, []],
  ])('are read of %j', (value, params, faults) => {
    const read = parseCredentials(value)
    expect([read.form, Object.fromEntries(read.params), read.faults]).toEqual(['params', params, faults])
  })

  it.each(['Digest a=b, Basic YTpi', 'Digest a=b Basic YTpi'])('end in %j where others begin', (value) => {
    const read = parseCredentials(value)
    expect([read.form, Object.fromEntries(read.params), read.faults]).toEqual([
      'malformed',
      { a: 'b' },
      ['two-credentials'],
    ])
  })

  it.each([
    ['Digest foo', 'token68'],
    ['Digest abc=', 'token68'],
    ['Digest a=', 'token68'],
    ['Foo abc==', 'token68'],
    ['Digest {', 'malformed'],
    ['a=b', 'malformed'],
  ])('are none in %j', (value, form) => {
    const read = parseCredentials(value)
    expect([read.form, read.params.size]).toEqual([form, 0])
  })
})

describe('the name and password of Basic credentials', () => {
  it.each([
    ['YTpi', 'basic', 'a', 'b', []],
    ['YTpi%3D', 'malformed', 'a', 'b', ['percent-encoded', 'missing-padding']],
    ['YTpi,', 'malformed', 'a', 'b', ['trailing-punctuation']],
    ['a:b', 'malformed', 'a', 'b', ['bad-base64', 'not-encoded']],
    ['a:b@c.de!', 'malformed', 'a', 'b@c.de!', ['bad-base64', 'not-encoded']],
    ['a:b c', 'malformed', 'a', 'bc', ['whitespace-inside', 'bad-base64', 'not-encoded']],
    ['"a:b"', 'malformed', 'a', 'b', ['quotes-around', 'bad-base64', 'not-encoded']],
    ['YWxpY2U=', 'malformed', 'alice', null, ['no-colon']],
    ['user:pass', 'malformed', 'user', 'pass', ['bad-base64', 'not-encoded']],
    ['user.name@x:your-pass!', 'malformed', 'user.name@x', 'your-pass!', ['bad-base64', 'not-encoded', 'placeholder']],
    ['YTpiY2RlZg..', 'malformed', 'a', 'bcdef', ['cut-short', 'missing-padding']],
    ['6Tr8', 'basic', 'é', 'ü', ['not-utf8']],
    ['"6Tr8"', 'malformed', 'é', 'ü', ['quotes-around', 'not-utf8']],
    ['YQA6AA==', 'malformed', 'a', '', ['not-utf8']],
    ['é', 'malformed', null, null, ['bad-base64']],
  ])('are made out of %j', (rest, form, username, password, faults) => {
    expect(parseCredentials(`Basic ${rest}`)).toMatchObject({ form, username, password, faults })
  })

  it.each([
    ['user:$PASSWORD', 'variable'],
    ['${USER}:x', 'variable'],
    ['%USER%:x', 'variable'],
    ['undefined:x', 'absent-value'],
    ['ada:undefined', 'absent-value'],
    ['<your user>:x', 'template'],
    ['your_user:x', 'template'],
    ['ada:[token]', 'template'],
  ])('%s hold a stand-in of the kind %s', (pair, kind) => {
    const read = parseCredentials(`Basic ${btoa(pair)}`)
    expect([read.form, read.placeholder?.kind, read.faults]).toEqual(['basic', kind, ['placeholder']])
  })

  it.each(['user:$pw', '$AB:x', 'test:secret', 'ada:', 'ada:changeme'])('%s may be what somebody chose', (pair) => {
    const read = parseCredentials(`Basic ${btoa(pair)}`)
    expect([read.form, read.placeholder, read.faults]).toEqual(['basic', null, []])
  })

  it.each([
    'Basic my user:pass',
    'Basic user:your pass',
    'Basic user:',
    'Basic :pass',
    'Bearer user:pass',
    'Foo user:pass',
  ])('are none in %s, which is a stand-in', (value) => {
    expect(parseCredentials(value)).toMatchObject({ form: 'placeholder', placeholder: { kind: 'template' } })
  })
})
