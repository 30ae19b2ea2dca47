import { readHeadersPanel } from './devtools-panel/headers-panel.ts'
import type { PanelField } from './devtools-panel/headers-panel.ts'
import { oneStands } from './lines/standing.ts'
import type { Line, RawField, Reader } from './reader.ts'

/** Of the panel's headings and of its first fields one stands in whatever is copied of it. */
const mayBeHere = oneStands(
  /request headers|response headers|general|request url|status code|query string parameters|request payload|form data|payload/i,
)

/** The headers panel of a browser's DevTools, copied as text. It shows what was sent but for what the browser hides. */
export const devtoolsPanel: Reader = {
  format: 'the headers panel of DevTools',
  read: (lines) => {
    if (!mayBeHere(lines)) return {}
    const panel = readHeadersPanel(lines.map((line) => line?.text ?? ''))
    const start = panel && lines[panel.line]
    if (!panel || !start || (!panel.url && panel.status === undefined)) return {}
    const at = (line: number): Line['where'] => lines[line]?.where ?? start.where
    const toField = ({ name, value, line }: PanelField): RawField => ({ name, value, where: at(line) })
    const { url, method, status, reason } = panel
    const exchange = {
      request: {
        via: 'panel' as const,
        where: start.where,
        ...(method !== undefined && { method: { value: method, where: start.where } }),
        ...(url && { url: { value: url.value, where: at(url.line) } }),
        fields: panel.requestFields.map(toField),
        client: 'browser',
        complete: !panel.provisional && panel.requestFields.length > 0,
      },
      response: {
        where: start.where,
        ...(status !== undefined && { status: { value: status, where: start.where } }),
        ...(reason !== undefined && { reason }),
        fields: panel.responseFields.map(toField),
      },
    }
    return { exchanges: [exchange], taken: Array.from({ length: panel.lineCount }, (_, index) => panel.line + index) }
  },
}
