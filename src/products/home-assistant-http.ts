import { defineProduct } from '../product.ts'
import { findText } from '../questions/exchange.ts'

const http = 'https://www.home-assistant.io/integrations/http/'

/** Home Assistant’s web server: failed logins, bans and the proxy in front. */
export const homeAssistantHttp = defineProduct({
  name: 'Home Assistant',
  marks: ['home assistant', 'homeassistant', 'ip_bans.yaml'],
  says: [
    {
      text: 'Login attempt or request with invalid authentication from',
      means: ['wrong-credentials', 'invalid-api-key', 'session-expired'],
      certainty: 'likely',
      because:
        'Home Assistant refused a password or token from the address in this line; often an old phone, tab or dashboard that still holds one.',
      steps: {
        developer: [
          'Find the device by its address, and sign it in anew.',
          'A program wants `Authorization: Bearer $LONG_LIVED_TOKEN` (your profile › Security).',
        ],
      },
      ask: 'which device has the address in this line',
      source: 'https://github.com/home-assistant/core/blob/dev/homeassistant/components/http/ban.py',
    },
    {
      text: 'Authorization: ',
      pattern: /^authorization: (?!bearer\b|basic\b|token\b|digest\b)[\w-]{1,40} [^\s"'<]/i,
      when: {
        status: [401],
        holds: (evidence) => findText(evidence, 'home assistant', 'homeassistant', 'hassio') !== undefined,
      },
      means: ['malformed-header', 'wrong-scheme'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The word before the token has to be `Bearer` as it stands; the name that was given to the token belongs nowhere.',
      steps: { developer: ['Send `Authorization: Bearer $LONG_LIVED_TOKEN`.'] },
      source: 'https://developers.home-assistant.io/docs/api/rest/',
    },
    {
      text: '401: Unauthorized',
      when: {
        text: ['ingress', 'add-on', 'addon', 'sidebar', 'iframe', 'frame', 'panel'],
        holds: (evidence) => findText(evidence, 'home assistant', 'homeassistant', 'hassio') !== undefined,
      },
      means: ['session-expired', 'cookie-not-sent'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'The Supervisor shows an add-on only with the cookie `ingress_session`: a stale one, or one that the browser does not send, gives this page; the add-on itself is well.',
      steps: {
        visitor: [
          'Reload the page with Ctrl+Shift+R; if it stays, delete the cookies of the address of Home Assistant, and sign in again.',
          'Open Home Assistant by one address only (name or IP, https or http).',
        ],
        developer: ['Behind a proxy pass cookies and `X-Forwarded-Proto` on for `/api/hassio_ingress/`.'],
      },
      ask: 'whether it works in a private window',
      source: 'https://github.com/home-assistant/supervisor/blob/main/supervisor/api/ingress.py',
    },
    {
      text: 'Too many login attempts',
      pattern: /^too many login attempts.{0,80}/i,
      when: { text: ['home assistant', 'homeassistant', 'ip_ban', 'banned ip'] },
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'Home Assistant has banned the address after failed logins.',
      steps: {
        developer: [
          'Remove it from `ip_bans.yaml`, and restart.',
          'Behind a proxy set `use_x_forwarded_for: true` and `trusted_proxies`, or the proxy itself gets banned.',
        ],
      },
      source: http,
    },
    ...['banned_at', 'Banned IP'].map((text) => ({
      text,
      when: { text: ['home assistant', 'homeassistant', 'ip_ban_enabled', 'hass', 'ip_bans.yaml'] },
      means: ['security-layer-block', 'wrong-credentials', 'invalid-api-key'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      status: 403,
      because:
        'Home Assistant has banned this address after refused logins or old tokens, and refuses whatever it sends now; an address under `trusted_networks` is banned all the same.',
      steps: {
        developer: [
          'Remove the address from `ip_bans.yaml`, and restart.',
          'Give the device a token that stays good (a long-lived one), and restart it after Home Assistant: what it sends with an old token counts against it.',
          'Or raise `login_attempts_threshold`; leave `ip_ban_enabled` off where only the home network comes in.',
        ],
      },
      source: 'https://github.com/home-assistant/core/blob/dev/homeassistant/components/http/ban.py',
    })),
    {
      text: '400 bad request',
      when: {
        text: ['home assistant', 'homeassistant', 'hassio'],
        told: [
          'in-front:reverse-proxy',
          'in-front:nginx',
          'in-front:caddy',
          'in-front:traefik',
          'in-front:haproxy',
          'in-front:apache',
        ],
      },
      means: ['server-misconfigured', 'bad-request'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Home Assistant answers 400 to a proxy in front that it does not trust.',
      steps: {
        developer: [
          'configuration.yaml: `http:` with `use_x_forwarded_for: true` and the proxy’s address under `trusted_proxies:`, then restart.',
        ],
      },
      ask: 'the line of Home Assistant’s log at this moment: it names the address of the proxy',
      source: http,
    },
    {
      text: 'A request from a reverse proxy was received from',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Home Assistant does not trust the proxy in front (400).',
      steps: {
        developer: [
          'configuration.yaml: `http:` with `use_x_forwarded_for: true` and the proxy’s address under `trusted_proxies:`, then restart.',
        ],
      },
      source: http,
    },
  ],
})
