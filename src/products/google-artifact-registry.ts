import { defineProduct } from '../product.ts'

const artifactRegistry = 'https://cloud.google.com/artifact-registry/docs/troubleshooting'

/** Google's Artifact Registry and Container Registry. */
export const googleArtifactRegistry = defineProduct({
  name: 'Google Artifact Registry',
  hosts: ['gcr.io', '.gcr.io', '.pkg.dev'],
  marks: ['.pkg.dev', 'gcr.io', 'artifactregistry.'],
  says: [
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
