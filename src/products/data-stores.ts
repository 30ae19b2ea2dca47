import { defineProduct } from '../product.ts'

const rabbit = 'https://www.rabbitmq.com/docs/access-control'
const redis = 'https://redis.io/docs/latest/commands/auth/'
const postgres = 'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html'
const mysql = 'https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html'
const mongo = 'https://www.mongodb.com/docs/manual/reference/error-codes/'
const atlas = 'https://www.mongodb.com/docs/atlas/reference/api-resources-spec/v2/'

/** Brokers and databases whose refusals are taken for a 401: RabbitMQ, Redis, PostgreSQL, MySQL, MongoDB. */
export const dataStores = defineProduct({
  name: 'Database or broker',
  hosts: ['.mongodb.net', 'cloud.mongodb.com'],
  marks: ['access_refused', 'rabbitmq', 'wrongpass', 'noauth authentication', 'er_access_denied', 'pg_hba.conf'],
  says: [
    {
      text: 'ACCESS_REFUSED - Login was refused using authentication mechanism',
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'RabbitMQ refused the login; the user `guest` may log in from the same machine alone.',
      steps: {
        developer: [
          '`rabbitmqctl authenticate_user $USER $PASSWORD`; make one: `rabbitmqctl add_user $USER && rabbitmqctl set_permissions -p / $USER ".*" ".*" ".*"`',
          'Encode special characters of the password in an `amqp://` address.',
        ],
      },
      ask: 'the line of RabbitMQ’s own log at that moment',
      source: rabbit,
    },
    {
      text: 'user can only log in via localhost',
      means: ['wrong-credentials', 'security-layer-block'],
      certainty: 'certain',
      because: 'RabbitMQ’s user `guest` may log in from the same machine alone.',
      steps: { developer: ['Make a user of your own: `rabbitmqctl add_user $USER`.'] },
      source: rabbit,
    },
    {
      text: 'NOT_ALLOWED - access to vhost',
      means: ['forbidden', 'wrong-environment'],
      certainty: 'likely',
      because: 'RabbitMQ knows the user, who has no permission in that virtual host, or it does not exist.',
      source: rabbit,
    },
    {
      text: 'Not management user',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The RabbitMQ user lacks a tag for the web interface.',
      steps: { developer: ['`rabbitmqctl set_user_tags $USER management`'] },
      source: 'https://www.rabbitmq.com/docs/management',
    },
    {
      text: 'NOAUTH Authentication required',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Redis wants a password, and the client sent none.',
      steps: { developer: ['Set it in the client: `redis://:$PASSWORD@host:6379` (Sentinel and cluster nodes too).'] },
      source: redis,
    },
    {
      text: 'WRONGPASS invalid username-password pair',
      means: ['wrong-credentials', 'account-not-active'],
      certainty: 'likely',
      because: 'Redis refused user name or password, or the ACL user is off.',
      steps: { developer: ['`redis-cli --user $USER --askpass PING`; before ACLs the user is `default` or none.'] },
      source: redis,
    },
    {
      text: 'ERR AUTH <password> called without any password configured',
      means: ['server-misconfigured', 'not-authentication'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The client sends a password, and this Redis has none.',
      source: redis,
    },
    {
      text: 'password authentication failed for user',
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
      means: ['security-layer-block', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'PostgreSQL’s pg_hba.conf has no line for this user, database, address and encryption.',
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
    {
      text: 'bad auth : Authentication failed',
      means: ['wrong-credentials'],
      certainty: 'likely',
      because:
        'MongoDB Atlas refused the database user’s password (not the Atlas login); special characters must be encoded.',
      steps: {
        developer: [
          'Atlas › Database Access: set the password anew, and encode it in the address: `node -p "encodeURIComponent(process.env.PW)"`',
        ],
      },
      source: mongo,
    },
    {
      text: 'MongoServerError: Authentication failed',
      means: ['wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      because: 'MongoDB refused user or password, or looked in another database than the user’s.',
      steps: { developer: ['Add `?authSource=admin`.'] },
      source: mongo,
    },
    {
      text: 'You are not authorized for this resource',
      when: { text: ['mongodb', 'atlas'] },
      means: ['wrong-credentials', 'challenge-not-answered', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Atlas’s Administration API takes Digest with public and private key, or a service account’s token.',
      steps: { developer: ['`curl --digest -u "$PUBLIC_KEY:$PRIVATE_KEY" …`'] },
      source: atlas,
    },
    {
      text: 'IP_ADDRESS_NOT_ON_ACCESS_LIST',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'The caller’s address is not on the API access list of Atlas.',
      source: atlas,
    },
  ],
})
