import { defineProduct } from '../product.ts'

const sessions = 'https://github.com/apache/couchdb/blob/main/src/couch/src/couch_httpd_auth.erl'
const accounts = 'https://docs.couchdb.org/en/3.5.1/config/auth.html'

const couch = ['couch', ':5984', 'authsession', '_all_docs', '_design/']

/** CouchDB (and PouchDB, which speaks to it): a session cookie of ten minutes, and an anonymous caller where it has run out. */
export const couchdb = defineProduct({
  name: 'CouchDB',
  marks: ['couchdb', 'pouchdb', ':5984', 'authsession='],
  status: 401,
  says: [
    {
      text: 'Name or password is incorrect',
      when: { text: couch },
      means: ['wrong-credentials'],
      certainty: 'certain',
      because:
        'CouchDB found no such user, or another password; administrators are those of `[admins]` in local.ini, all others documents of `_users`.',
      steps: {
        developer: [
          'Try the pair alone: `curl -u name http://localhost:5984/_session`.',
          'An administrator’s password is set under `[admins]` in local.ini, on each node; CouchDB hashes it at its next start.',
        ],
      },
      source: sessions,
    },
    {
      text: 'You are not authorized to access this db',
      means: ['no-credentials', 'session-expired', 'cookie-not-sent'],
      certainty: 'likely',
      because:
        'CouchDB took the caller for nobody: no credentials came, or an `AuthSession` cookie that has run out, which it passes over without a word.',
      steps: {
        developer: [
          'See whom it takes you for: `GET /_session` with the same cookie or field; `"name":null` is nobody.',
          'The cookie lives ten minutes (`[chttpd_auth] timeout`), and is renewed only by requests: log in anew through `POST /_session`.',
        ],
      },
      ask: 'what `GET /_session` answers to the same client',
      source: sessions,
    },
    {
      text: 'You are not allowed to access this db',
      means: ['forbidden'],
      certainty: 'certain',
      status: 403,
      fixer: 'owner',
      because: 'CouchDB knows the user, who is neither a member nor an administrator of this database.',
      steps: {
        developer: ['Add the name or a role of the user under `members` in `PUT /{db}/_security`.'],
      },
      source: accounts,
    },
    {
      text: 'You are not a server admin',
      when: { text: couch },
      means: ['no-credentials', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The address is for administrators of the server; since CouchDB 3 nobody is one without logging in.',
      steps: {
        developer: [
          'Send an administrator’s name and password, of those under `[admins]` in local.ini: `curl -u admin …`.',
        ],
      },
      ask: 'what `GET /_session` answers to the same client',
      source: accounts,
    },
    {
      text: 'Malformed AuthSession cookie',
      means: ['session-expired'],
      certainty: 'likely',
      status: 400,
      because: 'The cookie `AuthSession` cannot be read: another server’s, or damaged.',
      steps: { visitor: ['Delete the cookies of this page in the browser, and sign in again.'] },
      source: sessions,
    },
    {
      text: 'couchdb',
      when: {
        text: ['after 10 minutes', 'after ten minutes', 'every 10 minutes', 'every ten minutes', '600 seconds'],
      },
      means: ['session-expired'],
      certainty: 'likely',
      because: 'A session of CouchDB ends ten minutes after its last request unless `timeout` says otherwise.',
      steps: {
        developer: [
          'Let the client log in anew at a 401 (`POST /_session`), or use Basic for a program.',
          'A longer session: `timeout` (seconds) under `[chttpd_auth]` in local.ini.',
        ],
      },
      ask: 'the value of `timeout` under `[chttpd_auth]`',
      source: sessions,
    },
  ],
})
