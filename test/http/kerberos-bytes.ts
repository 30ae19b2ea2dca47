/** An element in DER, with its length in one octet or two. */
export const der = (tag: number, ...content: readonly (readonly number[])[]): number[] => {
  const bytes = content.flat()
  return [tag, ...(bytes.length < 128 ? [bytes.length] : [0x82, bytes.length >> 8, bytes.length & 255]), ...bytes]
}

/** A GeneralString. */
export const text = (own: string): number[] => der(0x1b, [...Buffer.from(own)])

/** An INTEGER of one octet. */
export const integer = (value: number): number[] => der(0x02, [value])

/** A KerberosTime. */
const time = (own: string): number[] => der(0x18, [...Buffer.from(own)])

/** A PrincipalName (RFC 4120 §5.2.2). */
const name = (...parts: readonly string[]): number[] =>
  der(0x30, der(0xa0, integer(2)), der(0xa1, der(0x30, ...parts.map(text))))

/** A Ticket (RFC 4120 §5.3). */
export const ticket = der(
  0x61,
  der(
    0x30,
    der(0xa0, integer(5)),
    der(0xa1, text('EXAMPLE.COM')),
    der(0xa2, name('HTTP', 'app.example.com')),
    der(0xa3, der(0x30, der(0xa0, integer(18)), der(0xa1, integer(3)), der(0xa2, der(0x04, [1, 2, 3])))),
  ),
)

/** An AP-REQ for `HTTP/app.example.com` in the realm EXAMPLE.COM (RFC 4120 §5.5.1), or with a ticket of one's own. */
export const request = (own: readonly number[] = ticket): number[] =>
  der(0x6e, der(0x30, der(0xa0, integer(5)), der(0xa1, integer(14)), der(0xa3, own)))

/** The fields of a KRB-ERROR about the clocks (RFC 4120 §5.9.1). */
export const failure = [
  der(0xa0, integer(5)),
  der(0xa1, integer(30)),
  der(0xa4, time('20250102030405Z')),
  der(0xa6, integer(37)),
  der(0xa9, text('EXAMPLE.COM')),
  der(0xaa, name('krbtgt', 'EXAMPLE.COM')),
  der(0xab, text('skew')),
]
