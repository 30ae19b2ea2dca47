import { defineProduct } from '../product.ts'

const http = 'https://github.com/odoo/odoo/blob/master/odoo/http.py'

/** Odoo: JSON-RPC errors with status 200. */
export const odoo = defineProduct({
  name: 'Odoo',
  hosts: ['.odoo.com', '.odoo.sh'],
  marks: ['odoo'],
  status: 200,
  says: [
    {
      text: 'odoo.http.SessionExpiredException',
      means: ['session-expired', 'cookie-not-sent'],
      certainty: 'likely',
      because: 'Odoo knows no session in this request: it is too old, or its cookie was not sent.',
      steps: {
        visitor: ['Reload the page, and sign in again.'],
        developer: [
          'Keep the cookie `session_id` of `/web/session/authenticate`, and send it along.',
          'Behind a proxy set `proxy_mode = True`; with several databases pin one by `dbfilter`: a session belongs to one.',
        ],
      },
      ask: 'whether the request carries the cookie `session_id` that the login gave',
      source: http,
    },
  ],
})
