import type { Picture, Reply, Turn } from '../src/index.ts'

/** A token's life, and a ladder of more than one exchange, are seen better than read; of the others the text says as much. */
const tells = (picture: Picture): boolean =>
  picture.kind === 'token-life' || (picture.kind === 'exchange-ladder' && picture.rungs.length > 2)

const isShown = (turn: Turn, { to, replaces, diagnosis }: Reply): boolean => {
  const certainty = diagnosis?.findings[0]?.certainty
  return turn.type === 'pasted' && to === 'thread' && !replaces && (certainty === 'certain' || certainty === 'likely')
}

/**
 * The replies with the pictures that go into a chat: at most one, beside the first answer to a paste, where its finding
 * is at least likely. An update shows none, so that a thread does not fill with pictures of what was thought before.
 */
export const withChatPicture = (turn: Turn, replies: readonly Reply[]): readonly Reply[] =>
  replies.map((reply) => {
    const { pictures = [], ...others } = reply
    const picture = isShown(turn, reply) ? pictures.find(tells) : undefined
    return picture ? { ...others, pictures: [picture] } : others
  })

/** The picture that goes with replies of a desk. */
export const chatPictureOf = (replies: readonly Reply[]): Picture | undefined =>
  replies.flatMap(({ pictures = [] }) => pictures)[0]
