import type { Family, Shape } from './shape-kind.ts'

/** A run that has a capital, a small letter and a digit, as a generator mixes them and neither a name nor a digest in hex does. */
const mixed = (set: string, least: number, most = least): string => {
  const within = `${set}{0,${most - 1}}`
  return `(?=${within}[A-Z])(?=${within}[a-z])(?=${within}\\d)${set}{${least},${most}}(?![\\w-])`
}

/** A prefix that words and names begin with as well: at the start of a word, and before letters and digits that are mixed. */
const afterPrefix = (kind: string, prefix: string, body: string, revoke: string): Shape => ({
  sign: prefix,
  kind,
  form: new RegExp(`(?<![\\w.-])(${prefix.replace('.', '\\.')})${body}`, 'y'),
  revoke,
})

const ALNUM = '[A-Za-z0-9]'
const WORD = '[\\w-]'
const UUID = '[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}'

const dify = 'API access in Dify'
const voyage = 'https://dashboard.voyageai.com/api-keys'
const mollie = 'https://my.mollie.com/dashboard/developers/api-keys'
const stytch = 'https://stytch.com/dashboard/api-keys'

const prefixed: readonly Shape[] = [
  afterPrefix('Dify API key', 'app-', mixed(ALNUM, 24), dify),
  afterPrefix('Dify API key', 'dataset-', mixed(ALNUM, 24), dify),
  afterPrefix('Voyage AI API key', 'pa-', mixed(WORD, 43), voyage),
  afterPrefix('Voyage AI API key', 'al-', mixed(WORD, 43), voyage),
  afterPrefix('Fireworks API key', 'fw_', mixed(ALNUM, 20, 40), 'https://app.fireworks.ai/settings/users/api-keys'),
  afterPrefix('Mollie API key', 'live_', mixed(ALNUM, 30), mollie),
  afterPrefix('Mollie API key', 'test_', mixed(ALNUM, 30), mollie),
  afterPrefix('Mollie access token', 'access_', mixed(ALNUM, 30, 60), mollie),
  afterPrefix('Stytch secret', 'secret-live-', `${mixed(WORD, 30, 50)}=?`, stytch),
  afterPrefix('Stytch secret', 'secret-test-', `${mixed(WORD, 30, 50)}=?`, stytch),
  afterPrefix('Pushbullet access token', 'o.', mixed(ALNUM, 32), 'https://www.pushbullet.com/#settings/account'),
  afterPrefix('ClickUp API token', 'pk_', '\\d{5,12}_[A-Z0-9]{32}(?!\\w)', 'https://app.clickup.com/settings/apps'),
]

