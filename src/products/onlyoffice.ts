import { defineProduct } from '../product.ts'

const signature = 'https://api.onlyoffice.com/editors/signature'
const steps = {
  developer: [
    'Read the secret of the document server: `services.CoAuthoring.secret.inbox.string` in /etc/onlyoffice/documentserver/local.json, or `JWT_SECRET` of its container.',
    'Enter it as secret key in the settings of the connector (Nextcloud › Administration › ONLYOFFICE), or start the container with a `JWT_SECRET` of your own: one that is not set is made anew.',
    'The field has to be the same too: `JWT_HEADER` (`Authorization`) on both sides; a proxy between may drop it.',
  ],
}

/** ONLYOFFICE Docs and its connectors, which sign what they say to each other with one secret (JWT). */
export const onlyoffice = defineProduct({
  name: 'ONLYOFFICE',
  marks: ['onlyoffice', 'only office', 'documentserver'],
  says: [
    {
      text: 'Error occurred in the document service: Invalid token',
      means: ['server-misconfigured', 'invalid-signature', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The document server checks a token that the connector signs; since version 7.2 it does so by default, with a secret made at its installation, and the connector has none or another.',
      steps,
      ask: 'the version of the document server, and whether its secret is entered in the connector’s settings',
      source: signature,
    },
    {
      text: 'The document security token is not correctly formed',
      means: ['server-misconfigured', 'invalid-signature', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The document server did not get a token that its secret fits: the connector signs with another secret, or not at all.',
      steps,
      ask: 'the secret of both sides as a fingerprint (`printf %s "$SECRET" | sha256sum | cut -c1-12`)',
      source: signature,
    },
  ],
})
