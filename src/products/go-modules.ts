import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

/** The go command as it fetches modules. */
export const goModules = defineProduct({
  name: 'Go modules',
  hosts: ['proxy.golang.org', 'sum.golang.org'],
  marks: ['goprivate', 'goproxy', 'go.sum'],
  says: ['proxy.golang.org', 'sum.golang.org'].map((text) => ({
    text,
    when: {
      text: ['private', 'goprivate', 'internal', 'corp', 'our gitlab', 'our own', 'our git', 'company'],
      noText: ['goproxy=direct', 'goproxy=off'],
      holds: (evidence) =>
        findMatch(evidence, /\b40[134]\b|\b410\b|\bnot found\b|\bterminal prompts disabled\b/i) !== undefined,
    },
    means: ['no-credentials', 'hidden-as-not-found', 'wrong-url'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The go command asks the public proxy and checksum database for the module, and those have no login for your repository: what they cannot read is 404 or 410 there.',
    steps: {
      developer: [
        'Name your hosts: `go env -w GOPRIVATE=git.example.com/*` (it counts for the proxy and for the checksums).',
        'Then give git a login for the host: a line in ~/.netrc, or `git config --global url."ssh://git@git.example.com/".insteadOf https://git.example.com/`.',
      ],
    },
    ask: '`go env GOPRIVATE GOPROXY GONOSUMDB`',
    source: 'https://go.dev/ref/mod#private-modules',
  })),
})
