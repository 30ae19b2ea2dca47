import { describe, expect, it } from 'vitest'

import { findSecrets } from '../../src/secret.ts'

describe('a number of a person', () => {
  it.each([
    ['call +49 170 1234567 now', 'phone number', '+49 170 1234567'],
    ['call +1 (555) 010-4477, or', 'phone number', '+1 (555) 010-4477'],
    ['tel:+34612345678', 'phone number', '+34612345678'],
    ['(+44) 20 7946 0958', 'phone number', '+44) 20 7946 0958'],
    ['+44 (0)20 7946 0958.', 'phone number', '+44 (0)20 7946 0958'],
    ['from=%2B491701234567&x=1', 'phone number', '%2B491701234567'],
    ['+33 6 12 34 56 78', 'phone number', '+33 6 12 34 56 78'],
    ['+7.495.123.45.67', 'phone number', '+7.495.123.45.67'],
    ['paid from DE89 3704 0044 0532 0130 00 today', 'bank account number', 'DE89 3704 0044 0532 0130 00'],
    ['GB82WEST12345698765432.', 'bank account number', 'GB82WEST12345698765432'],
    ['NL91 ABNA 0417 1643 00 PAID', 'bank account number', 'NL91 ABNA 0417 1643 00'],
    ['with 4242 4242 4242 4242, then', 'payment card number', '4242 4242 4242 4242'],
    ['with 5555-5555-5555-4444', 'payment card number', '5555-5555-5555-4444'],
    ['"number":"4000056655665556"', 'payment card number', '4000056655665556'],
    ['amex 3782 822463 10005', 'payment card number', '3782 822463 10005'],
    ['diners 3056 930902 5904', 'payment card number', '3056 930902 5904'],
  ])('in %j is a personal datum', (text, kind, value) => {
    const start = text.indexOf(value)
    expect(findSecrets(text)).toEqual([
      { kind, start, end: start + value.length, prefix: '', personal: true, live: false },
    ])
  })
})
