import { defineProduct } from '../product.ts'

const artifactRegistry = 'https://cloud.google.com/artifact-registry/docs/troubleshooting'

/** Google's Artifact Registry and Container Registry. */
export const googleArtifactRegistry = defineProduct({
  name: 'Google Artifact Registry',
  hosts: ['gcr.io', '.gcr.io', '.pkg.dev'],
  marks: ['.pkg.dev', 'gcr.io', 'artifactregistry.'],
  says: [
    ...['private_key_id:: ', 'private_key:: ', 'client_email:: ', 'auth_uri:: ', 'command not found: private_key'].map(
      (text) => ({
        text,
        pattern: /^\w{1,20}:: (?:command )?not found|^command not found: \w{1,20}:/i,
        means: ['corrupted-credential', 'client-bug', 'placeholder-credential'] as const,
        certainty: 'certain' as const,
        because:
          'The shell runs the lines of the service account’s JSON key as commands: the key stands without quotes, and a piece of it alone went as the password.',
        steps: {
          developer: [
            'Give the key by a pipe: `printf %s "$KEY_JSON" | docker login -u _json_key --password-stdin https://$REGISTRY`; `"$KEY_JSON"` with its quotes.',
            'Or take it in one line: `base64 -w0 key.json` as the password of the user `_json_key_base64`.',
          ],
        },
        source: 'https://cloud.google.com/artifact-registry/docs/docker/authentication#json-key',
      }),
    ),
    {
      text: 'unexpected "}"',
      when: { text: ['_json_key'] },
      means: ['corrupted-credential', 'client-bug', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The shell read the JSON key as commands: it stands on the command line without quotes.',
      steps: {
        developer: [
          'Give the key by a pipe: `printf %s "$KEY_JSON" | docker login -u _json_key --password-stdin https://$REGISTRY`.',
        ],
      },
      source: 'https://cloud.google.com/artifact-registry/docs/docker/authentication#json-key',
    },
    {
      text: 'unauthenticated request. unauthenticated requests do not have permission',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'No login reached the registry.',
      steps: {
        developer: [
          '`gcloud auth configure-docker $REGION-docker.pkg.dev` (the very host), then `gcloud auth login`; with sudo, root needs it too.',
        ],
      },
      source: artifactRegistry,
    },
    {
      text: "you don't have the needed permissions to perform this operation, and you may have invalid credentials",
      means: ['no-credentials', 'forbidden', 'stored-credential'],
      certainty: 'likely',
      because: 'gcr.io got no login, a stale one, or one without the permission.',
      steps: { developer: ['`gcloud auth configure-docker`, `gcloud auth login`'] },
      source: 'https://cloud.google.com/container-registry/docs/troubleshooting',
    },
    {
      text: 'permission "artifactregistry.repositories.',
      means: ['forbidden', 'wrong-url'],
      certainty: 'likely',
      because: 'The account is known, but lacks the Artifact Registry role on this repository (or it does not exist).',
      source: artifactRegistry,
    },
  ],
})
