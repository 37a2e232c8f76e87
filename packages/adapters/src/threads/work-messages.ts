/** What a working thread is told: a task once, then its pieces one by one. */
export type ToWorkThread<Task, Piece> =
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'piece'; readonly piece: Piece }

/** One for each piece, in their order. */
export type FromWorkThread<Answer> = { readonly answer: Answer }
