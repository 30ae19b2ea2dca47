import { describe, expect, it } from 'vitest'
import { readJsonObject } from '../../src/http/json-object.ts'

const nested = (levels: number): string => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`

describe('a JSON object', () => {
  it.each([
    ['{"a":1,"b":{"a":2}}', { a: 1, b: { a: 2 } }],
    [' { } ', {}],
    ['{"a":"}]{["}', { a: '}]{[' }],
    ['{"a":"\\\\"}', { a: '\\' }],
    ['{"a":"\\"b\\":"}', { a: '"b":' }],
    ['{"a":["b","b"],"c":"a"}', { a: ['b', 'b'], c: 'a' }],
  ])('is read from %s, and no name is repeated', (text, object) => {
    expect(readJsonObject(text)).toEqual({ state: 'object', object, repeated: [] })
  })

  it.each([
    ['{"a":1, "a" : 2}', ['a']],
    ['{"a":1,"a":2,"a":3,"b":4,"b":5}', ['a', 'b']],
    ['{"a":1,"a"\t\r\n :2}', ['a']],
    ['{"x":{},"a":[],"a":[]}', ['a']],
    ['{"\\"":1,"\\"":2}', ['\\"']],
  ])('%j repeats the names %j', (text, repeated) => {
    expect(readJsonObject(text)).toMatchObject({ state: 'object', repeated })
  })

  it('keeps the last value of a repeated name', () => {
    expect(readJsonObject('{"a":1,"a":2}').object).toEqual({ a: 2 })
  })

  it.each(['{', '{"a', '{"a":', '{"a":"{\\"b', '{"a":[1', '{"a":{}', '{"a":1,"b":"}', '{"a":"\\'])(
    'that was cut is told from one that is broken: %s',
    (text) => {
      expect(readJsonObject(text)).toEqual({ state: 'cut-short', object: null, repeated: [] })
    },
  )

  it.each(['', '{a}', '{"a":1]}', '{}}', 'a{', '["a', ' {', '"a', '{"a" 1}', '{"a":1,"a":2,}'])('is not %j', (text) => {
    expect(readJsonObject(text)).toEqual({ state: 'not-json', object: null, repeated: [] })
  })

  it.each(['[1]', '"a"', '1', 'null', 'true', '[{"a":1}]'])('is not the value %s', (text) => {
    expect(readJsonObject(text)).toEqual({ state: 'not-an-object', object: null, repeated: [] })
  })

  it('is followed 200 levels down and no further', () => {
    expect(readJsonObject(nested(200)).state).toBe('object')
    expect(readJsonObject(nested(201))).toEqual({ state: 'too-deep', object: null, repeated: [] })
    expect(readJsonObject(`{"a":[${'[],{},'.repeat(300)}[]]}`).state).toBe('object')
  })
})
