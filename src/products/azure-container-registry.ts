import { defineProduct } from '../product.ts'

const acr = 'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-troubleshoot-login'

/** Azure Container Registry. */
export const azureContainerRegistry = defineProduct({
  name: 'Azure Container Registry',
  hosts: ['.azurecr.io'],
  marks: ['.azurecr.io'],
  says: [
    ...['AADSTS7000215', 'AADSTS7000222'].map((text) => ({
      text,
      when: { text: ['az aks', ' aks ', 'aks cluster', 'check-acr', 'kubelet'] },
      means: ['invalid-client'] as const,
      certainty: 'certain' as const,
      fixer: 'owner' as const,
      because:
        'The cluster signs in as its service principal, whose secret has expired (after one year, unless set otherwise) or was replaced.',
      steps: {
        developer: [
          'Make a new secret, and give it to the cluster: `SP_ID=$(az aks show -g $GROUP -n $CLUSTER --query servicePrincipalProfile.clientId -o tsv)`, `SP_SECRET=$(az ad app credential reset --id $SP_ID --query password -o tsv)`, `az aks update-credentials -g $GROUP -n $CLUSTER --reset-service-principal --service-principal $SP_ID --client-secret $SP_SECRET`.',
          'Or change to a managed identity, which has no secret that expires: `az aks update -g $GROUP -n $CLUSTER --enable-managed-identity`.',
        ],
      },
      source: 'https://learn.microsoft.com/en-us/azure/aks/update-credentials',
    })),
    {
      text: 'authentication required, visit https://aka.ms/acr/authorization',
      means: ['no-credentials', 'insufficient-scope', 'token-expired'],
      certainty: 'likely',
      because: 'The registry found no good login, or the identity lacks AcrPull or AcrPush.',
      steps: {
        developer: [
          '`az acr login --name $REGISTRY` (good for 3 hours)',
          'For AKS: `az aks update --attach-acr $REGISTRY`, or `az acr check-health --name $REGISTRY`.',
        ],
      },
      source: acr,
    },
    {
      text: 'invalid clientid or client secret',
      when: { text: ['azurecr.io', 'acr'] },
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'The admin user name and password, or the service principal, is wrong or expired.',
      source: acr,
    },
    {
      text: 'client with ip',
      pattern: /^client with ip '?\S+ is not allowed access/i,
      when: { text: ['azurecr.io', 'acr'] },
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: "The registry's firewall does not list this address.",
      source: acr,
    },
  ],
})
