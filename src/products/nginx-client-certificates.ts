import { defineProduct } from '../product.ts'

const module = 'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_verify_client'

/** nginx where it wants a certificate of the client (`ssl_verify_client`): its 495 and 496, which go out as 400. */
export const nginxClientCertificates = defineProduct({
  name: 'nginx',
  marks: ['ssl_verify_client', 'ssl certificate was sent', 'the ssl certificate error'],
  says: [
    {
      text: 'No required SSL certificate was sent',
      means: ['no-credentials', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'nginx wants a certificate of the client here (`ssl_verify_client on`), and the handshake brought none.',
      steps: {
        visitor: [
          'Install the certificate that the organisation gave you (a .p12 or .pfx file) in the browser or the system, close the browser wholly, and choose it when it asks.',
        ],
        developer: [
          'Send it: `curl --cert client.pem --key client.key …`; in code it is set at the TLS context, not as a field.',
          'Where something in front ends TLS, it has to hand the certificate on, or hold one of its own.',
        ],
      },
      source: module,
    },
    {
      text: 'The SSL certificate error',
      means: ['wrong-credentials', 'token-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A client’s certificate came, and nginx does not trust it: past its date, or of another authority than the one in `ssl_client_certificate`.',
      steps: {
        developer: [
          'Read who made it and until when: `openssl x509 -noout -issuer -dates -in client.pem`; the server’s error log names the reason (`client SSL certificate verify error`).',
        ],
      },
      ask: 'the line `client SSL certificate verify error` of the error log',
      source: module,
    },
  ],
})
