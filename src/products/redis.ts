import { defineProduct } from '../product.ts'

const redisDocs = 'https://redis.io/docs/latest/commands/auth/'

/** Redis. */
export const redis = defineProduct({
  name: 'Redis',
  marks: ['wrongpass', 'noauth authentication'],
  says: [
    {
      text: 'NOAUTH Authentication required',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Redis wants a password, and the client sent none.',
      steps: { developer: ['Set it in the client: `redis://:$PASSWORD@host:6379` (Sentinel and cluster nodes too).'] },
      source: redisDocs,
    },
    {
      text: 'WRONGPASS invalid username-password pair',
      means: ['wrong-credentials', 'account-not-active'],
      certainty: 'likely',
      because: 'Redis refused user name or password, or the ACL user is off.',
      steps: { developer: ['`redis-cli --user $USER --askpass PING`; before ACLs the user is `default` or none.'] },
      source: redisDocs,
    },
    {
      text: 'ERR AUTH <password> called without any password configured',
      means: ['server-misconfigured', 'wrong-environment', 'not-authentication'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The client sends a password, and this Redis has none.',
      ask: 'whether this Redis is meant to have a password (`CONFIG GET requirepass`), and whether it is the one that is meant',
      source: redisDocs,
    },
  ],
})
