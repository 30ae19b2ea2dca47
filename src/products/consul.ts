import { defineProduct } from '../product.ts'

const acl = 'https://developer.hashicorp.com/consul/docs/security/acl/tokens'

/** Consul’s access control, as its agents and its API say it. */
export const consul = defineProduct({
  name: 'Consul',
  hosts: ['.consul.io'],
  marks: ['consul', 'x-consul-token', 'accessorid'],
  says: [
    {
      text: '00000000-0000-0000-0000-000000000002',
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'That is the accessor of Consul’s anonymous token: the request brought none of its own.',
      steps: {
        developer: [
          'Send one: `CONSUL_HTTP_TOKEN`, `-token`, or the field `X-Consul-Token`; an agent takes `acl.tokens.default` from its configuration.',
          '`consul acl token read -self` shows which token is in use.',
        ],
      },
      source: acl,
    },
    {
      text: 'ACL not found',
      when: { text: ['consul'] },
      means: ['revoked-credential', 'invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Consul has no token of this secret id: deleted, of another data center, or made before the ACL system was set up anew.',
      steps: {
        developer: ['`consul acl token list`; set the new secret id where the program takes it from, and restart it.'],
      },
      source: acl,
    },
    {
      text: 'lacks permission',
      when: { text: ['consul', 'accessorid'], noText: ['00000000-0000-0000-0000-000000000002'] },
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Consul knows the token, and none of its policies grants what the message names.',
      steps: {
        developer: [
          'Add a rule to a policy of the token, such as `key_prefix "app/" { policy = "read" }`: `consul acl token read -accessor-id $ID` lists its policies.',
        ],
      },
      source: 'https://developer.hashicorp.com/consul/docs/security/acl/acl-policies',
    },
  ],
})
