import { defineProduct } from '../product.ts'

/** apt of Debian and Ubuntu, as it fetches from archives with a lock. */
export const apt = defineProduct({
  name: 'apt',
  marks: ['apt update', 'apt-get update', 'apt-get install', 'sources.list', 'inrelease', 'auth.conf'],
  says: ['401 Unauthorized [IP:', '401  Unauthorized [IP:'].map((text) => ({
    text,
    means: ['no-credentials', 'wrong-credentials', 'stored-credential'] as const,
    certainty: 'likely' as const,
    status: 401,
    fixer: 'caller' as const,
    because:
      'apt knows no login but that of its own file: what a browser holds does not help it, and an entry in `auth.conf` counts for just the host and path that it names.',
    steps: {
      developer: [
        'Write it into `/etc/apt/auth.conf.d/NAME.conf`: `machine nexus.example.com/repository/deb login $USER password $PASSWORD`, mode 600; for plain http with `machine http://…`.',
        'See what apt sends: `apt-get update -o Debug::Acquire::http=true`.',
      ],
    },
    ask: 'the lines of auth.conf for that host, the password blacked out, and the line of sources.list',
    source: 'https://manpages.debian.org/stable/apt/apt_auth.conf.5.en.html',
  })),
})
