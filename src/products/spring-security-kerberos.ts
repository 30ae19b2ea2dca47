import { defineProduct } from '../product.ts'

const validator =
  'https://github.com/spring-projects/spring-security-kerberos/blob/main/spring-security-kerberos-core/src/main/java/org/springframework/security/kerberos/authentication/sun/SunJaasKerberosTicketValidator.java'

/** Spring Security Kerberos, and the Java GSS layer below it. */
export const springSecurityKerberos = defineProduct({
  name: 'Spring Security Kerberos',
  marks: ['spring-security-kerberos', 'sunjaaskerberosticketvalidator', 'spnegoauthenticationprocessingfilter'],
  server: true,
  says: [
    {
      text: 'GSSContext name of the context initiator is null',
      means: ['kerberos-failure', 'wrong-scheme'],
      certainty: 'likely',
      fixer: 'caller',
      status: 401,
      because:
        'The token inside Negotiate is no Kerberos ticket but NTLM (or asks for a further step): the browser got no ticket for this name.',
      steps: {
        developer: [
          'Call it from another machine: on the very machine of the server Windows takes NTLM in place of Kerberos.',
          'By its full name, which is registered: `setspn -Q HTTP/$HOST`; not by address or localhost. `klist` shows whether a ticket for it came.',
        ],
      },
      source: validator,
    },
  ],
})
