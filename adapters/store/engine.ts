/** A row of a result, by column. Integers are numbers. */
export type Row = Readonly<Record<string, unknown>>

/** Runs one statement with its numbered parameters; its rows, none where it returns nothing. */
export type Query = (sql: string, values?: readonly (string | number)[]) => Promise<readonly Row[]>

/** What a database has to do to be a store. */
export type Engine = {
  readonly query: Query
  /** Runs work in one transaction while no other process does. */
  readonly exclusively: (work: (query: Query) => Promise<void>) => Promise<void>
  /** What is to be done after many rows were deleted. */
  readonly tidy: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A store that cannot be used; the message is one sentence for whoever runs the bot. */
export class UnusableStore extends Error {
  override readonly name = 'UnusableStore'
}
