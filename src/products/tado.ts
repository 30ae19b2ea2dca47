import { defineProduct } from '../product.ts'

/** tado°, whose API logs programs in by the device flow alone since March 2025. */
export const tado = defineProduct({
  name: 'tado°',
  hosts: ['my.tado.com', 'auth.tado.com', 'login.tado.com'],
  marks: ['my.tado.com', 'auth.tado.com', 'tado'],
  says: [
    {
      text: 'tado',
      when: {
        text: ['password', 'grant', 'login', 'libtado', 'pytado', 'client_secret'],
        noText: ['device code', 'device_code', 'device flow'],
      },
      means: ['password-not-accepted', 'invalid-client'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'tado° has ended logins of programs with e-mail and password: they log in by a code that is confirmed once in a browser.',
      steps: {
        developer: [
          'Update the library or integration to a release with the device flow (RFC 8628), and confirm its code at the address that it shows; keep the newest refresh token, each is good once and for 30 days.',
        ],
      },
      ask: 'the release of the library, and whether it shows an address with a code',
      source: 'https://support.tado.com/en/articles/8565472-how-do-i-authenticate-to-access-the-rest-api',
    },
  ],
})
