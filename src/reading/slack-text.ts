const LINK = /<((?:https?|ftp|mailto|tel):[^<>|\s]{1,2000})(?:\|([^<>\n]{0,2000}))?>/g
const MENTION = /<([@#!])([A-Za-z0-9^]{2,40})(?:\|([^<>\n]{0,200}))?>/g

/** Whether the text is in Slack's own mrkdwn: labelled links, mentions, or escaped brackets and not one plain bracket in a line. */
export const speaksSlack = (text: string): boolean => {
  if (text.includes('<'))
    return /<(?:https?|mailto):[^<>|\s]{1,2000}\|[^<>\n]{0,2000}>/.test(text) || /<[@#!][A-Z0-9]{6,20}[|>]/.test(text)
  return (
    (text.includes('&lt;') || text.includes('&gt;')) && text.split('\n').every((line) => line.lastIndexOf('>') <= 1)
  )
}

/** Undoes Slack's links (`<https://x|y>`), mentions and entities in one line (docs.slack.dev, "Formatting message text"). */
export const unslack = (line: string): string =>
  line
    .replace(LINK, (_, address: string) => address.replace(/^(?:mailto|tel):/, ''))
    .replace(MENTION, (_, mark: string, id: string, label?: string) => `${mark}${label ?? id}`)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
