/** What Slack takes at most, in characters or pieces; each with the page that says so. */
export const limits = {
  /** Text beside blocks: from about 4,000 it may be split (github.com/slackapi/java-slack-sdk/issues/814), above 40,000 it is cut off. */
  text: 3_900,
  /** Blocks in a message (docs.slack.dev/reference/block-kit/blocks). */
  blocks: 50,
  /** Blocks in a modal or a Home tab (docs.slack.dev/reference/views). */
  viewBlocks: 100,
  /** All text of a message's blocks: `msg_blocks_too_long` was met at about 13,200 (github.com/slackapi/bolt-js/issues/2509). */
  message: 12_000,
  /** One section's text (docs.slack.dev/reference/block-kit/blocks/section-block); we keep rich text to the same. */
  section: 3_000,
  /** A header's text (docs.slack.dev/reference/block-kit/blocks/header-block). */
  header: 150,
  /** Elements of a context block (docs.slack.dev/reference/block-kit/blocks/context-block). */
  context: 10,
  /** Elements of an actions block (docs.slack.dev/reference/block-kit/blocks/actions-block). */
  actions: 25,
  /** A button's text and value (docs.slack.dev/reference/block-kit/block-elements/button-element). */
  button: 75,
  value: 2_000,
  /** An action_id, block_id or callback_id (docs.slack.dev/reference/block-kit/block-elements). */
  id: 255,
  /** The title, submit and close texts of a view (docs.slack.dev/reference/views). */
  viewTitle: 24,
  /** A view's private_metadata (docs.slack.dev/reference/views). */
  metadata: 3_000,
  /** What a plain-text input takes (docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element). */
  input: 3_000,
  /** Files of a file input (docs.slack.dev/reference/block-kit/block-elements/file-input-element). */
  files: 10,
  /** An option's text and value (docs.slack.dev/reference/block-kit/composition-objects/option-object). */
  option: 75,
  /** An input's label and hint (docs.slack.dev/reference/block-kit/blocks/input-block). */
  label: 2_000,
  /** What is said of a picture to those who cannot see it (docs.slack.dev/reference/methods/files.getUploadURLExternal, alt_txt_too_large). */
  altText: 1_000,
  /** Uses of a response_url, within 30 minutes (docs.slack.dev/interactivity/handling-user-interaction). */
  responses: 5,
} as const
