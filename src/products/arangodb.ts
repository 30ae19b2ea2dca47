import { defineProduct } from '../product.ts'

const named = 'https://github.com/arangodb/arangodb/issues/2313'

/** ArangoDB. */
export const arangodb = defineProduct({
  name: 'ArangoDB',
  marks: ['arango', ':8529'],
  status: 401,
  says: [
    {
      text: 'not authorized to execute this request',
      when: { text: ['arango', ':8529'] },
      means: ['wrong-credentials', 'no-credentials'],
      certainty: 'likely',
      because: 'Error 11: ArangoDB does not take this login; a client may seem connected until its first request.',
      steps: {
        developer: [
          'Give a user name even where the password is empty: `http://root:@127.0.0.1:8529`.',
          'A container sets `ARANGO_ROOT_PASSWORD` at its first start only: with an old volume the old password holds.',
        ],
      },
      ask: 'whether the web page at port 8529 takes the same pair',
      source: named,
    },
    {
      text: 'arango_root_password',
      when: {
        text: ['401', 'unauthorized', 'not authorized', 'wrong password'],
        noText: ['not authorized to execute'],
      },
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'The password of root is written when the data folder is made, and the variable changes nothing later.',
      steps: { developer: ['Log in with the old password and change it, or start with a new volume.'] },
      ask: 'whether the volume is older than the password that is set',
      source: 'https://github.com/arangodb/arangodb-docker/issues/65',
    },
  ],
})
