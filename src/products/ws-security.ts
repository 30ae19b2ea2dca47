import { defineProduct } from '../product.ts'

const wss = 'https://docs.oasis-open.org/wss-m/wss/v1.1.1/os/wss-SOAPMessageSecurity-v1.1.1-os.html'
const wss4j =
  'https://github.com/apache/ws-wss4j/blob/master/ws-security-common/src/main/resources/messages/wss4j_errors.properties'
const onvif = 'https://www.onvif.org/specs/core/ONVIF-Core-Specification.pdf'

/** The faults of WS-Security in SOAP (WSS SOAP Message Security 1.1.1 §12), and WSS4J’s words. */
export const wsSecurity = defineProduct({
  name: 'WS-Security',
  marks: ['wsse:', 'wss4j', 'wssecurity', 'soap-env', 'soap:fault'],
  says: [
    {
      text: 'FailedAuthentication',
      when: { text: ['wsse', 'soap', 'security'] },
      means: ['wrong-credentials', 'clock-skew'],
      certainty: 'likely',
      because:
        '`wsse:FailedAuthentication`: the security token is refused: name, password or digest are wrong, or `Created` is too far from the server’s time.',
      steps: {
        developer: [
          'Digest: Base64(SHA-1(nonce bytes + Created + password)), with the nonce’s raw bytes; `Created` in UTC.',
        ],
      },
      ask: 'the UsernameToken (password and nonce hidden) with its `Created`, and the server’s time',
      source: wss,
    },
    {
      text: 'InvalidSecurityToken',
      when: { text: ['wsse', 'soap'] },
      means: ['invalid-api-key', 'malformed-token'],
      certainty: 'likely',
      because: '`wsse:InvalidSecurityToken`: the security token was read, and is not valid.',
      source: wss,
    },
    {
      text: 'FailedCheck',
      when: { text: ['wsse', 'soap'] },
      means: ['invalid-signature', 'signature-mismatch'],
      certainty: 'likely',
      because: '`wsse:FailedCheck`: signature or decryption of the SOAP message failed.',
      source: wss,
    },
    {
      text: 'SecurityTokenUnavailable',
      when: { text: ['wsse', 'soap'] },
      means: ['unknown-signing-key', 'server-misconfigured'],
      certainty: 'likely',
      because: '`wsse:SecurityTokenUnavailable`: the token or certificate that the message refers to cannot be found.',
      source: wss,
    },
    {
      text: 'MessageExpired',
      when: { text: ['wsse', 'wsu', 'soap', 'wss'] },
      means: ['clock-skew'],
      certainty: 'likely',
      because: '`wsu:MessageExpired`: the Timestamp of the message is past by the server’s clock.',
      steps: { developer: ['Set both clocks by NTP; write `Created` and `Expires` in UTC.'] },
      source: wss,
    },
    {
      text: 'The message has expired',
      when: { text: ['wss4j', 'wssecurity', 'soap'] },
      means: ['clock-skew', 'stale-nonce'],
      certainty: 'likely',
      because: 'WSS4J: the Timestamp is past, or the clocks differ.',
      source: wss4j,
    },
    {
      text: 'An error was discovered processing the <wsse:Security> header',
      means: ['no-credentials', 'malformed-header', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'The WS-Security header is missing parts that the policy demands (Timestamp, signature, token), or is badly formed.',
      ask: 'the policy of the WSDL, and the message’s `wsse:Security` element without its secrets',
      source: wss4j,
    },
    {
      text: 'ter:NotAuthorized',
      means: ['wrong-credentials', 'clock-skew', 'forbidden'],
      certainty: 'likely',
      because:
        'ONVIF: the camera refuses the WS-UsernameToken: name or password wrong, the camera’s clock off, or the user’s level too low.',
      steps: {
        developer: [
          'Read the camera’s time without credentials (`GetSystemDateAndTime`), and build `Created` from it.',
          'Make an ONVIF user of its own in the camera’s settings.',
        ],
      },
      ask: 'the answer of `GetSystemDateAndTime`',
      source: onvif,
    },
  ],
})
