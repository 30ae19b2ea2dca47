/** The negotiate flags by bit, lowest first (MS-NLMP §2.2.2.5); reserved bits have no name. */
const names: Readonly<Record<number, string>> = {
  0: 'NTLMSSP_NEGOTIATE_UNICODE',
  1: 'NTLMSSP_NEGOTIATE_OEM',
  2: 'NTLMSSP_REQUEST_TARGET',
  4: 'NTLMSSP_NEGOTIATE_SIGN',
  5: 'NTLMSSP_NEGOTIATE_SEAL',
  6: 'NTLMSSP_NEGOTIATE_DATAGRAM',
  7: 'NTLMSSP_NEGOTIATE_LM_KEY',
  9: 'NTLMSSP_NEGOTIATE_NTLM',
  11: 'NTLMSSP_ANOYNMOUS',
  12: 'NTLMSSP_NEGOTIATE_OEM_DOMAIN_SUPPLIED',
  13: 'NTLMSSP_NEGOTIATE_OEM_WORKSTATION_SUPPLIED',
  15: 'NTLMSSP_NEGOTIATE_ALWAYS_SIGN',
  16: 'NTLMSSP_TARGET_TYPE_DOMAIN',
  17: 'NTLMSSP_TARGET_TYPE_SERVER',
  18: 'NTLMSSP_TARGET_TYPE_SHARE',
  19: 'NTLMSSP_NEGOTIATE_EXTENDED_SESSIONSECURITY',
  20: 'NTLMSSP_NEGOTIATE_IDENTIFY',
  22: 'NTLMSSP_REQUEST_NON_NT_SESSION_KEY',
  23: 'NTLMSSP_NEGOTIATE_TARGET_INFO',
  25: 'NTLMSSP_NEGOTIATE_VERSION',
  29: 'NTLMSSP_NEGOTIATE_128',
  30: 'NTLMSSP_NEGOTIATE_KEY_EXCH',
  31: 'NTLMSSP_NEGOTIATE_56',
}

/** The bit of each flag that decides how an NTLM message is read (MS-NLMP §2.2.2.5). */
export const ntlmBits = { unicode: 0x1, version: 0x0200_0000 } as const

/** The names of the negotiate flags that are set, lowest bit first (MS-NLMP §2.2.2.5). */
export const ntlmFlagNames = (flags: number): readonly string[] =>
  Array.from({ length: 32 }, (_, bit) => (((flags >>> bit) & 1) === 1 ? names[bit] : undefined)).filter(
    (name) => name !== undefined,
  )
