import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const interpolation = 'https://docs.docker.com/reference/compose-file/interpolation/'
const hashed = [
  'htpasswd',
  'basicauth',
  'basic auth',
  'basic_auth',
  'basic-auth',
  'auth.basic',
  'hashed_password',
  '$apr1$',
  '$2y$',
  '$2a$',
  '$2b$',
]
const double = {
  developer: [
    'Write every `$` of the value as `$$` in the compose file; in a file read with `env_file` or `--env-file` put the value into single quotes.',
    'See what arrives: `docker compose config | grep -i auth`.',
  ],
}

/** Docker Compose, which takes what follows a dollar sign for a variable. */
export const dockerCompose = defineProduct({
  name: 'Docker Compose',
  marks: ['docker-compose', 'docker compose', 'compose.yaml', 'compose.yml'],
  says: [
    {
      text: 'environment:',
      pattern:
        /^environment: (?:- [\w.-]{1,60}=[^ ]{0,200} ){0,12}- \w{0,40}(?:key|token|passw(?:or)?d|secret|pass)\w{0,20}=(?:'[^' ]{1,80}'|"[^" ]{1,80}")/i,
      means: ['corrupted-credential', 'malformed-header'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'In the list form of `environment` the quotes are part of the value: the program gets them too, and sends them.',
      steps: {
        developer: [
          'Take them away: `- API_KEY=value`; or quote the whole item, `- "API_KEY=value"`; in the form of a map, `API_KEY: "value"`, they do no harm.',
          'Look at what arrives: `docker compose exec app printenv API_KEY | head -c 1`.',
        ],
      },
      source: 'https://docs.docker.com/reference/compose-file/services/#environment',
    },
    ...['apr1', '2y', '2a', '2b'].map((hash) => ({
      text: `"${hash}" variable is not set`,
      means: ['server-misconfigured', 'corrupted-credential'] as const,
      certainty: 'certain' as const,
      fixer: 'owner' as const,
      status: 401,
      because: `\`${hash}\` is the beginning of a password hash: Compose took its \`$\` for the start of a variable, so the hash arrives damaged.`,
      steps: double,
      source: interpolation,
    })),
    {
      text: 'variable is not set. defaulting to a blank string',
      when: { text: hashed },
      means: ['server-misconfigured', 'corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      fixer: 'owner',
      status: 401,
      because: 'Compose took a `$` within the password hash for the start of a variable, so the hash arrives damaged.',
      steps: double,
      source: interpolation,
    },
    {
      text: 'variable is not set. defaulting to a blank string',
      when: { noText: hashed },
      means: ['placeholder-credential', 'corrupted-credential'],
      certainty: 'likely',
      because: 'Compose knows no variable of this name, and puts nothing in its place.',
      steps: {
        developer: [
          'Set it in `.env` beside the compose file or in the shell: `docker compose config` shows what arrives.',
          ...double.developer.slice(0, 1),
        ],
      },
      source: interpolation,
    },
    ...['dollar sign', ' $ ', "'$'", '`$`', '"$"'].map((text) => ({
      text,
      when: {
        text: ['compose', 'docker', 'container', 'portainer'],
        noText: ['$$', 'powershell', ...hashed],
        holds: (evidence: Evidence) => findMatch(evidence, /\b(?:passwords?|secrets?|tokens?)\b/i) !== undefined,
      },
      means: ['corrupted-credential', 'placeholder-credential'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because: 'Compose takes what follows a `$` for a variable, and puts nothing in its place.',
      steps: double,
      source: interpolation,
    })),
    {
      text: 'htpasswd',
      pattern: /^htpasswd[- ]?(?:generator|-n|\.org|\()|^htpasswd\b.{0,200}\.env\b/i,
      when: { text: ['.env', 'docker-compose', 'docker compose', 'compose.yml'], noText: ['$$'] },
      means: ['server-misconfigured', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      status: 401,
      because: 'A hash of htpasswd is full of dollar signs, and Compose takes each for the start of a variable.',
      steps: double,
      ask: 'the line with the hash (its `$` signs; the rest blotted out), and what `docker compose config` shows of it',
      source: interpolation,
    },
  ],
})
