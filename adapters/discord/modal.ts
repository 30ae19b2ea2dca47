import { ComponentType, TextInputStyle } from 'discord-api-types/v10'
import type {
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
  APIModalSubmitInteraction,
  APISelectMenuOption,
} from 'discord-api-types/v10'

import type { Audience } from '../../src/index.ts'
import type { Attachment } from '../attachments.ts'
import { toFiles } from './asked.ts'
import { limits } from './limits.ts'

/** What a modal's custom_id begins with; the key of a conversation follows where it adds to one. */
export const modalId = 'paste'

const label = (text: string, description: string, component: APILabelComponent['component']): APILabelComponent => ({
  type: ComponentType.Label,
  label: text,
  description,
  component,
})

const evidence = label(
  'What do you see?',
  'The error, the response, the command, a log. No secret of it is kept or repeated.',
  {
    type: ComponentType.TextInput,
    custom_id: 'evidence',
    style: TextInputStyle.Paragraph,
    required: false,
    max_length: limits.input,
  },
)

const files = label('Is it longer than 4,000 characters? Attach it', 'Text, HAR, log or JSON.', {
  type: ComponentType.FileUpload,
  custom_id: 'files',
  required: false,
  min_values: 0,
  max_values: limits.files,
})

const select = (id: string, options: readonly APISelectMenuOption[]): APILabelComponent['component'] => ({
  type: ComponentType.StringSelect,
  custom_id: id,
  required: false,
  options: [...options],
})

const audience = label(
  'Whose steps first?',
  'What is asked of somebody who only wants in differs from what mends the server.',
  select('audience', [
    { label: 'Whoever it seems to be for', value: 'guess', default: true },
    { label: 'Somebody who only wants in', value: 'visitor' },
    { label: 'Whoever runs or calls the server', value: 'developer' },
  ]),
)

const visibility = (isPrivate: boolean): APILabelComponent =>
  label(
    'Who sees the answer?',
    'Where a secret shows in what you paste, you alone see it in any case.',
    select('visibility', [
      { label: 'Everybody here', value: 'all', default: !isPrivate },
      { label: 'Only me', value: 'me', default: isPrivate },
    ]),
  )

/** The modal in which evidence is pasted, or added to the conversation of a key: Discord changes not a character of it. */
export const pasteModal = (key: string | undefined, isPrivate: boolean): APIModalInteractionResponseCallbackData => ({
  custom_id: key === undefined ? modalId : `${modalId}:${key}`,
  title: key === undefined ? 'Diagnose a refusal' : 'Add evidence',
  components: [evidence, files, ...(key === undefined ? [audience, visibility(isPrivate)] : [])],
})

/** What somebody filled in. */
export type Filled = {
  readonly text: string
  readonly files: readonly Attachment[]
  readonly audience?: Audience
  readonly isPrivate: boolean
}

type Field = { readonly value?: unknown; readonly values?: readonly string[] }

/** What a submitted modal holds; what was left out is empty. */
export const filledIn = ({ components, resolved }: APIModalSubmitInteraction['data']): Filled => {
  const fields = new Map<string, Field>(
    components.flatMap((one) => ('component' in one ? [[one.component.custom_id, one.component]] : [])),
  )
  const chosen = (name: string): readonly string[] => fields.get(name)?.values ?? []
  const text = fields.get('evidence')?.value
  const [whose] = chosen('audience')
  return {
    text: typeof text === 'string' ? text : '',
    files: toFiles(chosen('files').flatMap((id) => resolved?.attachments?.[id] ?? [])),
    isPrivate: chosen('visibility').includes('me'),
    ...((whose === 'visitor' || whose === 'developer') && { audience: whose }),
  }
}
