import { defineProduct } from '../product.ts'

/** Gradle's own words for a repository that refuses. */
export const gradle = defineProduct({
  name: 'Gradle',
  marks: ['build.gradle', 'settings.gradle', 'org.gradle', 'gradle.properties', './gradlew'],
  says: [
    {
      text: 'maven.pkg.github.com',
      pattern: /^maven\.pkg\.github\.com.{0,300}401/i,
      when: { noText: ['gpr.key=', 'gpr.token=', 'credentials {', 'personal access token'] },
      means: ['no-credentials', 'invalid-api-key', 'token-expired'],
      certainty: 'likely',
      because:
        'GitHub Packages wants a token for every download, of public packages too, and the build has none, or one that has run out.',
      steps: {
        developer: [
          'Make a classic personal access token with read:packages, and put it into ~/.gradle/gradle.properties (`gpr.user=…`, `gpr.key=…`), local.properties or settings.xml, as the project’s build file reads it.',
          '`curl -sS -o /dev/null -D - -u "$USER_NAME:$TOKEN" "$URL"`',
        ],
      },
      source:
        'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-gradle-registry',
    },
    {
      text: 'maven.pkg.github.com',
      pattern: /^maven\.pkg\.github\.com.{0,300}401/i,
      when: { text: ['readme', 'worked until', 'used to work', 'worked before', 'for everybody'] },
      means: ['revoked-credential', 'token-expired', 'no-credentials'],
      certainty: 'likely',
      because:
        'A token that a project publishes for everybody is revoked by GitHub sooner or later; it runs out like any other.',
      steps: { developer: ['Use a token of your own with read:packages in place of that of the README.'] },
      source:
        'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
    },
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
