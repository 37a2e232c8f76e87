import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AutosaveState, createAutosave, type Saved, type SaveFailure } from './create-autosave.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A server that keeps versions as the real one does. */
function server() {
  const stored = { version: 1, text: '' }
  const states: AutosaveState[] = []
  let failure: SaveFailure | null = null
  const autosave = createAutosave<string>({
    version: 1,
    savedAt: '2026-11-23T14:00:00Z',
    save: async (text, version): Promise<Saved> => {
      await new Promise((done) => setTimeout(done, 100))
      if (failure) throw failure
      if (version !== stored.version) throw { kind: 'conflict' } satisfies SaveFailure
      stored.version += 1
      stored.text = text
      return { version: stored.version, savedAt: `2026-11-23T14:00:0${stored.version}Z` }
    },
    classify: (error) => error as SaveFailure,
    onState: (state) => states.push(state),
  })
  return {
    stored,
    states,
    autosave,
    fail: (next: SaveFailure | null) => {
      failure = next
    },
    last: () => states.at(-1),
  }
}

describe('autosave', () => {
  it('saves the last of many changes, and says saved only when the server has it', async () => {
    const { autosave, stored, states, last } = server()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(2_000)
    autosave.change('ab')
    await vi.advanceTimersByTimeAsync(2_550)
    expect(last()).toEqual({ kind: 'saving' })
    expect(states.some(({ kind }) => kind === 'saved')).toBe(false)
    await vi.advanceTimersByTimeAsync(100)
    expect(last()).toEqual({ kind: 'saved', at: '2026-11-23T14:00:02Z' })
    expect(stored).toEqual({ version: 2, text: 'ab' })
    expect(autosave.isClean()).toBe(true)
  })

  it('does not say saved while more has been typed since', async () => {
    const { autosave, stored, last } = server()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(2_550)
    autosave.change('ab')
    await vi.advanceTimersByTimeAsync(100)
    expect(last()).toEqual({ kind: 'unsaved' })
    expect(autosave.isClean()).toBe(false)
    await vi.advanceTimersByTimeAsync(2_700)
    expect(stored).toEqual({ version: 3, text: 'ab' })
  })

  it('holds what was typed through a lost connection and saves it later', async () => {
    const { autosave, stored, fail, last } = server()
    fail({ kind: 'unreachable' })
    autosave.change('kept')
    await vi.advanceTimersByTimeAsync(2_700)
    expect(last()).toEqual({ kind: 'unreachable' })
    fail(null)
    await vi.advanceTimersByTimeAsync(5_200)
    expect(stored.text).toBe('kept')
  })

  it('saves nothing after a conflict until a person has decided', async () => {
    const { autosave, stored, last } = server()
    stored.version = 5
    stored.text = 'theirs'
    autosave.change('mine')
    await vi.advanceTimersByTimeAsync(2_700)
    expect(last()).toEqual({ kind: 'conflict' })
    autosave.change('mine, longer')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(stored.text).toBe('theirs')
    void autosave.keepMine(5)
    await vi.advanceTimersByTimeAsync(200)
    expect(stored).toEqual({ version: 6, text: 'mine, longer' })
  })

  it('gives up what was typed when the other version is taken', async () => {
    const { autosave, stored, last } = server()
    stored.version = 5
    autosave.change('mine')
    await vi.advanceTimersByTimeAsync(2_700)
    autosave.takeTheirs({ version: 5, savedAt: '2026-11-23T14:07:00Z' })
    expect(last()).toEqual({ kind: 'saved', at: '2026-11-23T14:07:00Z' })
    autosave.change('on top of theirs')
    await vi.advanceTimersByTimeAsync(2_700)
    expect(stored).toEqual({ version: 6, text: 'on top of theirs' })
  })

  it('tries a refused text again only when it has changed', async () => {
    const { autosave, stored, fail, last } = server()
    fail({ kind: 'refused', message: 'Too long.' })
    autosave.change('too long')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(last()).toEqual({ kind: 'refused', message: 'Too long.' })
    fail(null)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(stored.text).toBe('')
    autosave.change('shorter')
    await vi.advanceTimersByTimeAsync(2_700)
    expect(stored.text).toBe('shorter')
  })
})
