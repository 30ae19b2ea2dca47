/** What Discord takes at most, in characters or pieces; each with the page that says so. */
export const limits = {
  /** All text displays of a message together (docs.discord.com/developers/components/reference#text-display). */
  text: 4_000,
  /** Components of a message, those inside others included (docs.discord.com/developers/components/reference). */
  components: 40,
  /** Buttons in a row (docs.discord.com/developers/components/reference#action-row). */
  row: 5,
  /** A custom_id (docs.discord.com/developers/components/reference#custom-id). */
  id: 100,
  /** The content of a message (docs.discord.com/developers/resources/message#create-message). */
  content: 2_000,
  /** What a text input takes (docs.discord.com/developers/components/reference#text-input). */
  input: 4_000,
  /** What is said of a picture to those who cannot see it (docs.discord.com/developers/components/reference#media-gallery). */
  description: 1_024,
  /** Files of a file upload (docs.discord.com/developers/components/reference#file-upload). */
  files: 10,
  /** The max_length of a string option (docs.discord.com/developers/interactions/application-commands). */
  option: 6_000,
} as const
