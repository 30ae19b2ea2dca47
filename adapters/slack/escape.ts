/** Characters that move the cursor, hide themselves or turn the direction of writing round. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** Text with every control character shown as a box; what Slack would not show cannot mislead. */
export const visible = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(UNSEEN, '\u25a1')

/**
 * Text for a `text` member or a mrkdwn object: the three characters that Slack reads are escaped, so that no mention,
 * broadcast or link comes to life (docs.slack.dev/messaging/formatting-message-text). Rich text needs none of it:
 * its text elements are read as they stand.
 */
export const escapeText = (text: string): string =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
