import { findMatch } from '../questions/exchange.ts'
import { defineProduct } from '../product.ts'

const crumb =
  'https://github.com/jenkinsci/jenkins/blob/master/core/src/main/java/hudson/security/csrf/CrumbFilter.java'
const scripted = 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/'

/** Jenkins. */
export const jenkins = defineProduct({
  name: 'Jenkins',
  hosts: ['ci.jenkins.io', 'repo.jenkins-ci.org'],
  marks: ['x-jenkins', 'jenkins-crumb', 'hudson.', 'jenkins', 'crumbissuer', 'j_spring_security_check'],
  says: [
    {
      text: 'jenkins',
      when: {
        text: ['client api', 'java client', 'python-jenkins', 'jenkinsapi', 'rest api', 'remote api', 'jenkins-client'],
        noText: ['api token', 'apitoken', 'api_token', 'crumb'],
        holds: (evidence) =>
          findMatch(evidence, /\bpasswords?\b/i) !== undefined &&
          findMatch(evidence, /\bunauthori[sz]ed\b|\b401\b/i) !== undefined,
      },
      means: ['wrong-credentials', 'invalid-api-key'],
      certainty: 'possible',
      fixer: 'caller',
      because:
        'A program signs in to Jenkins with user name and API token; the password of the web login is often refused, as where it comes from an SSO or a directory.',
      steps: {
        developer: [
          'Make an API token (user menu › Security › API Token), and give it in place of the password: `curl -u "$USER_NAME:$API_TOKEN" "$JENKINS_URL/api/json"`',
        ],
      },
      ask: 'whether `curl -u "$USER_NAME:$API_TOKEN" "$JENKINS_URL/me/api/json"` works',
      source: scripted,
    },
    {
      text: 'no valid crumb was included in the request',
      means: ['csrf-refused', 'wrong-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because:
        'The POST came without a crumb that fits its session; it is not asked for with user name and API token, so those are missing or not good.',
      steps: {
        visitor: ['Reload the page, and log in again.'],
        developer: [
          'Use an API token, which needs no crumb: `curl -X POST -u "$USER_NAME:$API_TOKEN" $JENKINS_URL/job/$JOB/build`',
          'With a password fetch crumb and session cookie together: `curl -c jar -u … $JENKINS_URL/crumbIssuer/api/json`.',
          'Behind a proxy tick Enable proxy compatibility under Manage Jenkins › Security.',
        ],
      },
      ask: 'whether the password sent is an API token (user › Security › API Token) or the login password',
      source: crumb,
    },
    {
      text: 'no valid crumb was included in the request',
      when: { text: ['crumbissuer'], noText: ['cookie', ' -c ', 'jsessionid', '-websession', '-sessionvariable'] },
      means: ['cookie-not-sent', 'csrf-refused'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Since Jenkins 2.176.2 a crumb is good only in the web session that it was issued to, and the second call does not carry the session cookie of the first.',
      steps: {
        developer: [
          'Keep the cookie of the first call for the second: `curl -c jar -u "$USER_NAME:$PASSWORD" "$JENKINS_URL/crumbIssuer/api/json"`, then `curl -b jar -H "Jenkins-Crumb: $CRUMB" …`.',
          'Or use an API token as the password: it needs no crumb.',
        ],
      },
      source: 'https://www.jenkins.io/doc/upgrade-guide/2.176/#upgrading-to-jenkins-lts-2-176-2',
    },
    {
      text: 'found invalid crumb',
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'The crumb belongs to another session.',
      steps: { developer: ['Send the session cookie that came with the crumb, or use an API token.'] },
      source: crumb,
    },
    {
      text: 'invalid password/token for user:',
      means: ['wrong-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Jenkins knows the user; the password or API token is wrong.',
      steps: { developer: ['Make an API token: user menu › Security › API Token.'] },
      source:
        'https://github.com/jenkinsci/jenkins/blob/master/core/src/main/java/jenkins/security/BasicHeaderRealPasswordAuthenticator.java',
    },
    {
      text: 'anonymous is missing the',
      pattern: /^anonymous is missing the (?<permission>[\w/]+) permission/i,
      means: ['no-credentials', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'The request counts as anonymous: it came without credentials, and {permission} is not for everybody.',
      steps: { developer: ['`curl -u "$USER_NAME:$API_TOKEN" …`'] },
      source:
        'https://github.com/jenkinsci/jenkins/blob/master/core/src/main/resources/hudson/security/Messages.properties',
    },
    {
      text: 'is missing the',
      pattern: /^is missing the (?<permission>(?:overall|job|agent|view|run|credentials|scm)\/\w+) permission/i,
      means: ['forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Jenkins knows the user, who lacks {permission}.',
      source:
        'https://github.com/jenkinsci/jenkins/blob/master/core/src/main/resources/hudson/security/Messages.properties',
    },
  ],
})
