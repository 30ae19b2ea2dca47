import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { told } from '../questions/exchange.ts'

const api = 'https://developers.home-assistant.io/docs/auth_api/#long-lived-access-token'
const here = { text: ['home assistant', 'homeassistant', 'hass', ':8123', 'supervisor'] }
const token = {
  developer: [
    'Make a long-lived access token (your profile › Security), and send `Authorization: Bearer $TOKEN`.',
    '`curl -sS -H "Authorization: Bearer $TOKEN" "http://homeassistant.local:8123/api/"` has to answer {"message": "API running."}',
  ],
}

/** Home Assistant: its API, its login, its way behind a proxy. */
export const homeAssistant = defineProduct({
  name: 'Home Assistant',
  hosts: ['.ui.nabu.casa', 'homeassistant.local'],
  marks: ['home assistant', 'homeassistant', 'hassio', 'hass.io', 'rest_command'],
  says: [
    ...['x-ha-access', 'api_password', 'x-hassio-key'].map((text) => ({
      text,
      when: { ...here, unless: (evidence: Evidence) => told(evidence, 'works:direct', 'fails:proxy') },
      means: ['password-not-accepted', 'wrong-place', 'wrong-scheme'] as const,
      certainty: 'likely' as const,
      because:
        '`api_password` and the field `x-ha-access` are the old way; Home Assistant takes an access token as Bearer now.',
      steps: token,
      source: api,
    })),
    {
      text: 'please update your credentials',
      pattern: /^please update your credentials/i,
      when: { text: ['config entry', 'integration'], noText: ['shelly'] },
      means: ['wrong-credentials', 'client-bug', 'revoked-credential'],
      certainty: 'likely',
      because: 'The integration raised an authentication failure: the device or service refused the stored login.',
      source: 'https://developers.home-assistant.io/docs/integration_setup_failures/#handling-expired-credentials',
    },
    {
      text: 'ingress/session',
      when: here,
      means: ['insufficient-scope', 'wrong-token-type', 'client-bug'],
      certainty: 'likely',
      because:
        'The Supervisor’s API under /api/hassio is open to few paths with a user’s token; ingress sessions are made by the frontend.',
      source: 'https://developers.home-assistant.io/docs/supervisor/development/',
    },
  ],
})
