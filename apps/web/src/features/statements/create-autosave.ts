export interface Saved {
  readonly version: number
  /** ISO 8601 instant, from the server. */
  readonly savedAt: string
}

export type SaveFailure =
  /** Somebody else saved meanwhile. */
  | { readonly kind: 'conflict' }
  /** Not taken as it stands; the words say why. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'signed_out' }
  /** The way to the server is interrupted. */
  | { readonly kind: 'unreachable' }

/** What both changed, each in their own way: a person has to choose. */
export interface Conflict {
  readonly version: number
}

export interface MergeRequest<Content, Choice> {
  /** What the author began from. */
  readonly base: Content
  readonly mine: Content
  /** What was sent before without an answer: if that is what stands now, nobody else wrote it. */
  readonly sent: Content | null
  readonly settled: { readonly version: number; readonly choices: readonly Choice[] } | null
}

export type MergeAnswer<Content, Asked extends Conflict> =
  | (Saved & { readonly kind: 'saved'; readonly content: Content; readonly by: string | null })
  | (Asked & { readonly kind: 'conflict' })

export type AutosaveState<Asked extends Conflict = Conflict> =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'conflict'; readonly asked: Asked }
  | Exclude<SaveFailure, { readonly kind: 'conflict' }>

export interface AutosaveOptions<Content, Asked extends Conflict, Choice> {
  readonly version: number
  readonly savedAt: string
  readonly content: Content
  readonly save: (content: Content, version: number) => Promise<Saved>
  /** Brings together what was written here and what somebody else saved meanwhile, and saves that. */
  readonly merge: (request: MergeRequest<Content, Choice>) => Promise<MergeAnswer<Content, Asked>>
  /** The server holds `merged` now, made of `mine` and another’s text. */
  readonly onMerged: (merged: Content, mine: Content, by: string | null) => void
  readonly classify: (error: unknown) => SaveFailure
  readonly onState: (state: AutosaveState<Asked>) => void
  /** Milliseconds without a change before it saves. */
  readonly quietMs?: number
  readonly retryMs?: number
}

/**
 * Saves what changes, one request at a time. It says "saved" only of what the server has confirmed, and holds what
 * was typed through every refusal. What somebody else saved meanwhile is brought together with it; where both changed
 * the same it waits until a person has chosen.
 */
export function createAutosave<Content, Asked extends Conflict, Choice>(
  options: AutosaveOptions<Content, Asked, Choice>,
) {
  const { save, merge, classify, onState, quietMs = 2_500, retryMs = 5_000 } = options
  let { version, savedAt, content: base } = options
  let pending: { readonly content: Content } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let running = false
  let asked: Asked | null = null
  let sent: Content | null = null

  const schedule = (ms: number) => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  const confirm = (saved: Saved, content: Content) => {
    version = saved.version
    savedAt = saved.savedAt
    base = content
    sent = null
  }

  const takeMerge = async (mine: Content, choices: readonly Choice[] | null): Promise<void> => {
    const settled = asked !== null && choices !== null ? { version: asked.version, choices } : null
    const answer = await merge({ base, mine, sent, settled })
    if (answer.kind === 'conflict') {
      pending ??= { content: mine }
      asked = answer
      return
    }
    asked = null
    confirm(answer, answer.content)
    options.onMerged(answer.content, mine, answer.by)
  }

  const run = async (work: (taken: Content) => Promise<void>): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (running || pending === null) return
    const taken = pending
    pending = null
    running = true
    onState({ kind: 'saving' })
    try {
      await work(taken.content)
      running = false
      report()
      if (hasPending() && asked === null) schedule(quietMs)
    } catch (error) {
      running = false
      pending ??= taken
      const failure = classify(error)
      // A conflict is merged where it is found; one that comes back is tried again like a lost connection.
      onState(failure.kind === 'conflict' ? { kind: 'unreachable' } : failure)
      if (failure.kind !== 'refused') schedule(retryMs)
    }
  }

  const flush = async (): Promise<void> => {
    if (asked !== null) return
    await run(async (content) => {
      try {
        confirm(await save(content, version), content)
      } catch (error) {
        const { kind } = classify(error)
        if (kind === 'unreachable') sent = content
        if (kind !== 'conflict') throw error
        await takeMerge(content, null)
      }
    })
  }

  // Read anew after an await: what is typed meanwhile changes it.
  const hasPending = (): boolean => pending !== null
  const report = () => {
    if (asked !== null) onState({ kind: 'conflict', asked })
    else onState(hasPending() ? { kind: 'unsaved' } : { kind: 'saved', at: savedAt })
  }
  const isClean = (): boolean => !hasPending() && !running

  return {
    change: (content: Content): void => {
      pending = { content }
      if (asked !== null) return
      if (!running) onState({ kind: 'unsaved' })
      schedule(quietMs)
    },
    /** Saves at once, as before the page is left. */
    flush,
    /** What was chosen, in order, where both had changed the same. */
    choose: (choices: readonly Choice[]): Promise<void> => run((content) => takeMerge(content, choices)),
    /** What was typed before and never reached the server, with what it began from: saved as if typed now. */
    putBack: (left: {
      readonly version: number
      readonly base: Content
      readonly content: Content
    }): Promise<void> => {
      version = left.version
      base = left.base
      pending = { content: left.content }
      return flush()
    },
    /** What somebody else saved while nothing was typed here. False when something was: the next saving merges it. */
    takeTheirs: (theirs: Saved, content: Content): boolean => {
      if (!isClean() || asked !== null || theirs.version <= version) return false
      confirm(theirs, content)
      report()
      return true
    },
    /** The version that what is typed here goes on top of, and its text. */
    begunFrom: (): { readonly version: number; readonly base: Content } => ({ version, base }),
    isClean,
    stop: (): void => {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
