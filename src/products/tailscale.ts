import { defineProduct } from '../product.ts'

const expired = 'https://github.com/tailscale/tailscale/issues/19501'

const headscaleKey = 'https://github.com/juanfont/headscale/issues/1780'

/** Tailscale and Headscale: keys with which machines join. */
export const tailscale = defineProduct({
  name: 'Tailscale or Headscale',
  hosts: ['.tailscale.com'],
  marks: ['tailscale', 'headscale', 'tskey-'],
  says: [
    {
      text: 'invalid key: API key does not exist',
      when: { text: ['tailscale', 'tskey', 'headscale', 'login error', 'backend error'] },
      means: ['token-expired', 'revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Tailscale does not have the auth key any more: it lives for ninety days at most, a one-off key serves one machine, and the machine that has joined already does not need it.',
      steps: {
        developer: [
          'Start without it where the machine was in before: `tailscale up` without `--auth-key`.',
          'Else make a new one under Settings › Keys, reusable where several machines use it; an OAuth client makes keys that do not run out.',
        ],
      },
      ask: 'when the key was made, and whether it is reusable',
      source: expired,
    },
    {
      text: 'unable to validate API key',
      when: { text: ['tailscale', 'headscale', 'preauth'] },
      means: ['wrong-environment', 'invalid-api-key'],
      certainty: 'possible',
      fixer: 'caller',
      because:
        'Tailscale’s own server looks at keys in that way: a pre-auth key of Headscale may have been sent to it in place of your server.',
      steps: {
        developer: ['Name the server: `tailscale up --login-server https://headscale.example.com --auth-key $KEY`.'],
      },
      ask: 'whether `--login-server` names your Headscale',
      source: headscaleKey,
    },
  ],
})
