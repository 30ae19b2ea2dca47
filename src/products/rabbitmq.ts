import { defineProduct } from '../product.ts'
import { findWording, says } from '../questions/near.ts'

const web =
  'https://github.com/rabbitmq/rabbitmq-server/blob/main/deps/rabbitmq_web_dispatch/src/rabbit_web_dispatch_access_control.erl'
const rabbit = 'https://www.rabbitmq.com/docs/access-control'

/** It is used from another machine than the server's (lower case). */
const fromElsewhere = says(
  /\b(?:another|other|different|remote) (?:machine|host|computer|server|pc|container|pod)\b|\bremotely\b|\bfrom outside\b|\bnot (?:from|on) localhost\b|\blocalhost (?:only|alone)\b/,
)

/** RabbitMQ. */
export const rabbitmq = defineProduct({
  name: 'RabbitMQ',
  marks: ['access_refused', 'rabbitmq'],
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
      text: 'guest',
      pattern: /^guest\b/i,
      when: { text: ['rabbitmq'], holds: (evidence) => findWording(evidence, fromElsewhere) !== undefined },
      means: ['security-layer-block', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'RabbitMQ’s user `guest` may log in from the same machine alone.',
      steps: {
        developer: [
          'Make a user of your own: `rabbitmqctl add_user $USER`, with `set_permissions` and, for the pages, `set_user_tags $USER management`.',
        ],
      },
      ask: 'the line of RabbitMQ’s own log at that moment',
      source: rabbit,
    },
    {
      text: 'user can only log in via localhost',
      means: ['security-layer-block', 'wrong-credentials'],
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
      source: web,
    },
    {
      text: 'not_authorised',
      pattern: /^not_authorised["'], ?["']reason["']: ?["']not (?:administrator|monitor) user/i,
      means: ['forbidden'],
      certainty: 'certain',
      status: 401,
      because:
        'The user may log in, and lacks the tag that this page or request wants; RabbitMQ answers that with 401.',
      steps: { developer: ['`rabbitmqctl set_user_tags $USER administrator` (or `monitoring`).'] },
      source: web,
    },
    {
      text: 'User not authorised to access virtual host',
      means: ['forbidden', 'wrong-environment'],
      certainty: 'certain',
      status: 401,
      because: 'The user has no permissions in this virtual host; RabbitMQ answers that with 401.',
      steps: { developer: ['`rabbitmqctl set_permissions -p $VHOST $USER ".*" ".*" ".*"`'] },
      source: web,
    },
    {
      text: 'HTTP access denied: basic auth disabled',
      means: ['password-not-accepted', 'wrong-scheme'],
      certainty: 'certain',
      status: 401,
      because: 'This RabbitMQ takes OAuth tokens alone for its web interface: passwords are switched off there.',
      steps: {
        developer: ['Send a token: `Authorization: Bearer $TOKEN`; or set `management.disable_basic_auth = false`.'],
      },
      source: web,
    },
  ],
})
