import { defineProduct } from '../product.ts'

const errors = 'https://learn.microsoft.com/windows/win32/com/com-error-codes-4'
const system = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--1300-1699-'

/** The Windows codes of a refused logon that IIS and WinRM log. */
export const windowsLogonCodes = defineProduct({
  name: 'Windows',
  marks: ['0x8007', '0x8009'],
  says: [
    {
      text: '0x8007052e',
      means: ['wrong-credentials', 'ntlm-failure'],
      certainty: 'likely',
      because: '0x8007052e: Windows knows no such user with this password.',
      source: system,
    },
    {
      text: '0x80070533',
      means: ['account-not-active'],
      certainty: 'certain',
      because: '0x80070533: the Windows account is disabled.',
      source: system,
    },
    {
      text: '0x80070532',
      means: ['account-not-active'],
      certainty: 'certain',
      because: '0x80070532: the Windows account’s password has expired.',
      source: system,
    },
    {
      text: '0x8009030e',
      when: { text: ['iis', '401', 'negotiate', 'ntlm', 'kerberos', 'winrm'] },
      means: ['no-credentials', 'challenge-not-answered'],
      certainty: 'likely',
      because:
        '0x8009030e: the security package got no credentials; in a log it is the usual first step of Negotiate and NTLM.',
      source: errors,
    },
    {
      text: '0x80090308',
      when: { text: ['iis', '401', 'negotiate', 'ntlm', 'kerberos', 'winrm'] },
      means: ['kerberos-failure', 'ntlm-failure'],
      certainty: 'likely',
      because:
        '0x80090308: the token of Negotiate or NTLM is not valid here: encrypted for another account, or the connection changed under it.',
      source: errors,
    },
    {
      text: '0x80090322',
      means: ['kerberos-failure'],
      certainty: 'certain',
      because: '0x80090322: the ticket is for another account than the one that runs the service (SPN).',
      steps: {
        developer: ['`setspn -X` finds doubled ones, `setspn -Q HTTP/web.example.com` the account that holds it.'],
      },
      source: errors,
    },
  ],
})
