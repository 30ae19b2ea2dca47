import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const ticket = 'https://github.com/proxmox/pve-common/blob/master/src/PVE/Ticket.pm'

const tokens = 'https://pve.proxmox.com/pve-docs/chapter-pveum.html#pveum_tokens'

/** A list that should have machines in it has none, with a token (lower case). */
const empty =
  /\b(?:shows?|showing|lists?|displays?|returns?|sees?|finds?|gets?)\b[^.\n]{0,30}\b(?:0|no|zero|empty|nothing|dashes)\b|\b0 (?:vms?|lxc|nodes?|containers?|cpu)\b|"data": ?\[ ?\]/i

const showsNothing = (evidence: Evidence): boolean =>
  findMatch(evidence, empty) !== undefined && findMatch(evidence, /\btoken\b|@p(?:am|ve)!/i) !== undefined

/** Proxmox VE’s API: tickets, which are its session cookies. */
export const proxmox = defineProduct({
  name: 'Proxmox VE',
  marks: ['pveproxy', '/api2/json', 'pveauthcookie', 'proxmox', 'pveapitoken'],
  status: 401,
  says: [
    ...['@pam!', '@pve!', '@pbs!'].map((text) => ({
      text,
      pattern: /^@p\w\w![\w.-]{1,64}![\w.-]{1,64}/i,
      means: ['malformed-token', 'malformed-header'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'A token of Proxmox reads `user@realm!name=secret`, with one exclamation mark; here two stand in it, so the part behind is taken for the name.',
      steps: {
        developer: [
          'Write the token’s own name behind the exclamation mark, and its secret behind the `=`: `root@pam!backup=UUID` (Backup Server: a colon in place of the `=`).',
        ],
      },
      ask: 'the token as it is entered, its secret left out: `user@realm!name=…`',
      source: 'https://pve.proxmox.com/wiki/Proxmox_VE_API#API_Tokens',
    })),
    ...['VM.PowerMgmt', 'Sys.Audit', 'VM.Audit', 'Datastore.Audit', 'VM.Allocate', 'VM.Config'].map((text) => ({
      text,
      when: { text: ['proxmox', 'pveum', '@pve', '@pam', '/api2/json'], noText: ['--privsep 0', 'privsep=0'] },
      means: ['insufficient-scope', 'forbidden'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'The privilege is missing where it was asked for. A token with “Privilege Separation” (the default) has rights of its own: a role that its user has counts for it only where the token has one too.',
      steps: {
        developer: [
          "Give the token the role: Datacenter › Permissions › Add › API Token Permission, or `pveum acl modify / --tokens 'user@pve!name' --roles PVEVMAdmin`.",
          'Or make the token without separation, `pveum user token modify user@pve name --privsep 0`: then it may do what its user may.',
          'See what it has: `pveum user token permissions user@pve name`.',
        ],
      },
      ask: 'whether the program logs in with a token, and whether “Privilege Separation” is ticked there',
      source: tokens,
    })),
    {
      text: 'proxmox',
      when: { holds: showsNothing, noText: ['401', 'no such token', '--privsep 0', 'privsep=0'] },
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Proxmox lists what the token may see, and an empty list is no error: the token is accepted and has no right of its own, since “Privilege Separation” is on unless it is taken off.',
      steps: {
        developer: [
          "Give the token a role: Datacenter › Permissions › Add › API Token Permission, path `/`, role PVEAuditor; or `pveum acl modify / --tokens 'user@pve!name' --roles PVEAuditor`.",
          'Give the user that role too: a separated token can do no more than its user.',
        ],
      },
      ask: 'what `pveum user token permissions user@pve name` shows',
      source: tokens,
    },
    {
      text: 'no such token',
      pattern: /^no such token '(?:tokenid|token_id|token-id|name|mytoken|your)/i,
      means: ['placeholder-credential', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The name of the token is still the word from the documentation, and the user has no token of that name.',
      steps: {
        developer: [
          'Write the token’s own name between `!` and `=`: `user@realm!name=UUID`. `pveum user token list user@pve` lists the names.',
        ],
      },
      source: tokens,
    },
    {
      text: 'no such token',
      pattern: /^no such token '(?!tokenid|token_id|token-id|name|mytoken|your)[^']{1,64}' for user/i,
      means: ['invalid-api-key', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The user has no token of this name: mistyped, deleted, or of another node or cluster.',
      steps: { developer: ['`pveum user token list user@pve` lists the names that this user’s tokens have.'] },
      source: tokens,
    },
    {
      text: 'invalid PVE ticket',
      means: ['session-expired', 'clock-skew', 'cookie-not-sent'],
      certainty: 'likely',
      because:
        'The ticket is older than its two hours, or signed with another key: another node’s, or by a wrong clock.',
      steps: {
        visitor: ['Sign in again; if that page keeps coming back, delete the cookie PVEAuthCookie of this host first.'],
        developer: [
          'A program: use an API token, which does not end: `Authorization: PVEAPIToken=user@realm!name=UUID`; or ask for a new ticket before two hours are over.',
          'In a cluster compare the clocks (`timedatectl` on each node), and see `pvecm status`; then `systemctl restart pvedaemon pveproxy`.',
        ],
      },
      ask: 'whether a fresh login is refused too, and what `timedatectl` says on each node',
      source: ticket,
    },
    {
      text: 'Permission denied - invalid csrf token',
      means: ['csrf-refused', 'session-expired'],
      certainty: 'certain',
      because: 'A call that changes something came without the `CSRFPreventionToken` of this ticket.',
      steps: {
        developer: [
          'Send the field `CSRFPreventionToken` with the value that came with the ticket, for POST, PUT and DELETE; with an API token none is wanted.',
        ],
      },
      source: ticket,
    },
  ],
})
