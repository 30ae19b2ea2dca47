import type { Evidence } from '../evidence.ts'
import { findMatch } from '../questions/exchange.ts'
import { defineProduct } from '../product.ts'

const settings = 'https://maven.apache.org/settings.html#servers'
const server = {
  developer: [
    'The `<id>` under `<servers>` in ~/.m2/settings.xml must equal the `<id>` of the repository (or mirror) in the failing message, to the letter.',
    'See which settings.xml is read: `mvn help:effective-settings` (passwords are hidden); `-X` names the files.',
    'An environment variable in it, `${env.TOKEN}`, must be set in the shell that runs Maven.',
  ],
}
const mavenHere = { text: ['maven', 'mvn ', '[error]', 'org.apache.maven', 'could not transfer', 'gradle', 'aether'] }

const idIn = (block: string): string => /<id>\s{0,4}([^<\s]{1,80})/i.exec(block)?.[1]?.toLowerCase() ?? ''

/** The settings are shown, and no `<server>` in them bears the id of the repository that refused. */
const hasNoServerOfId = (evidence: Evidence): boolean => {
  const asked = findMatch(evidence, /from\/to (\S{1,80}) \(http/i)?.value[1]?.toLowerCase()
  const servers = evidence.folded.flatMap(({ cased }) =>
    [...cased.slice(0, 100_000).matchAll(/<server>[^\n]{1,600}?<\/server>/gi)].map(([block]) => idIn(block)),
  )
  return asked !== undefined && servers.length > 0 && !servers.includes(asked)
}

/** `deploy:deploy-file` without `-DrepositoryId` looks for a server called `remote-repository`. */
const isFileWithoutId = (evidence: Evidence): boolean => findMatch(evidence, /-DrepositoryId/i) === undefined

/** Maven and the repositories it deploys to. */
export const maven = defineProduct({
  name: 'Maven',
  hosts: [
    'repo.maven.apache.org',
    'central.sonatype.com',
    'oss.sonatype.org',
    's01.oss.sonatype.org',
    'maven.pkg.github.com',
    'repo.jenkins-ci.org',
  ],
  marks: ['org.apache.maven', 'settings.xml', 'org.eclipse.aether', 'mvn ', 'maven-deploy-plugin'],
  says: [
    {
      text: 'from/to ',
      pattern: /^from\/to (?<id>\S{1,80}) \(http/i,
      when: { holds: hasNoServerOfId },
      means: ['no-credentials', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The repository’s id is `{id}`, and no `<server>` in the settings that are shown has this id: Maven sends nothing.',
      steps: {
        developer: [
          'Give the `<server>` in ~/.m2/settings.xml the id `{id}`, or the repository in the pom the id of the server.',
          ...server.developer.slice(1),
        ],
      },
      source: settings,
    },
    {
      text: 'from/to apache.',
      pattern: /^from\/to apache\.(?:snapshots|releases)\.https \(https:\/\/repository\.apache\.org/i,
      means: ['wrong-environment', 'no-credentials'],
      certainty: 'likely',
      because:
        'The pom inherits `distributionManagement` from the Apache parent, so Maven deploys to repository.apache.org and not to your own repository.',
      steps: {
        developer: [
          'Name yours: `mvn deploy -DaltDeploymentRepository=$ID::https://nexus.example.com/repository/maven-snapshots/`, with a `<server>` of that id in settings.xml.',
        ],
      },
      source: 'https://maven.apache.org/pom/asf/',
    },
    {
      text: 'deploy-file',
      when: { holds: isFileWithoutId, text: ['401', 'unauthorized'] },
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      because:
        '`deploy:deploy-file` takes the login of the server named by `-DrepositoryId`; without it none of settings.xml fits.',
      steps: { developer: ['Add `-DrepositoryId=$ID` with the `<id>` of the server in settings.xml, beside `-Durl`.'] },
      source: 'https://maven.apache.org/plugins/maven-deploy-plugin/deploy-file-mojo.html#repositoryId',
    },
    {
      text: 'status code: 401, reason phrase:',
      when: mavenHere,
      means: ['no-credentials', 'wrong-credentials', 'token-expired', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The repository answered 401: no `<server>` of settings.xml fits its id, or the credentials there are not good.',
      steps: server,
      ask: 'the repository id in the message, and the `<id>` lines of settings.xml and of the pom',
      source: settings,
    },
    {
      text: 'authentication failed for',
      pattern: /^authentication failed for \S+ (?:401|403)/i,
      when: mavenHere,
      means: ['wrong-credentials', 'no-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'The repository refused what Maven sent for it, or Maven sent nothing.',
      steps: server,
      source: settings,
    },
    {
      text: 'not authorized',
      pattern: /^not authorized , reasonphrase/i,
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      because: 'The repository refused what Maven sent for it, or Maven sent nothing.',
      steps: server,
      source: settings,
    },
    {
      text: 'return code is: 401, reasonphrase',
      means: ['no-credentials', 'wrong-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'The repository answered 401 to the upload.',
      steps: server,
      source: settings,
    },
    {
      text: 'authorization failed for',
      pattern: /^authorization failed for \S+ 403/i,
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The repository knows the account, which may not do this.',
      source: settings,
    },
    {
      text: 'status code: 403, reason phrase:',
      when: mavenHere,
      means: ['forbidden', 'insufficient-scope', 'wrong-url'],
      certainty: 'likely',
      because: 'The repository answered 403: the account may not do this, or the address is not one to deploy to.',
      source: settings,
    },
    {
      text: 'status code: 407, reason phrase:',
      means: ['proxy-authentication'],
      certainty: 'certain',
      because: 'The proxy of settings.xml wants credentials.',
      steps: {
        developer: [
          'Give `<username>` and `<password>` under `<proxies><proxy>` in ~/.m2/settings.xml.',
          'For a Basic login in a CONNECT tunnel: `-Djdk.http.auth.tunneling.disabledSchemes=""`',
        ],
      },
      source: 'https://maven.apache.org/guides/mini/guide-proxies.html',
    },
    {
      text: 'content access is protected by token',
      means: ['password-not-accepted', 'no-credentials'],
      certainty: 'likely',
      because: "Sonatype's repository takes a user token, not the password of the account.",
      steps: {
        developer: [
          'Make a user token at central.sonatype.com › Account › Generate User Token, and put both of its values under `<server>` in settings.xml.',
          'OSSRH (oss.sonatype.org, s01) is shut; publish at https://central.sonatype.com.',
        ],
      },
      source: 'https://central.sonatype.org/publish/generate-portal-token/',
    },
    {
      text: '//oss.sonatype.org/',
      pattern: /^\/\/oss\.sonatype\.org\/(?:content|service)\//i,
      when: {
        text: ['s01.oss.', 's01 host', 'central.sonatype.', 'central portal', 'sonatypehost'],
        noText: ['content access is protected by token'],
        status: [401, 402, 403],
      },
      means: ['wrong-environment', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'Sonatype’s hosts have accounts of their own: oss.sonatype.org knew only the older ones, s01.oss.sonatype.org those since February 2021, and both gave way to the Central Portal in June 2025.',
      steps: {
        developer: [
          'Publish where the namespace lives now: a user token of central.sonatype.com, and the plugin’s host set to it (vanniktech: `publishToMavenCentral()`; formerly `SonatypeHost.S01`).',
        ],
      },
      source: 'https://central.sonatype.org/pages/ossrh-eol/',
    },
    {
      text: 'failed to decrypt password for server',
      means: ['corrupted-credential'],
      certainty: 'likely',
      because: 'Maven cannot decrypt the password of settings.xml and sends it as it stands there.',
      steps: {
        developer: [
          'Make settings-security.xml and the password anew: `mvn --encrypt-master-password`, `mvn --encrypt-password`.',
        ],
      },
      source: 'https://maven.apache.org/guides/mini/guide-encryption.html',
    },
  ],
})
