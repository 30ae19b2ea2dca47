import { defineProduct } from '../product.ts'

const lego = 'https://go-acme.github.io/lego/dns/cloudflare/'
const certManager = 'https://cert-manager.io/docs/configuration/acme/dns01/cloudflare/'
const libdns = 'https://github.com/libdns/cloudflare'

const because =
  'To find the zone of a name the program lists the zones, and a token with DNS:Edit alone may not: it wants Zone:Read as well, for all zones or for this one.'
const steps = {
  developer: [
    'Edit the token (My Profile › API Tokens): permissions Zone › Zone › Read and Zone › DNS › Edit, and under Zone Resources the zone of the name.',
    'lego and Traefik can take two: `CF_DNS_API_TOKEN` with DNS:Edit, and `CF_ZONE_API_TOKEN` with Zone:Read for all zones.',
    'See what the token may list: `curl -H "Authorization: Bearer $CF_DNS_API_TOKEN" "https://api.cloudflare.com/client/v4/zones?name=$ZONE"`',
  ],
}
const ask = 'the permissions of the token, and its zone resources'

/** Programs that make DNS records at Cloudflare (certificates by ACME, dynamic DNS): they look the zone up first. */
export const cloudflareZones = defineProduct({
  name: 'Cloudflare',
  marks: ['cf_dns_api_token', 'cloudflare_dns_api_token', 'cf_zone_api_token'],
  status: 403,
  says: [
    {
      text: 'failed to find zone',
      pattern:
        /^failed to find zone.{0,200}(?:insufficient permissions|\b403\b|authentication error|zone could not be found)/i,
      when: { text: ['cloudflare'] },
      means: ['insufficient-scope', 'wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      because,
      steps,
      ask,
      source: lego,
    },
    {
      text: 'Found no Zones for domain',
      means: ['insufficient-scope', 'wrong-environment'],
      certainty: 'likely',
      because,
      steps,
      ask,
      source: certManager,
    },
    {
      text: 'expected 1 zone, got 0',
      when: { text: ['cloudflare'] },
      means: ['insufficient-scope', 'wrong-environment'],
      certainty: 'likely',
      because,
      steps,
      ask,
      source: libdns,
    },
  ],
})
