import { defineProduct } from '../product.ts'

/** Apache Wicket, whose listener compares the origin of a request with the address that the application believes to have. */
export const apacheWicket = defineProduct({
  name: 'Apache Wicket',
  marks: ['org.apache.wicket', 'wicket:interface'],
  says: [
    {
      text: 'Origin does not correspond to request',
      means: ['csrf-refused', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      status: 400,
      because:
        'Wicket refuses what comes from another origin than its own, and behind a proxy it takes http and the inner name for its own.',
      steps: {
        developer: [
          'Let the proxy pass on scheme and host (`X-Forwarded-Proto`, `Host`), and the server believe them (Spring Boot `server.forward-headers-strategy=native`, Tomcat’s `RemoteIpValve`).',
          'Or name the public address: `CsrfPreventionRequestCycleListener.addAcceptedOrigin("app.example.com")`.',
        ],
      },
      source:
        'https://github.com/apache/wicket/blob/wicket-8.x/wicket-core/src/main/java/org/apache/wicket/protocol/http/CsrfPreventionRequestCycleListener.java',
    },
  ],
})
