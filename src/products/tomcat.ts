import { defineProduct } from '../product.ts'

/** Apache Tomcat’s own manager pages. */
export const tomcat = defineProduct({
  name: 'Apache Tomcat',
  marks: ['apache tomcat', 'tomcat-users.xml', 'catalina', 'manager/html', 'manager/text'],
  server: true,
  says: [
    {
      text: 'conf/tomcat-users.xml',
      pattern: /^conf\/tomcat-users\.xml(?:<\/tt>)? in your installation/i,
      when: { noText: ['403 access denied', '403 forbidden'] },
      means: ['wrong-credentials', 'no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Tomcat has no manager user at first; the login must stand in conf/tomcat-users.xml, with a role.',
      steps: {
        developer: [
          'In `$CATALINA_BASE/conf/tomcat-users.xml`: `<user username="…" password="…" roles="manager-gui"/>` (`manager-script` for /manager/text and for Maven), outside of comments; restart Tomcat.',
          'An IDE or package may run with another copy of the file: look at `CATALINA_BASE` in the log.',
        ],
      },
      source: 'https://github.com/apache/tomcat/blob/main/webapps/manager/WEB-INF/jsp/401.jsp',
    },
    {
      text: 'conf/tomcat-users.xml',
      pattern: /^conf\/tomcat-users\.xml(?:<\/tt>)? in your installation/i,
      when: { text: ['403 access denied', '403 forbidden'] },
      means: ['insufficient-scope', 'security-layer-block', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The user is known; the role is missing, or RemoteAddrValve in META-INF/context.xml allows this machine alone.',
      steps: {
        developer: [
          'Give the role `manager-gui`, and widen `allow` of the RemoteAddrValve in webapps/manager/META-INF/context.xml.',
        ],
      },
      source: 'https://github.com/apache/tomcat/blob/main/webapps/manager/WEB-INF/jsp/401.jsp',
    },
  ],
})
