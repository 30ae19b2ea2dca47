import { defineProduct } from '../product.ts'

const auth = 'https://github.com/sct/overseerr/blob/develop/server/middleware/auth.ts'
const csrf = 'https://github.com/sct/overseerr/issues/697'

/** Overseerr, Jellyseerr and Seerr, which answer 403 where others say 401. */
export const overseerr = defineProduct({
  name: 'Overseerr or Jellyseerr',
  marks: ['overseerr', 'jellyseerr', 'seerr'],
  says: [
    {
      text: 'You do not have permission to access this endpoint',
      when: { text: ['seerr', '5055', '/api/v1/request', '/api/v1/user', '/api/v1/settings'], noText: ['csrf'] },
      means: ['invalid-api-key', 'no-credentials', 'insufficient-scope', 'session-expired'],
      certainty: 'likely',
      status: 403,
      fixer: 'caller',
      because:
        'Overseerr says this, with 403, to every request that it cannot put a name to: a wrong or missing `X-Api-Key`, or a session that is over. The right key acts as the owner and may do all.',
      steps: {
        developer: [
          'Copy the key from Settings › General, its `==` at the end included: `curl -H "X-Api-Key: $KEY" http://seerr.example.com:5055/api/v1/auth/me`.',
          'Leave `X-Api-User` out for a try: with it the request has that user’s permissions only.',
        ],
        visitor: ['Sign out and in again; then ask the owner for the permission (Request, Manage Requests).'],
      },
      ask: 'what `/api/v1/auth/me` answers with the key',
      source: auth,
    },
    ...['overseerr', 'jellyseerr'].map((text) => ({
      text,
      when: { status: [403], text: ['csrf'] },
      means: ['csrf-refused'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'With “Enable CSRF Protection” on, programs from outside may only read: what they send to change something is refused with 403.',
      steps: {
        developer: [
          'Switch “Enable CSRF Protection” off under Settings › General (newer ones: Network), and restart it; it wants HTTPS besides.',
        ],
      },
      ask: 'whether reading works with the same key, and only writing is refused',
      source: csrf,
    })),
    ...['overseerr', 'jellyseerr'].map((text) => ({
      text,
      when: {
        status: [403],
        text: ['api key', 'apikey', 'x-api-key', 'api_key', 'script', 'widget'],
        noText: ['csrf', 'permission to access this endpoint', 'radarr', 'sonarr'],
      },
      means: ['invalid-api-key', 'no-credentials', 'csrf-refused'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because: 'A key that Overseerr does not know is answered with 403 and not with 401.',
      steps: {
        developer: [
          'Copy the key anew from Settings › General, its `==` at the end included, and send it as `X-Api-Key`.',
        ],
      },
      ask: 'what `/api/v1/auth/me` answers with the key',
      source: auth,
    })),
  ],
})
