import { describe, expect, it } from 'vitest'
import { readDamage } from '../../src/http/token-damage.ts'

describe('the damage of copying', () => {
  it.each([
    ['eyJh.eyJz.AbZ09-._~+/=', []],
    ['', []],
    ['e', []],
    ['"', ['foreign-character']],
    ['eyJh,eyJz', ['foreign-character']],
    ['ey@[`{:', ['foreign-character']],
    ['eyé', ['foreign-character']],
    ['eyJh…', ['ellipsis']],
    ['eyJh...', ['ellipsis']],
    ['eyJh..', []],
    ['100%', []],
    ['eyJh%2', []],
    ['"eyJh', ['foreign-character']],
    ['eyJh"', ['foreign-character']],
  ])('%j has the damage %j and nothing to be mended', (text, damage) => {
    expect(readDamage(text)).toEqual({ damage, mended: null })
  })

  it.each(['"a"', "'a'", '`a`', '‘a’', '“a”', '<a>', '”a“', '’a‘'])('%s is taken out of its quotes', (text) => {
    expect(readDamage(text)).toEqual({ damage: ['quoted'], mended: 'a' })
  })

  it('quotes round nothing leave nothing', () => {
    expect(readDamage('""')).toEqual({ damage: ['quoted'], mended: '' })
  })

  it.each([
    ['a%2Eb', 'a.b'],
    ['a%2e', 'a.'],
    ['a%2B', 'a+'],
    ['a%2f', 'a/'],
    ['a%3D%3d', 'a=='],
  ])('%s is decoded to %s', (text, mended) => {
    expect(readDamage(text)).toEqual({ damage: ['percent-encoded'], mended })
  })

  it.each(['a%0Ab', 'a%0db', 'a%20b'])('%s is decoded to white space, which goes', (text) => {
    expect(readDamage(text)).toEqual({ damage: ['percent-encoded', 'whitespace'], mended: 'ab' })
  })

  it('escapes that are broken stay as they are', () => {
    expect(readDamage('a%2E%E9')).toEqual({ damage: ['percent-encoded'], mended: null })
    expect(readDamage('a%41%E9')).toEqual({ damage: [], mended: null })
  })

  it.each([' ', '\t', '\n', '\v', '\f', '\r', '\u00a0', '\u202f', '\u3000'])('the white space %j goes', (space) => {
    expect(readDamage(`a${space}b`)).toEqual({ damage: ['whitespace'], mended: 'ab' })
  })

  it.each([
    '\u0000',
    '\b',
    '\u000e',
    '\u001f',
    '\u007f',
    '\u00ad',
    '\u200b',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u2060',
    '\u2064',
    '\ufeff',
  ])('the character %j, which prints nothing, goes', (invisible) => {
    expect(readDamage(`a${invisible}b`)).toEqual({ damage: ['invisible-character'], mended: 'ab' })
  })

  it.each(['\u00ac', '\u00ae', '\u200a', '\u2016', '\u2029', '\u2030', '\u2065', '\u0080'])(
    'the character %j is not taken for one that prints nothing',
    (foreign) => {
      expect(readDamage(`a${foreign}b`).damage).toContain('foreign-character')
    },
  )

  it.each([
    ['Cyrillic', 'АВСЕНІЈКМОРЅТХУасԁеһіјӏорѕхуԛԝ', 'ABCEHIJKMOPSTXYacdehijlopsxyqw'],
    ['Greek', 'ΑΒΕΗΙΚΜΝΟΡΤΧΥΖον', 'ABEHIKMNOPTXYZov'],
    ['typographic', '‐‑‒–—−․．', '------..'],
  ])('each %s look-alike becomes the letter that it looks like', (_, alike, letters) => {
    expect(Array.from(alike, (letter) => readDamage(letter).mended).join('')).toBe(letters)
    expect(readDamage(alike)).toEqual({ damage: ['look-alike-letter'], mended: letters })
  })

  it('of several kinds is told once each, in the order in which it stands', () => {
    expect(readDamage('"a b\u200b \u200b…а"')).toEqual({
      damage: ['quoted', 'whitespace', 'invisible-character', 'ellipsis', 'look-alike-letter'],
      mended: 'ab…a',
    })
  })
})
