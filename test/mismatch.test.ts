import { expect, test } from 'vitest'

import { nearMiss, readExpectedGot } from '../src/questions/mismatch.ts'

test.each([
  ['https://login.example.com', 'https://login.example.com/', 'by a slash at the end'],
  ['http://login.example.com', 'https://login.example.com', 'by http and https'],
  ['https://login.example.com/t/v2.0', 'https://login.example.com/t', 'by a version at the end, such as `/v2.0`'],
  ['api-orders', ' api-orders', 'by white space alone'],
  ['API', 'api', 'by upper and lower case alone'],
])('%s and %s differ %s', (one, other, differ) => {
  expect(nearMiss(one, other)).toBe(differ)
})

test('two names that have nothing in common differ in no way that can be named', () => {
  expect(nearMiss('orders', 'https://files.example.com')).toBeUndefined()
})

test('both values of a complaint are read, with the blanks inside their quotes', () => {
  expect(readExpectedGot('audience mismatch, expected " api" but got "api"')).toEqual({ expected: ' api', got: 'api' })
})

test('a complaint that names one value alone gives no pair', () => {
  expect(readExpectedGot('invalid audience, expected "api"')).toBeUndefined()
})
