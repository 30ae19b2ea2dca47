import { defineProduct } from '../product.ts'

/** Gradle's own words for a repository that refuses. */
export const gradle = defineProduct({
  name: 'Gradle',
  marks: ['build.gradle', 'settings.gradle', 'org.gradle', 'gradle.properties', './gradlew'],
  says: [
    {
      text: 'received status code 401 from server',
      means: ['no-credentials', 'wrong-credentials', 'token-expired', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The repository answered 401: its block has no `credentials`, or those are empty or not good.',
      steps: {
        developer: [
          'In the block of that very repository: `credentials { username = …; password = … }`, filled from ~/.gradle/gradle.properties or the environment.',
          'Print whether the property is there: `println(providers.gradleProperty("$NAME").isPresent)`',
          'For a token in a field: `credentials(HttpHeaderCredentials)` and `authentication { header(HttpHeaderAuthentication) }`.',
        ],
      },
      source: 'https://docs.gradle.org/current/userguide/supported_repository_protocols.html',
    },
    {
      text: 'received status code 403 from server',
      means: ['forbidden', 'insufficient-scope', 'wrong-url'],
      certainty: 'likely',
      because: 'The repository answered 403 to Gradle.',
      source: 'https://docs.gradle.org/current/userguide/supported_repository_protocols.html',
    },
    {
      text: 'username must not be null!',
      when: { text: ['gradle', 'repository'] },
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The property or variable that the credentials are taken from is not set.',
      source: 'https://docs.gradle.org/current/userguide/supported_repository_protocols.html',
    },
    {
      text: 'the following gradle properties are missing for',
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The properties that hold the credentials of the repository are not set.',
      steps: {
        developer: [
          'Set `<repositoryName>Username` and `<repositoryName>Password` in ~/.gradle/gradle.properties, or ORG_GRADLE_PROJECT_<name> in the environment.',
        ],
      },
      source: 'https://docs.gradle.org/current/userguide/supported_repository_protocols.html',
    },
  ],
})
