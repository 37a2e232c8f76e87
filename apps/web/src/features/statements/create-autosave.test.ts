import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AutosaveState, createAutosave, type Saved, type SaveFailure } from './create-autosave.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

interface Asked {
  readonly version: number
}

/** A server that keeps versions as the real one does; it merges lines that only one changed, as a text of two lines. */
function server() {
  const stored = { version: 1, text: '' }
  const states: AutosaveState<Asked>[] = []
  const shown: string[] = []
  let failure: SaveFailure | null = null
  const store = (text: string): Saved => {
    stored.version += 1
    stored.text = text
    return { version: stored.version, savedAt: `2026-11-23T14:00:0${stored.version}Z` }
  }
  const autosave = createAutosave<string, Asked, 'mine' | 'theirs'>({
    version: 1,
    savedAt: '2026-11-23T14:00:00Z',
    content: '',
    save: async (text, version) => {
      await new Promise((done) => setTimeout(done, 100))
      if (failure) throw failure
      if (version !== stored.version) throw { kind: 'conflict' } satisfies SaveFailure
      return store(text)
    },
    merge: async ({ base, mine, sent, settled }) => {
      await new Promise((done) => setTimeout(done, 100))
      const own = sent !== null && sent === stored.text
      if (own || base === stored.text) return { kind: 'saved', ...store(mine), content: mine, by: null }
      if (stored.text.startsWith('theirs') && settled?.version !== stored.version)
        return { kind: 'conflict', version: stored.version }
      const text = settled?.choices[0] === 'theirs' ? stored.text : `${stored.text}+${mine}`
      return { kind: 'saved', ...store(text), content: text, by: 'Ben' }
    },
    onMerged: (merged) => shown.push(merged),
    classify: (error) => error as SaveFailure,
    onState: (state) => states.push(state),
  })
  return {
    stored,
    states,
    shown,
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

  it('brings together what somebody else saved meanwhile, and goes on from there', async () => {
    const { autosave, stored, shown, last } = server()
    Object.assign(stored, { version: 5, text: 'others' })
    autosave.change('mine')
    await vi.advanceTimersByTimeAsync(2_750)
    expect(shown).toEqual(['others+mine'])
    expect(last()).toMatchObject({ kind: 'saved' })
    autosave.change('others+mine, more')
    await vi.advanceTimersByTimeAsync(2_700)
    expect(stored).toEqual({ version: 7, text: 'others+mine, more' })
  })

  it('saves nothing where both changed the same until a person has chosen, and nothing typed meanwhile is lost', async () => {
    const { autosave, stored, last } = server()
    Object.assign(stored, { version: 5, text: 'theirs' })
    autosave.change('mine')
    await vi.advanceTimersByTimeAsync(2_750)
    expect(last()).toEqual({ kind: 'conflict', asked: { kind: 'conflict', version: 5 } })
    autosave.change('mine, longer')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(stored.text).toBe('theirs')
    expect(autosave.isClean()).toBe(false)
    Object.assign(stored, { version: 6, text: 'theirs, later' })
    void autosave.choose(['mine'])
    await vi.advanceTimersByTimeAsync(200)
    expect(last()).toEqual({ kind: 'conflict', asked: { kind: 'conflict', version: 6 } })
    void autosave.choose(['mine'])
    await vi.advanceTimersByTimeAsync(200)
    expect(stored.text).toBe('theirs, later+mine, longer')
  })

  it('does not take its own saving, whose answer was lost, for somebody else’s', async () => {
    const { autosave, stored, fail } = server()
    fail({ kind: 'unreachable' })
    autosave.change('sent')
    await vi.advanceTimersByTimeAsync(2_700)
    Object.assign(stored, { version: 2, text: 'sent' })
    autosave.change('sent, and more')
    fail(null)
    await vi.advanceTimersByTimeAsync(5_500)
    expect(stored).toEqual({ version: 3, text: 'sent, and more' })
  })

  it('saves what was left in the browser, and takes what others saved only while nothing is typed', async () => {
    const { autosave, stored, last } = server()
    void autosave.putBack({ version: 1, base: '', content: 'left behind' })
    await vi.advanceTimersByTimeAsync(200)
    expect(stored.text).toBe('left behind')
    expect(autosave.takeTheirs({ version: 9, savedAt: '2026-11-23T15:00:00Z' }, 'nine')).toBe(true)
    expect(last()).toEqual({ kind: 'saved', at: '2026-11-23T15:00:00Z' })
    autosave.change('typing')
    expect(autosave.takeTheirs({ version: 10, savedAt: '2026-11-23T15:01:00Z' }, 'ten')).toBe(false)
    expect(autosave.begunFrom()).toEqual({ version: 9, base: 'nine' })
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
