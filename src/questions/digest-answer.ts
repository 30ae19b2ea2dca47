/** Faults of a Digest answer by which it does not fit its challenge (RFC 7616 §3.4), and what each is called. */
export const digestAnswerFaults: Readonly<Record<string, string>> = {
  'qop-not-sent': 'leaves out `qop`, though the challenge offers it',
  'qop-not-offered': 'uses a `qop` that the challenge does not offer',
  'cnonce-missing': 'has no `cnonce`',
  'nc-missing': 'has no `nc`',
  'nc-malformed': 'has an `nc` that is not eight hexadecimal digits',
  'opaque-differs': 'does not repeat `opaque`',
  'realm-differs': 'names another realm than the challenge',
  'uri-differs': 'is made for another `uri` than the request has',
  'algorithm-differs': 'uses another algorithm than the challenge names',
  'algorithm-unknown': 'names an algorithm that RFC 7616 does not know',
  'response-malformed': 'has a `response` of the wrong length',
  'parameter-missing': 'lacks a parameter that has to be there',
}
