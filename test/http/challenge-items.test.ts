import { describe, expect, it } from 'vitest'
import { parseChallengeList, parseChallenges } from '../../src/http/challenge.ts'

/** What is read of a value, in short: `scheme token68 name=value …` for each challenge, and the faults. */
const brief = (value: string) => {
  const { challenges, faults } = parseChallengeList([value])
  const words = challenges.map(({ schemeAsWritten, token68, params }) => [
    schemeAsWritten,
    ...(token68 === null ? [] : [token68]),
    ...Array.from(params, ([name, content]) => (content === null ? name : `${name}=${content}`)),
  ])
  return { challenges: words.map((word) => word.join(' ')), faults }
}

describe('the items of a challenge', () => {
  it.each([
    ['Bearer', ['Bearer']],
    ['Negotiate YII=', ['Negotiate YII=']],
    ['Negotiate YII=, NTLM', ['Negotiate YII=', 'NTLM']],
    ['Foo a==', ['Foo a==']],
    ['Foo a=', ['Foo a=']],
    ['Foo a= , Bar', ['Foo a=', 'Bar']],
    ['Foo abc', ['Foo abc']],
    ['Foo a=b', ['Foo a=b']],
    ['Foo a = b', ['Foo a=b']],
    ['Foo a/b', ['Foo a/b']],
    ['Foo a=b, c="d", Bar e=f', ['Foo a=b c=d', 'Bar e=f']],
    [' ,, Foo , ,a=b,', ['Foo a=b']],
    ['Foo a="b"; Bar', ['Foo a=b', 'Bar']],
    ['Basic REALM=x', ['Basic realm=x']],
  ])('%j are read without a fault', (value, challenges) => {
    const { faults, ...found } = brief(value)
    expect(found).toEqual({ challenges })
    expect(faults.filter((fault) => fault !== 'comma-after-scheme')).toEqual([])
  })

  it.each([
    ['', [], ['empty']],
    [' , ;', [], ['empty']],
    ['Foo , a=b', ['Foo a=b'], []],
    ['Foo, a=b', ['Foo a=b'], ['comma-after-scheme']],
    ['Foo,a = b', ['Foo a=b'], ['comma-after-scheme']],
    ['Foo, Bar', ['Foo', 'Bar'], []],
    ['Foo, =b', ['Foo'], ['bad-parameter']],
    ['Foo a=b,c=d', ['Foo a=b c=d'], []],
    ['Foo xyz, a=b', ['Foo xyz a=b'], ['token68-and-parameters']],
    ['Foo realm=', ['Foo realm='], ['empty-value']],
    ['Foo a=b c=d', ['Foo a=b c=d'], ['missing-comma']],
    ['Foo a=b, a=c', ['Foo a=b'], ['duplicate-parameter']],
    ['Foo a=b, A=c', ['Foo a=b'], ['duplicate-parameter']],
    ['Foo a=b Bearer', ['Foo a=b', 'Bearer'], ['missing-comma']],
    ['Foo a=b Bar c=d', ['Foo a=b', 'Bar c=d'], ['missing-comma']],
    ['Foo a=b bar', ['Foo bar a=b'], ['missing-comma']],
    ['Foo xyz abc', ['Foo xyz'], ['bad-parameter']],
    ['Basic Negotiate', ['Basic', 'Negotiate'], ['missing-comma']],
    ['Foo Negotiate', ['Negotiate'], ['garbage']],
    ['Foo Bar a=b', ['Foo Bar a=b'], ['token68-and-parameters']],
    ['Bearer realm, error', ['Bearer realm error'], ['empty-value']],
    ['Bearer realm="a", stale', ['Bearer realm=a stale'], ['empty-value']],
    ['Bearer realm="a", Realm', ['Bearer realm=a'], ['empty-value']],
    ['Bearer realm="a", stale Basic', ['Bearer realm=a', 'Basic'], ['garbage']],
    ['Bearer:', ['Bearer'], ['colon-after-scheme']],
    ['Bearer: realm="a"', ['Bearer realm=a'], ['colon-after-scheme']],
    ['Bearer:x', [], ['no-scheme']],
    ['Bearer, Basic: realm="a"', ['Bearer', 'Basic realm=a'], ['colon-after-scheme']],
    ['"a" Bearer', ['Bearer'], ['quoted-string-without-name']],
    ['Bearer "a", b=c', ['Bearer b=c'], ['quoted-string-without-name', 'comma-after-scheme']],
    ['Bearer a=b, "c"', ['Bearer a=b'], ['quoted-string-without-name']],
    ['a=b', [], ['no-scheme']],
    ['a=b, Bearer', ['Bearer'], ['no-scheme']],
    ['Basic =b', ['Basic'], ['bad-parameter']],
    ['Basic = b', ['Basic b'], ['bad-parameter']],
    ['basic =x, c=d', ['basic c=d'], ['bad-parameter', 'comma-after-scheme']],
    ['{"a":1}', [], ['no-scheme', 'quoted-string-without-name']],
    ['Foo {"a" b=c', ['Foo b=c'], ['bad-parameter', 'quoted-string-without-name']],
    ['Bearer\nBasic', ['Bearer', 'Basic'], ['control-character']],
    ['Basic WWW-Authenticate: NTLM', ['Basic', 'NTLM'], ['field-name-inside']],
    ['www-authenticate: NTLM', ['NTLM'], ['field-name-inside']],
    ['Proxy-Authenticate:NTLM', ['NTLM'], ['field-name-inside']],
    ['intranet WWW-Authenticate: NTLM', ['NTLM'], ['field-name-inside']],
    ['intranet a=b WWW-Authenticate: NTLM', ['intranet a=b', 'NTLM'], ['field-name-inside']],
    ['Basic, intranet WWW-Authenticate: NTLM', ['Basic', 'intranet', 'NTLM'], ['field-name-inside']],
    ['Basic a=b WWW-Authenticate: NTLM c=d', ['Basic a=b', 'NTLM c=d'], ['field-name-inside']],
    ['X-WWW-Authenticate: NTLM', ['NTLM'], ['garbage']],
  ])('%j are read, with their faults', (value, challenges, faults) => {
    expect(brief(value)).toEqual({ challenges, faults })
  })

  it('are told by the line, and their faults by the challenge', () => {
    const [first, second] = parseChallenges(['Foo a=b c=d', '\u200bBar:'])
    expect([first?.faults, second?.faults]).toEqual([['missing-comma'], ['invisible-character', 'colon-after-scheme']])
    expect([second?.scheme, second?.schemeAsWritten, second?.line]).toEqual(['bar', 'Bar', 1])
  })
})

describe('what strays into a field value', () => {
  it.each([
    ['\u001b[1;31mFoo\u001b[0m', ['Foo'], ['colour-code']],
    ['^[[1mFoo\\e[0m', ['Foo'], ['colour-code']],
    ['Foo\r\n a=b', ['Foo a=b'], ['obs-fold']],
    ['Foo\r\nBar', ['Foo', 'Bar'], ['control-character']],
    ['Fo\u0000o\u007f', ['Foo'], ['control-character']],
    ['Foo\u00a0a=b', ['Foo a=b'], ['invisible-character']],
    ['F\u00ado\ufeffo', ['Foo'], ['invisible-character']],
    ['\u001b[1mF\u200bo\u001b[0mo\u200b', ['Foo'], ['colour-code', 'invisible-character']],
  ])('%j is dropped and told', (value, challenges, faults) => {
    expect(brief(value)).toEqual({ challenges, faults })
  })

  it('is all that follows 65,536 characters', () => {
    const long = (length: number) => parseChallengeList([`Foo ${'x'.repeat(length - 4)}`])
    expect(long(65_536).faults).toEqual([])
    expect(long(65_537)).toMatchObject({ challenges: [{ token68: 'x'.repeat(65_532) }], faults: ['too-long'] })
  })
})
