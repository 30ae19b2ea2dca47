import { defineProduct } from '../product.ts'

const errors = 'https://github.com/jcmturner/gokrb5/blob/master/v8/krberror/error.go'
const keytab = 'https://github.com/jcmturner/gokrb5/blob/master/v8/keytab/keytab.go'

/** What gokrb5, the Kerberos library for Go, says. */
export const gokrb5 = defineProduct({
  name: 'gokrb5',
  marks: ['gokrb5'],
  server: true,
  says: [
    {
      text: 'matching key not found in keytab',
      means: ['kerberos-failure'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The keytab has no key for the principal, key version and encryption type that the message names.',
      steps: {
        developer: ['Compare with `klist -ekt "$KEYTAB"`; export the keytab again after every password change.'],
      },
      source: keytab,
    },
    {
      text: 'KRB_AP_ERR_SKEW',
      means: ['clock-skew', 'kerberos-failure'],
      certainty: 'certain',
      because: 'Kerberos refuses a ticket whose time differs from its own by more than five minutes.',
      source: 'https://datatracker.ietf.org/doc/html/rfc4120#section-7.5.9',
    },
    {
      text: '[Root cause: KDC_Error]',
      when: { noText: ['krb_ap_err_skew', 'clock skew too great'] },
      means: ['kerberos-failure'],
      certainty: 'certain',
      because:
        'The KDC refused; its own error follows (`KDC_ERR_S_PRINCIPAL_UNKNOWN`: no such SPN, `KDC_ERR_PREAUTH_FAILED`: wrong password or keytab).',
      steps: {
        developer: [
          'Look for the SPN: `setspn -Q HTTP/host.example.com`; test the keytab: `kinit -kt "$KEYTAB" "$PRINCIPAL"`.',
        ],
      },
      source: errors,
    },
    {
      text: '[Root cause: Networking_Error]',
      means: ['kerberos-failure', 'auth-service-unavailable'],
      certainty: 'likely',
      because: 'No KDC of the realm can be reached.',
      steps: { developer: ['Check `[realms]` of `krb5.conf` and ports 88 of the KDC, TCP and UDP.'] },
      source: errors,
    },
    {
      text: '[Root cause: Decrypting_Error]',
      means: ['kerberos-failure'],
      certainty: 'certain',
      because:
        'The ticket was encrypted with another key than the keytab’s: a changed password, or the SPN belongs to another account.',
      steps: {
        developer: [
          'Export the keytab again, and compare its key version: `klist -ekt "$KEYTAB"` and `kvno HTTP/host.example.com`.',
        ],
      },
      source: errors,
    },
    {
      text: '[Root cause: Encrypting_Error]',
      means: ['kerberos-failure'],
      certainty: 'likely',
      because:
        'No usable key: the client has no password or keytab for this realm, or the encryption type is not allowed.',
      source: errors,
    },
  ],
})
