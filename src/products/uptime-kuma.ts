import { defineProduct } from '../product.ts'

const kumaKeys = 'https://github.com/louislam/uptime-kuma/wiki/API-Keys'

const kumaNames = ['uptime kuma', 'uptime-kuma'] as const

/** Uptime Kuma: its metrics, and what opens them. */
export const uptimeKuma = defineProduct({
  name: 'Uptime Kuma',
  marks: ['uptime kuma', 'uptime-kuma'],
  says: kumaNames.map((text) => ({
    text,
    when: { status: [401], text: ['/metrics', 'prometheus'], noText: ['monitor for', 'monitors'] },
    means: ['password-not-accepted', 'wrong-credentials', 'wrong-place'] as const,
    certainty: 'likely' as const,
    fixer: 'caller' as const,
    because:
      'From the first API key on, Uptime Kuma’s `/metrics` no longer takes the user’s password: it wants the key as the password of Basic, with no user.',
    steps: {
      developer: [
        'Try it: `curl -u ":$KEY" https://status.example.com/metrics`; in Prometheus `basic_auth` with `password` alone.',
        'Look under Settings › API Keys whether the key has run out or is switched off.',
      ],
    },
    ask: 'whether Settings › API Keys lists a key',
    source: kumaKeys,
  })),
})
