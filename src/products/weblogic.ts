import { defineProduct } from '../product.ts'

const schema =
  'https://docs.oracle.com/cd/E13222_01/wls/docs100/schemaref/config/http.www.bea.com.ns.weblogic.920.domain/types/security-configurationtype.enforce-valid-basic-auth-credentials.html'

const kinds = [
  { certainty: 'likely', words: ['spring', 'tomcat', 'jetty', 'oauth/token', 'own login', 'own authentication'] },
  { certainty: 'possible', words: ['basic', 'realm="weblogic'] },
] as const

/** Oracle WebLogic, which checks each Basic login itself before the application sees it. */
export const weblogic = defineProduct({
  name: 'WebLogic',
  marks: ['weblogic', 'weblogic.security'],
  server: true,
  says: kinds.map(({ certainty, words }) => ({
    text: 'weblogic',
    when: {
      status: [401],
      text: words,
      noText: ['enforce-valid-basic-auth-credentials>false'],
    },
    means: ['server-misconfigured', 'wrong-credentials'] as const,
    certainty,
    fixer: 'owner' as const,
    because:
      'WebLogic compares every `Authorization: Basic` with its own users, even for what it does not protect; an application that checks Basic by itself never sees the request.',
    steps: {
      developer: [
        'In `config/config.xml` of the domain write `<enforce-valid-basic-auth-credentials>false</enforce-valid-basic-auth-credentials>` as the last line of `<security-configuration>`, and restart all servers.',
      ],
    },
    ask: 'whether the user is one of WebLogic’s realm, or one that the application knows',
    source: schema,
  })),
})
