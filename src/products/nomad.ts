import { defineProduct } from '../product.ts'

/** HashiCorp Nomad, and go-getter, which fetches what it runs. */
export const nomad = defineProduct({
  name: 'Nomad',
  marks: ['nomad', 'go-getter'],
  says: [
    {
      text: 'artifact {',
      pattern:
        /^artifact \{[^}]{0,300}\boptions \{[^}]{0,300}\b(?<name>user(?:name)?|password|token|authorization)\b ?=/i,
      means: ['wrong-place', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The `options` of an artifact know no `{name}`: they become parameters of the address, and no login is sent.',
      steps: {
        developer: [
          'Put the login into the address: `source = "https://user:password@nexus.example.com/…"`, with special characters percent-encoded.',
        ],
      },
      source: 'https://developer.hashicorp.com/nomad/docs/job-specification/artifact',
    },
  ],
})
