import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'

const transport = 'https://github.com/diyan/pywinrm/blob/master/winrm/transport.py'
const guide = 'https://docs.ansible.com/ansible/latest/os_guide/windows_winrm.html'
const rejected = 'the specified credentials were rejected by the server'

/** A user name of a domain, in code or a setting: `DOMAIN\\user`. */
const domainAccount = /\buser(?:name)?\w{0,10} ?[:=] ?[rRfF]?["'“]?[A-Z][\w.-]{1,30}\\{1,2}[\w.$-]{1,40}/i

const isDomainAccount = (evidence: Evidence): boolean =>
  evidence.inputs.some(({ lines }) => lines.some((line) => domainAccount.test(line.slice(0, 400))))

/** WinRM as pywinrm, Ansible and PowerShell call it. */
export const winrm = defineProduct({
  name: 'WinRM',
  marks: ['winrm', ':5985', ':5986', '/wsman', 'pywinrm'],
  says: [
    ...["transport='plaintext'", "transport='basic'", 'winrm_transport: basic', 'winrm_transport=basic'].map(
      (text) => ({
        text,
        when: { holds: isDomainAccount },
        means: ['wrong-scheme', 'wrong-credentials'] as const,
        certainty: 'likely' as const,
        because: 'The user is of a domain, and WinRM takes Basic for local accounts of the machine alone.',
        steps: {
          developer: [
            'Use `transport="ntlm"` or `"kerberos"` (Ansible: `ansible_winrm_transport`): `DOMAIN\\user` with ntlm, `user@DOMAIN.COM` with kerberos.',
          ],
        },
        source: 'https://learn.microsoft.com/en-us/windows/win32/winrm/authentication-for-remote-connections',
      }),
    ),
    {
      text: `basic: ${rejected}`,
      means: ['wrong-scheme', 'wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      because: 'Basic works with local accounts of the Windows machine alone, never with domain accounts.',
      steps: {
        developer: [
          'Set `ansible_winrm_transport: ntlm` (or `kerberos`) for a domain account: `DOMAIN\\user` with ntlm, `user@DOMAIN.COM` with kerberos.',
        ],
      },
      source: guide,
    },
    {
      text: 'CbtHardeningLevel = Strict',
      means: ['kerberos-failure', 'challenge-not-answered', 'client-bug', 'ntlm-failure'],
      certainty: 'likely',
      because: 'The server wants a channel binding token with each login, and this client sends none.',
      steps: {
        developer: [
          'Use https and a client that sends it: pywinrm 0.3 or later with `send_cbt` (the default), requests-kerberos 0.12, requests-ntlm 1.1.',
          'Or `Set-Item WSMan:\\localhost\\Service\\Auth\\CbtHardeningLevel Relaxed`.',
        ],
      },
      source: guide,
    },
    ...[`kerberos: ${rejected}`, 'transport=kerberos'].map((text) => ({
      text,
      when: { text: [rejected], noText: ['cbthardeninglevel'] },
      means: ['kerberos-failure', 'insufficient-scope', 'forbidden', 'wrong-credentials'] as const,
      certainty: 'likely' as const,
      because:
        'WinRM answered 401 to a Kerberos login: the SPN belongs to another account or service name, or the user is not allowed to use WinRM.',
      steps: {
        developer: [
          'Ask for the SPN: `setspn -Q HTTP/$HOST`; where it belongs to a web service, set `ansible_winrm_service: HOST` or `WSMAN`.',
          'Put the user into Remote Management Users or Administrators on the machine (`winrm configSDDL default`).',
        ],
      },
      ask: 'what `setspn -Q HTTP/$HOST` answers, and whether `winrs -r:$HOST ipconfig` works as that user',
      source: guide,
    })),
    {
      text: rejected,
      when: {
        text: ["transport='ssl'", 'transport="ssl"', 'winrm_transport: ssl', 'winrm_transport=ssl', "transport: 'ssl'"],
        noText: ['cert_pem', 'cert_key_pem'],
      },
      means: ['wrong-scheme', 'wrong-credentials', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The transport `ssl` of pywinrm without a certificate is Basic over https, and WinRM has Basic switched off by default.',
      steps: {
        developer: [
          "Use `transport='ntlm'` (or `kerberos` in a domain).",
          'Or switch Basic on at the server, over https alone: `winrm set winrm/config/service/auth @{Basic="true"}`; it takes local accounts.',
        ],
      },
      ask: 'the output of `winrm get winrm/config/service/auth`',
      source: transport,
    },
    {
      text: rejected,
      when: { noText: ['kerberos', 'cbthardeninglevel', `basic: ${rejected}`] },
      means: ['wrong-credentials', 'wrong-scheme', 'insufficient-scope', 'ntlm-failure'],
      certainty: 'likely',
      because:
        'pywinrm says so for every 401 of WinRM: a wrong password, a way of login that is switched off, or a user without the right to use WinRM.',
      steps: {
        developer: [
          'See what is on: `winrm get winrm/config/service/auth`; Basic is off by default, and takes local accounts alone.',
          'Try `ansible_winrm_transport: ntlm`, and put the user into Administrators or Remote Management Users.',
        ],
      },
      ask: 'the output of `winrm get winrm/config/service/auth`, and whether the account is local or of a domain',
      source: transport,
    },
    {
      text: 'requested auth method is kerberos, but requests_kerberos is not installed',
      means: ['challenge-not-answered'],
      certainty: 'certain',
      because: 'The client has no Kerberos built in.',
      steps: { developer: ['`pip install "pywinrm[kerberos]"`.'] },
      source: transport,
    },
    {
      text: 'requested auth method is ntlm, but requests_ntlm is not installed',
      means: ['challenge-not-answered'],
      certainty: 'certain',
      because: 'The client has no NTLM built in.',
      steps: { developer: ['`pip install requests_ntlm`.'] },
      source: transport,
    },
    {
      text: 'The WinRM client cannot process the request',
      when: { text: ['trustedhosts', 'kerberos'] },
      means: ['challenge-not-answered', 'kerberos-failure'],
      certainty: 'likely',
      because: 'Outside a domain, or with an IP address, WinRM uses neither Kerberos nor a host that is not trusted.',
      steps: {
        developer: [
          '`Set-Item WSMan:\\localhost\\Client\\TrustedHosts -Value "$HOST"`, or call it by its domain name, or over https.',
        ],
      },
      source: 'https://learn.microsoft.com/en-us/powershell/scripting/security/remoting/winrm-security',
    },
  ],
})
