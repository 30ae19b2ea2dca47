import { defineProduct } from '../product.ts'

const protocol =
  'https://github.com/apereo/cas/blob/master/docs/cas-server-documentation/protocol/CAS-Protocol-Specification.md'
const names = ['cas:', 'cas server', 'apereo', 'jasig', 'servicevalidate', 'authenticationfailure', 'cas login']

/** CAS by Apereo: service tickets, good once and for seconds. */
export const cas = defineProduct({
  name: 'CAS',
  marks: ['cas:authenticationfailure', 'org.jasig.cas', 'org.apereo.cas', '/servicevalidate', '/p3/servicevalidate'],
  says: [
    ...['INVALID_TICKET', "' not recognized"].map((text) => ({
      text,
      pattern: /^(?:INVALID_TICKET(?!_SPEC)|' not recognized)/i,
      when: { text: text === 'INVALID_TICKET' ? names : ["ticket 'st-"], noText: ['invalid_service'] },
      means: ['token-expired', 'session-expired', 'server-misconfigured'] as const,
      certainty: 'likely' as const,
      because:
        'A service ticket is good once and for some seconds: it was validated a second time (a reload, a filter that stands twice), too late, or at another CAS node that does not know it.',
      steps: {
        visitor: ['Open the application’s own address again, without `ticket=` in it, and sign in.'],
        developer: [
          'Look in CAS’s log for the ticket: one VALIDATED line before the failed one means that it was used twice.',
          'Several CAS nodes need a ticket registry that they share.',
        ],
      },
      ask: 'how often the ticket appears in CAS’s log, and how many seconds lie between its issue and its validation',
      source: protocol,
    })),
    {
      text: 'INVALID_SERVICE',
      when: { text: names },
      means: ['wrong-audience', 'wrong-url'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The ticket was good, but it was issued for another `service` address than the one that validates it; it is used up now.',
      steps: {
        developer: [
          'Let both calls have the same `service`, letter by letter: http or https, port, path and parameters. Behind a proxy set the client’s `serverName` to the address in the browser.',
        ],
      },
      source: protocol,
    },
    {
      text: 'INVALID_TICKET_SPEC',
      means: ['wrong-token-type'],
      certainty: 'likely',
      because:
        'The ticket is of a kind that this address does not validate, such as a proxy ticket at `/serviceValidate`.',
      steps: { developer: ['Validate proxy tickets at `/proxyValidate`.'] },
      ask: 'whether the ticket begins with ST- or PT-, and which address validates it',
      source: protocol,
    },
    {
      text: 'UNAUTHORIZED_SERVICE_PROXY',
      means: ['forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The service’s entry in CAS does not allow it proxy authentication.',
      source: protocol,
    },
  ],
})
