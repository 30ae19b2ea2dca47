import { defineProduct } from '../product.ts'

const errors = 'https://learn.microsoft.com/windows/win32/com/com-error-codes-4'
const sspi = 'https://learn.microsoft.com/windows/win32/secauthn/sspi-status-codes'
const status = 'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/596a1078-e883-4972-9bbc-49e60bebca55'
const samba = 'https://github.com/samba-team/samba/blob/master/libcli/util/ntstatus_err_table.txt'
const system = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--1300-1699-'

/** NTSTATUS names as Samba prints them, the codes as Windows logs them, and what they mean. */
const refused = [
  ['NT_STATUS_LOGON_FAILURE', '0xC000006D', 'the user name or the password is wrong'],
  ['NT_STATUS_WRONG_PASSWORD', '0xC000006A', 'the password is wrong'],
  ['NT_STATUS_NO_SUCH_USER', '0xC0000064', 'the directory has no such user'],
] as const
const inactive = [
  ['NT_STATUS_ACCOUNT_LOCKED_OUT', '0xC0000234', 'the account is locked after failed logins'],
  ['NT_STATUS_ACCOUNT_DISABLED', '0xC0000072', 'the account is disabled'],
  ['NT_STATUS_ACCOUNT_EXPIRED', '0xC0000193', 'the account has expired'],
  ['NT_STATUS_PASSWORD_EXPIRED', '0xC0000071', 'the account’s password has expired'],
  ['NT_STATUS_PASSWORD_MUST_CHANGE', '0xC0000224', 'the user must change the password first'],
  ['NT_STATUS_INVALID_LOGON_HOURS', '0xC000006F', 'the account may not log on at this hour'],
  ['NT_STATUS_INVALID_WORKSTATION', '0xC0000070', 'the account may not log on from this computer'],
  [
    'NT_STATUS_ACCOUNT_RESTRICTION',
    '0xC000006E',
    'a restriction of the account (an empty password, a policy) prevents it',
  ],
] as const

/** The Windows codes of a refused logon that IIS, WinRM and Samba log. */
export const windowsLogonCodes = defineProduct({
  name: 'Windows',
  marks: ['0x8007', '0x8009', '0xc00000', '0xc00001', '0xc00002', 'nt_status_', 'sec_e_'],
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
    {
      text: '0x8009030c',
      means: ['wrong-credentials', 'ntlm-failure', 'kerberos-failure'],
      certainty: 'likely',
      because: '0x8009030c (SEC_E_LOGON_DENIED): Windows refused this user name and password.',
      source: sspi,
    },
    {
      text: 'SEC_E_LOGON_DENIED',
      means: ['wrong-credentials', 'ntlm-failure', 'kerberos-failure'],
      certainty: 'likely',
      because: 'SEC_E_LOGON_DENIED: Windows refused this user name and password.',
      source: sspi,
    },
    {
      text: 'SEC_E_WRONG_PRINCIPAL',
      means: ['kerberos-failure'],
      certainty: 'likely',
      because: 'SEC_E_WRONG_PRINCIPAL: the ticket is for another account than the one that runs the service (SPN).',
      source: sspi,
    },
    ...['SEC_E_BAD_BINDINGS', '0x80090346', 'STATUS_BAD_BINDINGS', '0xC000035B'].map((text) => ({
      text,
      means: ['ntlm-failure', 'kerberos-failure'] as const,
      certainty: 'likely' as const,
      because: `${text}: the server asks for channel binding (extended protection), and another TLS connection, as a proxy’s, lies between.`,
      steps: {
        developer: [
          'Let what stands between pass TLS through, or give it the certificate and the key of the server itself.',
          'Else set extended protection to Off or Accept for what is published by it.',
        ],
      },
      source: text.includes('C_E') || text.startsWith('0x8') ? sspi : status,
    })),
    ...['SEC_E_TIME_SKEW', '0x80090324', 'NT_STATUS_TIME_DIFFERENCE_AT_DC', '0xC0000133'].map((text) => ({
      text,
      means: ['clock-skew'] as const,
      certainty: 'certain' as const,
      because: `${text}: the clocks of the two machines differ.`,
      source: text.includes('C_E') || text.startsWith('0x8') ? sspi : status,
    })),
    ...['SEC_E_NO_AUTHENTICATING_AUTHORITY', '0x80090311', 'NT_STATUS_NO_LOGON_SERVERS', '0xC000005E'].map((text) => ({
      text,
      means: ['auth-service-unavailable', 'kerberos-failure'] as const,
      certainty: 'likely' as const,
      because: `${text}: no domain controller could be reached to check the credentials.`,
      source: text.includes('C_E') || text.startsWith('0x8') ? sspi : status,
    })),
    ...refused.flatMap(([name, code, meaning]) =>
      [name, code].map((text) => ({
        text,
        means: ['wrong-credentials', 'ntlm-failure'] as const,
        certainty: 'likely' as const,
        because: `${text}: ${meaning}.`,
        steps: {
          developer: [
            'Test the account alone on a machine of the domain: `runas /user:$DOMAIN\\$USER_NAME cmd`; the event names the workstation that sent the old password.',
          ],
        },
        source: status,
      })),
    ),
    ...inactive.flatMap(([name, code, meaning]) =>
      [name, code].map((text) => ({
        text,
        means: ['account-not-active'] as const,
        certainty: 'certain' as const,
        because: `${text}: ${meaning}.`,
        source: status,
      })),
    ),
    ...['NT_STATUS_TRUSTED_RELATIONSHIP_FAILURE', '0xC000018D'].map((text) => ({
      text,
      means: ['server-misconfigured', 'ntlm-failure'] as const,
      certainty: 'likely' as const,
      because: `${text}: the machine’s own trust with the domain is broken.`,
      steps: {
        developer: [
          'On the server: `wbinfo -t` (Samba) or `Test-ComputerSecureChannel` (Windows); join it to the domain anew where that fails.',
        ],
      },
      source: text.startsWith('NT') ? samba : status,
    })),
    {
      text: '0xC000015B',
      means: ['forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: '0xC000015B: the account is right, and may not log on to this machine in this way.',
      steps: {
        developer: [
          'On the server: Local Security Policy › User Rights Assignment › Access this computer from the network (or Allow log on as a batch job, as a service).',
        ],
      },
      source: status,
    },
  ],
})
