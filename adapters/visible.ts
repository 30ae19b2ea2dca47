/** Characters that move the cursor, hide themselves or turn the direction of writing round. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** Text with every control character shown as a box; what a chat would not show cannot mislead. */
export const visible = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(UNSEEN, '\u25a1')
