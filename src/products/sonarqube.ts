import { defineProduct } from '../product.ts'

const analysis = 'https://docs.sonarsource.com/sonarqube-server/latest/analyzing-source-code/analysis-parameters/'

/** SonarQube Server and SonarQube Cloud. */
export const sonarqube = defineProduct({
  name: 'SonarQube',
  hosts: ['sonarcloud.io', 'sonarqube.us'],
  marks: ['sonarqube', 'sonar-scanner', 'sonarcloud', 'sonar.host.url', 'sonar.token', 'sonar.login'],
  says: [
    {
      text: "you're not authorized to analyze this project or the project doesn't exist",
      means: ['forbidden', 'invalid-api-key', 'wrong-environment', 'hidden-as-not-found'],
      certainty: 'likely',
      because:
        'The token may not analyse this project, or the project key (or organisation) does not exist on this server.',
      steps: {
        developer: [
          'Compare sonar.projectKey, sonar.organization and sonar.host.url with the project’s page; give the user Execute Analysis.',
        ],
      },
      source:
        'https://github.com/SonarSource/sonarqube/blob/master/sonar-scanner-engine/src/main/java/org/sonar/scanner/http/DefaultScannerWsClient.java',
    },
    {
      text: 'not authorized. please check the user token in the property',
      means: ['invalid-api-key', 'token-expired', 'placeholder-credential'],
      certainty: 'likely',
      because: 'SonarQube does not know the token: empty variable, expired, or of another server.',
      steps: {
        developer: [
          'Make a token (My Account › Security), and pass it as SONAR_TOKEN or `-Dsonar.token=$SONAR_TOKEN`; before version 10 `-Dsonar.login`.',
        ],
      },
      source:
        'https://github.com/SonarSource/sonarqube/blob/master/sonar-scanner-engine/src/main/java/org/sonar/scanner/http/DefaultScannerWsClient.java',
    },
    {
      text: 'not authorized. analyzing this project requires authentication',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The scanner sent no token.',
      steps: {
        developer: [
          'Pass it as SONAR_TOKEN or `-Dsonar.token=$SONAR_TOKEN`; a pull request of a fork sees no secrets.',
        ],
      },
      source:
        'https://github.com/SonarSource/sonarqube/blob/master/sonar-scanner-engine/src/main/java/org/sonar/scanner/http/DefaultScannerWsClient.java',
    },
    {
      text: 'not authorized. please check the properties sonar.login and sonar.password',
      means: ['wrong-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because: 'SonarQube refused the login of the scanner.',
      source: analysis,
    },
  ],
})
