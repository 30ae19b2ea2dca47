import { defineProduct } from '../product.ts'

/** Pi-hole’s web interface. */
export const piHole = defineProduct({
  name: 'Pi-hole',
  marks: ['pi-hole', 'pihole', 'ftlconf_'],
  says: [
    {
      text: 'Failed CORS:',
      means: ['csrf-refused', 'security-layer-block', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Pi-hole compares the host that it is called by with the names that it knows, and this one is not among them.',
      steps: {
        developer: [
          'Name the host: `VIRTUAL_HOST=pihole.example.com` in the container, or let the proxy send a host that Pi-hole knows: `proxy_set_header Host pi.hole;`.',
        ],
      },
      source: 'https://github.com/pi-hole/web/blob/v5.21/scripts/pi-hole/php/auth.php',
    },
  ],
})
