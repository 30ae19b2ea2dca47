/**
 * The login of a host in a netrc file (the GNU inetutils manual, "The .netrc file"; lib/netrc.c): `machine`, `default`, `login`,
 * `password`, with quoted values and comments. Deviations: `macdef` is not understood; a quote that is not closed goes to the end.
 */
export function readNetrc(
  text: string,
  host: string,
  wanted?: string,
): { readonly username: string; readonly password?: string } | undefined {
  const tokens = [...text.matchAll(/#[^\n]*|"((?:[^"\\]|\\.)*)"?|([^\s"#][^\s]*)/gs)]
    .filter(([all]) => !all.startsWith('#'))
    .map((match) => match[1]?.replaceAll(/\\(.)/gs, '$1') ?? match[2] ?? '')
  let matches = false
  let login: string | undefined
  let password: string | undefined
  const fits = (): boolean =>
    (login !== undefined || password !== undefined) && (wanted === undefined || (login ?? wanted) === wanted)
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === 'machine' || token === 'default') {
      if (matches && fits()) break
      matches = token === 'default' || tokens[(at += 1)]?.toLowerCase() === host.toLowerCase()
      login = undefined
      password = undefined
    } else if (matches && token === 'login') login = tokens[(at += 1)]
    else if (matches && token === 'password') password = tokens[(at += 1)]
  }
  if (!matches || !fits()) return undefined
  return { username: login ?? wanted ?? '', ...(password === undefined ? {} : { password }) }
}
