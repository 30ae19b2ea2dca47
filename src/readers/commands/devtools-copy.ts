import { readFetchCalls, type FetchCall } from './fetch-call.ts'
import { readHeadersPanel, type HeadersPanel } from '../devtools-panel/headers-panel.ts'
import { readHttpCommands } from './http-client-command.ts'
import type { HttpCommand } from './http-command.ts'

/** What a browser's DevTools put on the clipboard. */
export type DevToolsCopy =
  | { readonly type: 'command'; readonly command: HttpCommand }
  | { readonly type: 'fetch'; readonly call: FetchCall }
  | { readonly type: 'panel'; readonly panel: HeadersPanel }

/** Reads a text as DevTools copies it: "Copy as fetch", "(Node.js)", "PowerShell", "cURL (bash)", "cURL (cmd)", or the headers panel. */
export function readDevToolsCopy(text: string): DevToolsCopy | undefined {
  const panel = readHeadersPanel(text.split('\n'))
  if (panel !== undefined) return { type: 'panel', panel }
  const [command] = readHttpCommands(text)
  if (command !== undefined) return { type: 'command', command }
  const [call] = readFetchCalls(text)
  return call === undefined ? undefined : { type: 'fetch', call }
}
