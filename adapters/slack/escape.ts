import { visible } from '../visible.ts'

/**
 * Text for a `text` member or a mrkdwn object: the three characters that Slack reads are escaped, so that no mention,
 * broadcast or link comes to life (docs.slack.dev/messaging/formatting-message-text). Rich text needs none of it:
 * its text elements are read as they stand.
 */
export const escapeText = (text: string): string =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
