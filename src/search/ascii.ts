/** Whether a text has characters of ASCII alone, as most lines do: then it can be read by simpler expressions. */
export const isAscii = (text: string): boolean => !/[^\x00-\x7f]/.test(text)
