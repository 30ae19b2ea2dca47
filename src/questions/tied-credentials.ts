import type { Evidence, Setting, Where } from '../evidence.ts'

/** Credentials that a configuration ties to one address, and the address that is asked in its place: the client sends none. */
export type TiedElsewhere = { readonly tiedTo: string; readonly asked: string; readonly where: Where }

/** An address without its scheme, as `.npmrc` writes it, with a slash at the end. */
const bare = (address: string): string =>
  address
    .replace(/^https?:/, '')
    .replace(/\/{0,9}$/, '/')
    .toLowerCase()

const settingsOf = ({ settings }: Evidence, format: string, name: RegExp): readonly Setting[] =>
  settings.filter((one) => one.format === format && name.test(one.name))

/**
 * npm sends a token to addresses that begin with the one before its name, host, port and path, and to no other
 * (docs.npmjs.com/cli/v11/configuring-npm/npmrc, "Auth related configuration").
 */
const inNpmrc = (evidence: Evidence): TiedElsewhere | undefined => {
  const tokens = settingsOf(evidence, 'npmrc', /^\/\/.{1,300}:(?:_authToken|_auth|_password)$/)
  const ties = tokens.map(({ name, where }) => ({ tiedTo: bare(name.slice(0, name.lastIndexOf(':'))), where }))
  const asked = settingsOf(evidence, 'npmrc', /^(?:@[\w-]{1,60}:)?registry$/).map(({ value }) => bare(value))
  const missed = asked.find((address) => !ties.some(({ tiedTo }) => address.startsWith(tiedTo)))
  const tie = ties.find(({ tiedTo }) => !asked.some((address) => address.startsWith(tiedTo)))
  return tie && missed ? { ...tie, asked: missed } : undefined
}

/**
 * A `.netrc` gives a login to the host of its `machine` alone, unless it has a `default`
 * (everything.curl.dev/usingcurl/netrc).
 */
const inNetrc = (evidence: Evidence): TiedElsewhere | undefined => {
  const { host } = evidence.scene
  const machines = settingsOf(evidence, 'netrc', /^machine$/).map(({ value, where }) => ({
    tiedTo: value.replace(/\s.*$/s, '').toLowerCase(),
    where,
  }))
  const [first] = machines
  if (!first || !host || evidence.folded.some(({ text }) => /\bdefault login\b/.test(text))) return undefined
  return machines.some(({ tiedTo }) => tiedTo === host.toLowerCase()) ? undefined : { ...first, asked: host }
}

/** The first credentials in a configuration that is shown which are tied to another address than the one that is asked. */
export const tiedElsewhere = (evidence: Evidence): TiedElsewhere | undefined => inNpmrc(evidence) ?? inNetrc(evidence)
