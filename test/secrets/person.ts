import * as fc from 'fast-check'

import { encodePart } from '../cases.ts'
import { holding } from './whole.ts'
import type { Planted } from './whole.ts'

const encoded = encodeURIComponent
const json = JSON.stringify

const people = fc.constantFrom('jane.roe', 'j.doe', 'marta-lind', 'o.nkemelu')
const domains = fc.constantFrom('acme-corp.de', 'initech.co.uk', 'hooli.io')
const mail = fc.tuple(people, domains).map(([name, domain]) => `${name}@${domain}`)
const address = fc
  .tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: 1, max: 254 })))
  .map((parts) => `93.${parts.slice(1).join('.')}`)

/** What tells who somebody is. */
export const personal: Readonly<Record<string, fc.Arbitrary<Planted>>> = {
  'an e-mail address': mail.map(holding((v) => `2026-01-15 12:00:00 WARN login failed for ${v} from 192.0.2.7`)),
  'an e-mail address in a form': mail.map((v) => ({
    text: `username=${encoded(v)}&grant_type=password`,
    hidden: [encoded(v), v],
  })),
  'an e-mail address in Basic': mail.map((v) => ({
    text: `Authorization: Basic ${btoa(`${v}:Winter-2026x`)}`,
    hidden: [v, btoa(v)],
  })),
  'an e-mail address of -u': mail.map(holding((v) => `curl -u ${v}:Winter-2026x https://api.example.com`)),
  'claims of a person': mail.map((v) => ({
    text: json({
      iss: 'https://login.example.com',
      sub: 'auth0|65f2c1d0e9b8a7',
      name: 'Ottilie Brandt',
      given_name: 'Ottilie Maria',
      email: v,
      phone_number: '+49 30 55512345',
      exp: 1_767_225_600,
    }),
    hidden: [v, 'Ottilie Brandt', 'Ottilie Maria', '65f2c1d0e9b8a7', '55512345'],
  })),
  'claims over lines': mail.map((v) => ({
    text: JSON.stringify(
      { sub: '248289761001', preferred_username: 'ottilie.brandt', upn: v, family_name: 'Brandtmayer' },
      null,
      2,
    ),
    hidden: [v, '248289761001', 'ottilie.brandt', 'Brandtmayer'],
  })),
  'claims of an address': fc.constant({
    text: json({
      sub: '248289761001',
      address: { street_address: 'Beispielgasse 12', postal_code: '10115-77', locality: 'Berlin' },
    }),
    hidden: ['Beispielgasse', '10115-77', '248289761001'],
  }),
  'claims of a token': mail.map((v) => {
    const payload = encodePart({ sub: v, email: v, name: 'Ottilie Brandt' })
    return {
      text: `Authorization: Bearer ${encodePart({ alg: 'RS256' })}.${payload}.bWFkZS11cA`,
      hidden: [v, payload, 'Ottilie Brandt'],
    }
  }),
  'an address in an access log': address.map(
    holding((v) => `${v} - - [15/Jan/2026:12:00:00 +0000] "GET / HTTP/1.1" 401 12`),
  ),
  'a user in an access log': address.map((v) => ({
    text: `${v} - ottilie.brandt [15/Jan/2026:12:00:00 +0000] "GET / HTTP/1.1" 401 12`,
    hidden: [v, 'ottilie.brandt'],
  })),
  'an address in an error log': address.map(
    holding(
      (v) =>
        `2026/01/15 12:00:00 [error] 7#7: *1 no user/password was provided for basic authentication, client: ${v}, server: example.com`,
    ),
  ),
  'a forwarded address': address.map(holding((v) => `X-Forwarded-For: ${v}, 10.0.0.1`)),
  'an address in JSON': address.map(holding((v) => json({ level: 'warn', status: 401, remote_addr: v, client_ip: v }))),
  'a remote address': address.map(holding((v) => `Failed login for user admin, remote IP ${v}`)),
}
