import { defineProduct } from '../product.ts'

const postgres = 'https://www.postgresql.org/docs/current/client-authentication-problems.html'
const mysql = 'https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html'

/** PostgreSQL and MySQL, whose refusals are taken for the HTTP call’s. */
export const sqlDatabases = defineProduct({
  name: 'SQL database',
  marks: ['er_access_denied', 'pg_hba.conf'],
  says: [
    {
      text: 'password authentication failed for user',
      when: { text: ['postgres_password'] },
      means: ['wrong-credentials', 'upstream-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The image of PostgreSQL looks at POSTGRES_PASSWORD only while its data directory is empty: a volume from before keeps the password that it was made with.',
      steps: {
        developer: [
          'Set it inside: `docker compose exec db psql -U $USER -c "\\password"`, where the local login needs none; or `docker compose down -v`, which deletes the data.',
        ],
      },
      source: 'https://github.com/docker-library/docs/blob/master/postgres/README.md#postgres_password',
    },
    {
      text: 'password authentication failed for user',
      when: { noText: ['postgres_password'] },
      means: ['wrong-credentials', 'upstream-credentials'],
      certainty: 'likely',
      because:
        'PostgreSQL refused the password; behind a web service that is the service’s own login, not the caller’s.',
      steps: {
        developer: [
          '`psql "postgresql://$USER@$HOST/$DB" -c "select 1"`; POSTGRES_PASSWORD counts at the first start of an empty volume alone.',
        ],
      },
      source: postgres,
    },
    {
      text: 'no pg_hba.conf entry for host',
      means: ['security-layer-block', 'server-misconfigured', 'not-authentication'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'PostgreSQL’s pg_hba.conf has no line for this user, database, address and encryption; behind “no encryption” or “SSL off” the client should speak TLS (`sslmode=require`).',
      ask: 'the end of the message (“no encryption” or not), and the lines of pg_hba.conf',
      source: postgres,
    },
    {
      text: 'Access denied for user',
      pattern: /^access denied for user '[^']{0,80}'@'[^']{0,200}' \(using password: no\)/i,
      when: { noText: ['phpmyadmin'] },
      means: ['no-credentials', 'upstream-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because:
        'MySQL got no password: the variable that holds it is empty. This is the database’s login, not the HTTP call’s.',
      source: mysql,
    },
    {
      text: 'Access denied for user',
      pattern: /^access denied for user '[^']{0,80}'@'[^']{0,200}' \(using password: yes\)/i,
      when: { noText: ['phpmyadmin'] },
      means: ['wrong-credentials', 'upstream-credentials'],
      certainty: 'likely',
      because:
        'MySQL refused this user from this host with this password. It is the database’s login, not the HTTP call’s.',
      source: mysql,
    },
  ],
})
