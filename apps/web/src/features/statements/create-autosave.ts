export interface Saved {
  readonly version: number
  /** ISO 8601 instant, from the server. */
  readonly savedAt: string
}

export type SaveFailure =
  | { readonly kind: 'conflict' }
  /** Not taken as it stands; the words say why. */
  | { readonly kind: 'refused'; readonly message: string }
  /** The way to the server is interrupted. */
  | { readonly kind: 'unreachable' }

export type AutosaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unreachable' }

export interface AutosaveOptions<Content> {
  readonly version: number
  readonly savedAt: string
  readonly save: (content: Content, version: number) => Promise<Saved>
  readonly classify: (error: unknown) => SaveFailure
  readonly onState: (state: AutosaveState) => void
  /** Milliseconds without a change before it saves. */
  readonly quietMs?: number
  readonly retryMs?: number
}

/**
 * Saves what changes, one request at a time. It says "saved" only of what the server has confirmed, and holds what
 * was typed through every refusal; after a conflict it waits until a person has decided.
 */
export function createAutosave<Content>(options: AutosaveOptions<Content>) {
  const { save, classify, onState, quietMs = 2_500, retryMs = 5_000 } = options
  let { version, savedAt } = options
  let pending: { readonly content: Content } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let running = false
  let waiting = false

  const schedule = (ms: number) => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  const flush = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (running || waiting || pending === null) return
    const taken = pending
    pending = null
    running = true
    onState({ kind: 'saving' })
    try {
      const saved = await save(taken.content, version)
      version = saved.version
      savedAt = saved.savedAt
      running = false
      report()
      if (hasPending()) schedule(quietMs)
    } catch (error) {
      running = false
      pending ??= taken
      const failure = classify(error)
      waiting = failure.kind === 'conflict'
      onState(failure)
      if (failure.kind === 'unreachable') schedule(retryMs)
    }
  }

  // Read anew after an await: what is typed meanwhile changes it.
  const hasPending = (): boolean => pending !== null
  const report = () => onState(hasPending() ? { kind: 'unsaved' } : { kind: 'saved', at: savedAt })

  return {
    change: (content: Content): void => {
      pending = { content }
      if (waiting) return
      if (!running) onState({ kind: 'unsaved' })
      schedule(quietMs)
    },
    /** Saves at once, as before the page is left. */
    flush,
    /** After a conflict: what was typed goes on top of the version that the other person saved. */
    keepMine: (theirVersion: number): Promise<void> => {
      version = theirVersion
      waiting = false
      return flush()
    },
    /** After a conflict: what was typed is given up. */
    takeTheirs: (theirs: Saved): void => {
      version = theirs.version
      savedAt = theirs.savedAt
      pending = null
      waiting = false
      report()
    },
    isClean: (): boolean => !hasPending() && !running,
    stop: (): void => {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
