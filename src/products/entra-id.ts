import { defineProduct } from '../product.ts'
import { entraAccountCodes } from './entra-id-accounts.ts'
import { entraClientCodes } from './entra-id-clients.ts'
import { toPhrase } from './entra-id-code.ts'
import { entraRequestCodes } from './entra-id-requests.ts'
import { entraSignInRuleCodes } from './entra-id-sign-in-rules.ts'
import { entraTokenCodes } from './entra-id-tokens.ts'

/** Microsoft Entra ID (formerly Azure Active Directory): its token service names each refusal by an AADSTS number. */
export const entraId = defineProduct({
  name: 'Microsoft Entra ID',
  hosts: [
    '.microsoftonline.com',
    '.microsoftonline.us',
    '.partner.microsoftonline.cn',
    'login.windows.net',
    'sts.windows.net',
    '.ciamlogin.com',
    '.b2clogin.com',
  ],
  marks: [
    'aadsts',
    'login.microsoftonline.com',
    'msalserviceexception',
    'msaluirequiredexception',
    'adalserviceexception',
  ],
  says: [entraClientCodes, entraRequestCodes, entraTokenCodes, entraAccountCodes, entraSignInRuleCodes]
    .flat()
    .map(toPhrase),
})
