import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'
import { startsLater } from '../questions/verifier-times.ts'

const access = 'https://learn.microsoft.com/en-us/rest/api/cosmos-db/access-control-on-cosmosdb-resources'
const unauthorized = 'https://learn.microsoft.com/en-us/azure/cosmos-db/troubleshoot-unauthorized'
const protocol =
  'Sign the verb, the resource type and the resource link in small letters as the protocol writes them, with the same date that goes into `x-ms-date`, and percent-encode the whole token; an SDK does all of it.'

/** Whether a request is dated to the beginning of a clock. */
const isUnset = (evidence: Evidence): boolean =>
  findMatch(evidence, /request time \[?\w{3}, 0?1 jan (?:1970|2000)/i) !== undefined

/** Azure Cosmos DB for NoSQL: requests signed with an account's key, and resource tokens. */
export const azureCosmosDb = defineProduct({
  name: 'Azure Cosmos DB',
  hosts: ['.documents.azure.com'],
  marks: [
    '.documents.azure.com',
    'microsoft.azure.documents',
    'microsoft.azure.cosmos',
    'azure-cosmos',
    '@azure/cosmos',
  ],
  status: 401,
  says: [
    {
      text: 'authorization token is not valid at the current time',
      when: { holds: startsLater },
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The token starts in the future by the time of Cosmos DB, which the message names beside it: the clock of the machine that signs is ahead.',
      steps: {
        developer: [
          'Set the clock of the machine that signs. A container has the clock of its virtual machine, which stops while the host sleeps: restart Docker Desktop or WSL.',
        ],
      },
      ask: '`date -u` inside the container or on the machine that signs, beside the `current server time` of the message',
      source: access,
    },
    {
      text: 'authorization token is not valid at the current time',
      pattern: /request time \[?\w{3}, 0?1 jan (?:1970|2000)/i,
      means: ['clock-skew'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The request is dated to the beginning of the clock: the device signs before its time was ever set.',
      steps: { developer: ['Wait for the first answer of SNTP before the first request is signed.'] },
      source: access,
    },
    {
      text: 'authorization token is not valid at the current time',
      when: { unless: (evidence) => startsLater(evidence) || isUnset(evidence) },
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because:
        'A signed request is good for fifteen minutes from its date: it was kept and sent later, or the clock of the machine that signs is behind.',
      steps: {
        developer: ['Sign each request anew, and compare `current server time` of the message with `date -u` there.'],
      },
      ask: 'the three times of the message, and `date -u` on the machine that signs',
      source: access,
    },
    {
      text: "input authorization token can't serve the request",
      means: ['signature-mismatch', 'wrong-environment', 'corrupted-credential'],
      certainty: 'likely',
      because:
        'Cosmos DB computed another signature: the key is of another account, is a read-only one or was cut, or other text was signed.',
      steps: {
        developer: [
          'Take the primary key of this very account: Azure portal › the account › Settings › Keys; writing needs a read-write key.',
          protocol,
        ],
      },
      ask: 'whether a read with the same key works, and whether an SDK or your own code signs',
      source: unauthorized,
    },
  ],
})
