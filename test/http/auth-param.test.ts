import { describe, expect, it } from 'vitest'
import { endOfWord, isKnownParam, readAuthParam } from '../../src/http/auth-param.ts'

/** The parameter at the start of the text, and what is left of it. */
const read = (text: string) => {
  const param = readAuthParam(text, 0)
  return param === null ? null : [param.name, param.value, text.slice(param.end), param.faults]
}

describe('an authentication parameter', () => {
  it.each([
    ['realm="a b", x', 'realm', 'a b', ', x', []],
    ['REALM=a', 'realm', 'a', '', []],
    ['realm = \t"a"', 'realm', 'a', '', []],
    ['realm\t=a,b', 'realm', 'a', ',b', []],
    ['a=b c=d', 'a', 'b', ' c=d', []],
    ['a=b\nc', 'a', 'b', '\nc', []],
    ['a=b c', 'a', 'b', ' c', []],
    ['a=b/c', 'a', 'b/c', '', ['bad-token-char']],
    ['a=', 'a', '', '', ['empty-value']],
    ['a=, b', 'a', '', ', b', ['empty-value']],
    ['a= \nb', 'a', '', '\nb', ['empty-value']],
    ['a=“b”', 'a', 'b', '', ['smart-quotes']],
    ['realm=Wireless N Router', 'realm', 'Wireless N Router', '', ['unquoted-blanks']],
    ['realm=Wireless N Router, b=c', 'realm', 'Wireless N Router', ', b=c', ['unquoted-blanks']],
    ['realm=Wireless N Router b=c', 'realm', 'Wireless N Router', ' b=c', ['unquoted-blanks']],
    ['realm=Wireless N Router b =c', 'realm', 'Wireless N Router', ' b =c', ['unquoted-blanks']],
    ['realm=Wireless N Router Basic x', 'realm', 'Wireless N Router', ' Basic x', ['unquoted-blanks']],
    ['realm=Wireless N Router "x"', 'realm', 'Wireless N Router', ' "x"', ['unquoted-blanks']],
    ['realm=Wireless N', 'realm', 'Wireless', ' N', []],
    ['realm=Wireless N Basic', 'realm', 'Wireless', ' N Basic', []],
    ["a='b c', d", 'a', 'b c', ', d', ['single-quotes']],
    ["a='b c' d", 'a', 'b c', ' d', ['single-quotes']],
    ["a='b c';d", 'a', 'b c', ';d', ['single-quotes']],
    ["a='b c'", 'a', 'b c', '', ['single-quotes']],
    ["a='b'c d'", 'a', "b'c d", '', ['single-quotes']],
    ["a='b'", 'a', "'b'", '', []],
    ["a=''", 'a', "''", '', []],
    ["a='b c", 'a', "'b", ' c', []],
    ["a='b \"c'", 'a', "'b", ' "c\'', []],
    ["a='b x=c'", 'a', "'b", " x=c'", []],
  ])('%j is read', (text, name, value, rest, faults) => {
    expect(read(text)).toEqual([name, value, rest, faults])
  })

  it.each(['', '=b', 'a', 'a b=c', '"a"=b', ' a=b', 'a/=b', 'a:b'])('is not %j', (text) => {
    expect(read(text)).toBeNull()
  })

  it('is read from where it stands', () => {
    expect(readAuthParam('Basic realm=a', 6)).toEqual({ name: 'realm', value: 'a', end: 13, faults: [] })
  })

  it('in single quotes is followed 1024 characters and no further', () => {
    const far = (length: number) => read(`a='b ${'x'.repeat(length)}'`)?.[3]
    expect([far(1021), far(1022)]).toEqual([['single-quotes'], []])
  })

  it('is known where a registered scheme defines it, in any letters', () => {
    const names = ['realm', 'STALE', 'error_description', 'resource_metadata', 'max-age', 'claims', 'resource_id']
    expect(names.filter(isKnownParam)).toEqual(names)
    expect(['', 'x', 'realms'].filter(isKnownParam)).toEqual([])
  })
})

describe('a word', () => {
  it.each([
    ['abc', 3],
    ['ab,c', 2],
    ['ab c', 2],
    ['ab\tc', 2],
    ['ab\nc', 2],
    [',a', 0],
    ['', 0],
    ['a;b="c"', 7],
  ])('of %j ends at %i', (text, end) => {
    expect(endOfWord(text, 0)).toBe(end)
  })
})
