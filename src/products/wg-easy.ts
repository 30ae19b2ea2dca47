import { defineProduct } from '../product.ts'

const hash = 'https://github.com/wg-easy/wg-easy/issues/1443'

/** wg-easy: a hash in the environment, its dollar signs doubled. */
export const wgEasy = defineProduct({
  name: 'wg-easy',
  marks: ['wg-easy', 'wg_host'],
  says: [
    {
      text: 'wg-easy',
      when: {
        text: [
          'unauthorized',
          '401',
          'password_hash',
          'wrong password',
          'password is refused',
          "can't log in",
          'cannot log in',
        ],
        noText: ['insecure', 'v15', 'version 15', 'api/'],
      },
      means: ['server-misconfigured', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'wg-easy compares with the hash in `PASSWORD_HASH` (since version 14 no longer with `PASSWORD`), and a compose file eats its dollar signs where they are not doubled.',
      steps: {
        developer: [
          'Make the hash: `docker run --rm ghcr.io/wg-easy/wg-easy:14 wgpw MY_PASSWORD`.',
          'Write it into docker-compose.yml without quotes and with every `$` doubled: `PASSWORD_HASH=$$2a$$12$$…`.',
          'Make the container anew (`docker compose up -d`), and type the password, not the hash.',
        ],
      },
      ask: 'the line with `PASSWORD_HASH`, its signs behind the third dollar left out',
      source: hash,
    },
  ],
})