/** Azure's keys with their service written into them. https://github.com/microsoft/security-utilities, rules SEC101 */
const azure: readonly Shape[] = [
  {
    sign: 'AZDO',
    kind: 'Azure DevOps personal access token',
    form: /[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4,5}(?!\w)/y,
    before: 76,
    revoke: 'https://aex.dev.azure.com/me',
  },
  { sign: 'JQQJ', kind: 'Azure key', form: /[A-Za-z0-9]{52}JQQJ[A-Za-z0-9]{24,28}(?:==)?(?!\w)/y, before: 52 },
  {
    sign: '+ASt',
    kind: 'Azure Storage key',
    form: /[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{6}(?:==|%3D%3D)?/y,
    before: 76,
  },
  {
    sign: 'ACDb',
    kind: 'Azure Cosmos DB key',
    form: /[A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{6}(?:==|%3D%3D)?/y,
    before: 76,
  },
  { sign: '+ABa', kind: 'Azure Batch key', form: /[A-Za-z0-9+/]{76}\+ABa[A-Za-z0-9+/]{6}(?:==|%3D%3D)?/y, before: 76 },
  { sign: '+ASb', kind: 'Azure Service Bus key', form: /[A-Za-z0-9+/]{33}\+ASb[A-Za-z0-9+/]{6}=?/y, before: 33 },
  { sign: '+AEh', kind: 'Azure Event Hubs key', form: /[A-Za-z0-9+/]{33}\+AEh[A-Za-z0-9+/]{6}=?/y, before: 33 },
  { sign: '+ACR', kind: 'Azure Container Registry key', form: /[A-Za-z0-9+/]{42}\+ACR[A-Za-z0-9]{6}/y, before: 42 },
  { sign: 'AzCa', kind: 'Azure Cache for Redis key', form: /[A-Za-z0-9]{33}AzCa[A-Za-z0-9]{6}=?/y, before: 33 },
  { sign: 'AzSe', kind: 'Azure AI Search key', form: /[A-Za-z0-9]{42}AzSe[A-Za-z0-9]{6}/y, before: 42 },
  { sign: 'AzFu', kind: 'Azure Functions key', form: /[\w-]{44}AzFu[\w-]{6}={0,2}/y, before: 44 },
]

/** Forms without a plain prefix. */
const others: readonly Shape[] = [
  afterPrefix(
    'Django secret key',
    'django-insecure-',
    '[\\w!@#$%^&*(=+)-]{20,60}',
    'SECRET_KEY in the settings of Django',
  ),
  {
    sign: '|',
    kind: 'Laravel Sanctum token',
    form: new RegExp(`(?<![\\w.|-])(\\d{1,9}\\|)${mixed(ALNUM, 40, 60)}`, 'y'),
    before: 'digits',
    revoke: 'https://laravel.com/docs/sanctum#revoking-tokens',
  },
  {
    sign: 'PVEAPIToken=',
    kind: 'Proxmox VE API token',
    form: new RegExp(`(PVEAPIToken=[^\\s=!]{1,80}![\\w.-]{1,60}[=:])${UUID}`, 'y'),
    revoke: 'Datacenter > Permissions > API tokens in Proxmox VE',
  },
  {
    sign: 'PBSAPIToken=',
    kind: 'Proxmox Backup Server API token',
    form: new RegExp(`(PBSAPIToken=[^\\s=!]{1,80}![\\w.-]{1,60}[=:])${UUID}`, 'y'),
    revoke: 'Access control > API token in Proxmox Backup Server',
  },
  {
    sign: '1000.',
    kind: 'Zoho OAuth token',
    form: /(?<![\w.])(1000\.)[a-f0-9]{32}\.[a-f0-9]{32}(?!\w)/y,
    revoke: 'https://api-console.zoho.com',
  },
  {
    sign: 'msh',
    kind: 'RapidAPI key',
    form: /(?<!\w)[a-f0-9]{10}msh[a-f0-9]{15}p1[a-f0-9]{6}jsn[a-f0-9]{12}(?!\w)/y,
    before: 10,
    revoke: 'https://rapidapi.com/developer/apps',
  },
  ...['1/', '2/'].map((sign) => ({
    sign,
    kind: 'Asana personal access token',
    form: /(?<![\w/])([12]\/\d{9,20}(?:\/\d{9,20})?:)[a-f0-9]{32}(?!\w)/y,
    revoke: 'https://app.asana.com/0/my-apps',
  })),
  {
    sign: 'AAAAAAAAAAAAAAAAAAAA',
    kind: 'X bearer token',
    form: /(?<![\w+/])A{20,24}[A-Za-z0-9%]{80,110}(?![A-Za-z0-9%+/=])/y,
    revoke: 'https://developer.x.com/en/portal/dashboard',
  },
  {
    sign: 'uk',
    kind: 'Uptime Kuma API key',
    form: /(?<!\w)(uk\d{1,5}_)[\w-]{30,64}/y,
    revoke: 'Settings > API keys in Uptime Kuma',
  },
  { sign: '00D', kind: 'Salesforce session id', form: /(?<!\w)(00D[A-Za-z0-9]{12,15}!)[\w.]{60,130}/y },
  { sign: 'K10', kind: 'K3s token', form: /(?<!\w)(K10)[a-f0-9]{64}::(?:[\w-]{1,20}:)?[\w.]{16,64}/y },
  { sign: 'ST-', kind: 'CAS service ticket', form: /(?<![\w-])(ST-)\d{1,10}-[\w.-]{16,200}/y },
  { sign: 'TGT-', kind: 'CAS ticket-granting ticket', form: /(?<![\w-])(TGT-)\d{1,10}-[\w.-]{16,200}/y },
  { sign: 'ticket=', kind: 'CAS ticket', form: /(ticket=(?:ST|PT|PGT|TGT|PGTIOU)-)[\w.-]{13,200}/y },
]

/** An id in hex, a dot, and letters and digits that are mixed, as in no name of a file. */
const dotted: readonly Shape[] = [
  {
    sign: '.',
    kind: 'Zhipu API key',
    form: /(?<![A-Za-z0-9])[A-Fa-f0-9]{32}\.(?=[A-Za-z0-9]{0,15}[A-Z])(?=[A-Za-z0-9]{0,15}[a-z])(?=[A-Za-z0-9]{0,15}\d)[A-Za-z0-9]{16}(?![A-Za-z0-9])/y,
    before: 32,
    revoke: 'https://open.bigmodel.cn/usercenter/apikeys',
  },
]

/** Forms as the vendors named publish them, or scanners (gitleaks, Kingfisher) know them. */
export const vendorFamilies: readonly Family[] = [
  { common: /[-_.][\w-]{20}/, shapes: prefixed },
  { common: /AZDO|JQQJ|\+A(?:St|Ba|Sb|Eh|CR)|ACDb|Az(?:Ca|Se|Fu)/, shapes: azure },
  { common: /(?<![\w.+/$-])[\w.+/$-]{16}/, shapes: others },
  { common: /\.(?=[A-Za-z0-9]{16})(?<=[A-Fa-f0-9]{32}\.)/, shapes: dotted },
]
