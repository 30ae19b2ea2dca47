import type { Statement } from '../evidence.ts'
import { callsInMessage } from './client/addresses.ts'
import { clientMessages } from './client/messages.ts'
import type { Line, RawExchange, Reader } from './reader.ts'

const CODE =
  /\b(AADSTS\d{4,7}|IDX\d{5}|TF\d{5,6}|NU\d{4}|NETSDK\d{4}|E40[0-9]|ERR_[A-Z_]{3,60}|E(?:401|403|NEEDAUTH|OTP|INVALIDAUTH)|KRB_AP_ERR_\w{2,40}|KDC_ERR_\w{2,40}|0x8[0-9a-fA-F]{7}|invalid_(?:client|grant|token|request|scope)|unauthorized_client|insufficient_scope|access_denied|insufficient_permissions|SignatureDoesNotMatch|InvalidAccessKeyId|ExpiredToken|AccessDenied\w{0,20}|UnrecognizedClientException|InvalidSignatureException|ExpiredTokenException)\b/

/** The type of an exception, where no code tells more. */
const TYPE = /\b([A-Z]\w{2,60}(?:Exception|Error))\b/

const STATUS =
  /(?<![\w.])(?:HTTP[/ ]?[\d.]{0,3} ?|status(?: code)?[:= ]{1,3}|code[:= ]{1,3}|error[:= ]{1,3}|\(|'|E|: |^| )([45]\d\d)(?![\w%]|[.:]\d\d)/i

const statusOf = (text: string): number | undefined => {
  const status = Number(STATUS.exec(text)?.[1])
  return Number.isNaN(status) ? undefined : status
}

const statementOf = ({ text, where }: Line): Statement => {
  const said = text.trim().slice(0, 2000)
  const code = (CODE.exec(said) ?? TYPE.exec(said))?.[1]
  const status = statusOf(said)
  return { text: said, by: 'client', where, ...(code && { code }), ...(status && { status }) }
}

const exchangesOf = (line: Line): readonly RawExchange[] =>
  callsInMessage(line.text.slice(0, 4000)).map(({ method, url, status }) => ({
    request: {
      via: 'log',
      where: line.where,
      url: { value: url, where: line.where },
      fields: [],
      complete: false,
      ...(method && { method: { value: method, where: line.where } }),
    },
    response: { where: line.where, status: { value: status, where: line.where }, fields: [] },
  }))

/** Reads what clients and libraries say of a refused call: exceptions, error lines of command-line tools, and the address where they name it. */
export const clientError: Reader = {
  format: 'client error',
  read: (lines) => {
    return {
      statements: clientMessages(lines).map(statementOf),
      exchanges: lines.flatMap((line) => (line ? exchangesOf(line) : [])),
    }
  },
}
