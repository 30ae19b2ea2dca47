import { defineProduct } from '../product.ts'

const ivyDocs = 'https://ant.apache.org/ivy/history/latest-milestone/settings/credentials.html'
const sbtDocs = 'https://www.scala-sbt.org/1.x/docs/Publishing.html#Credentials'
const realm = {
  developer: [
    'See the realm that the server names: `curl -sSI $URL | grep -i www-authenticate`.',
    'Write it to the letter: `<credentials host="repo.example.com" realm="Sonatype Nexus Repository Manager" username="…" passwd="…"/>`; the host without a port.',
  ],
}

/** Apache Ivy (Ant) and sbt, which look credentials up by host and realm. */
export const ivy = defineProduct({
  name: 'Ivy or sbt',
  marks: ['ivysettings.xml', 'org.apache.ivy', 'build.sbt', '[ivy:', 'sbt publish', '.ivy2'],
  status: 401,
  says: [
    {
      text: 'was refused by the server: unauthorized',
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'Ivy sends a login only where host and realm in its settings are those of the challenge; with another realm it sends nothing.',
      steps: realm,
      ask: 'the `<credentials>` line of ivysettings.xml, and the `WWW-Authenticate` field of the server',
      source: ivyDocs,
    },
    {
      text: 'unable to find credentials for [',
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'sbt has no credentials for the realm and host that it prints in the brackets.',
      steps: {
        developer: [
          'Give them with that very realm: `credentials += Credentials("Sonatype Nexus Repository Manager", "repo.example.com", user, password)`, or the same four lines in ~/.sbt/.credentials.',
        ],
      },
      ask: 'the realm in the brackets, and the realm and host of the `credentials` in build.sbt: they must be equal to the letter',
      source: sbtDocs,
    },
  ],
})
