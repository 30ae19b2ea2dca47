import { defineProduct } from '../product.ts'

const acr = 'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-troubleshoot-login'

/** Azure Container Registry. */
export const azureContainerRegistry = defineProduct({
  name: 'Azure Container Registry',
  hosts: ['.azurecr.io'],
  marks: ['.azurecr.io'],
  says: [
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
