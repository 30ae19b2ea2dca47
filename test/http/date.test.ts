import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/http/date.ts'

describe('dates', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', 'imf-fixdate', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 'rfc-850', '1994-11-06T08:49:37.000Z'],
    ['Wed, 21-Oct-2015 07:28:00 GMT', 'rfc-850', '2015-10-21T07:28:00.000Z'],
    ['Sun Nov  6 08:49:37 1994', 'asctime', '1994-11-06T08:49:37.000Z'],
    ['Tue Nov 18 12:00:00 UTC 2025', 'asctime', '2025-11-18T12:00:00.000Z'],
    ['Tue Nov 18 12:00:00.123456 2025', 'asctime', '2025-11-18T12:00:00.123Z'],
    ['Tue, 18 Nov 2025 12:00:00 +0200', 'rfc-5322', '2025-11-18T10:00:00.000Z'],
    ['Tue Nov 18 2025 12:00:00 GMT+0100 (Central European Standard Time)', 'javascript', '2025-11-18T11:00:00.000Z'],
    ['21/Nov/2026:01:12:42 +0000', 'common-log', '2026-11-21T01:12:42.000Z'],
    ['2025-11-18T12:00:00Z', 'iso-8601', '2025-11-18T12:00:00.000Z'],
    ['2025-11-18T12:00:00.123456789-05:30', 'iso-8601', '2025-11-18T17:30:00.123Z'],
    ['2019-12-04 09:47:37', 'iso-8601', '2019-12-04T09:47:37.000Z'],
    ['2019-12-04 09:47:37,512', 'iso-8601', '2019-12-04T09:47:37.512Z'],
    ['2019-12-04', 'iso-8601', '2019-12-04T00:00:00.000Z'],
    ['20251118T120000Z', 'iso-8601-basic', '2025-11-18T12:00:00.000Z'],
    ['2025/11/18 12:00:00', 'slashes-year-first', '2025-11-18T12:00:00.000Z'],
    ['11/17/2025 6:20:00 PM', 'slashes-year-last', '2025-11-17T18:20:00.000Z'],
    ['17/11/2025 18:20:00', 'slashes-year-last', '2025-11-17T18:20:00.000Z'],
  ])('%s is %s for %s', (text, notation, expected) => {
    const stated = parseDate(text)
    expect([stated?.notation, stated?.date.toISOString(), stated?.ambiguous]).toEqual([notation, expected, null])
  })

  it('a date of .NET whose day may be the month says so', () => {
    const stated = parseDate('01/03/2018 17:22:20')
    expect(stated?.date.toISOString()).toBe('2018-01-03T17:22:20.000Z')
    expect(stated?.ambiguous?.toISOString()).toBe('2018-03-01T17:22:20.000Z')
    expect(stated?.zone).toBe('assumed-utc')
  })

  it.each([
    ['2025-11-18', 'day', 'assumed-utc'],
    ['2025-11-18 12:00', 'minute', 'assumed-utc'],
    ['2025-11-18T12:00Z', 'minute', 'stated'],
    ['2025-11-18T12:00:00', 'second', 'assumed-utc'],
    ['2025-11-18T12:00:00.1+01:00', 'fraction', 'stated'],
    ['18/Nov/2025:12:00:00', 'second', 'assumed-utc'],
  ])('%s is precise to the %s, its zone %s', (text, precision, zone) => {
    expect(parseDate(text)).toMatchObject({ precision, zone })
  })

  it.each([
    ['Thursday, 01-Jan-70 00:00:00 GMT', '1970-01-01T00:00:00.000Z'],
    ['Tuesday, 31-Dec-69 00:00:00 GMT', '2069-12-31T00:00:00.000Z'],
    ['0099-01-01', '0099-01-01T00:00:00.000Z'],
    ['2024-02-29T23:59:60Z', '2024-03-01T00:00:00.000Z'],
    ['2025-11-18T12:00:00.1Z', '2025-11-18T12:00:00.100Z'],
    ['2025-11-18T12:00:00 +0530', '2025-11-18T06:30:00.000Z'],
    ['1/31/2025 12:00 AM', '2025-01-31T00:00:00.000Z'],
    ['1/31/2025 12:00 pm', '2025-01-31T12:00:00.000Z'],
    ['1/31/2025 1:00:00.5 PM +01:00', '2025-01-31T12:00:00.500Z'],
    ['02/02/2025 10:00', '2025-02-02T10:00:00.000Z'],
    ['  tue, 18 nov 2025 12:00:00 gmt\n', '2025-11-18T12:00:00.000Z'],
    ['18 Nov 25 12:00:00 UT', '2025-11-18T12:00:00.000Z'],
    ['Tue Nov 18 2025 12:00:00 GMT-05:00', '2025-11-18T17:00:00.000Z'],
    ['2025/11/18 12:00:00 -0100', '2025-11-18T13:00:00.000Z'],
  ])('%j is the instant %s and no other', (text, expected) => {
    const stated = parseDate(text)
    expect([stated?.date.toISOString(), stated?.ambiguous]).toEqual([expected, null])
  })

  it.each(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'])(
    'knows %s among the months',
    (month) => {
      expect(parseDate(`02/${month}/2025:00:00:00 +0000`)?.date.toUTCString()).toContain(` 02 ${month} 2025 00:00:00`)
    },
  )

  it.each([
    '2025-00-10',
    '2025-01-00',
    '2025-01-32',
    '2023-02-29',
    '2025-01-01T24:00:00Z',
    '2025-01-01T00:60:00Z',
    '2025-01-01T00:00:61Z',
    '11/17/2025 0:00 AM',
    'x2025-11-18',
    '2025-11-18x',
    'x Tue, 18 Nov 2025 12:00:00 GMT',
    'Tue, 18 Nov 2025 12:00:00 GMT x',
    'Tue Nov 18 12:00:00 2025 x',
    'x 18/Nov/2025:12:00:00 +0000',
    '18/Nov/2025:12:00:00 +0000 x',
    'x20251118T120000Z',
    '20251118T120000Zx',
    'x2025/11/18 12:00:00',
    '2025/11/18 12:00:00x',
    'x11/17/2025 10:00',
    '11/17/2025 10:00x',
    `2025-11-18${' '.repeat(111)}`,
    '2025-02-30',
    '2025-13-01T00:00:00Z',
    '2025-01-01T25:00:00Z',
    '13/13/2025 01:00:00',
    'yesterday',
    '',
    '12:00',
    '11/17/2025 13:00:00 PM',
  ])('%j is no date', (text) => {
    expect(parseDate(text)).toBeNull()
  })
})
