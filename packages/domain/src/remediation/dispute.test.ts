import { describe, expect, it } from 'vitest'
import { isoDate } from '../dates/index.ts'
import {
  applyDisputeEvent,
  DISPUTE_DECISIONS,
  DISPUTE_EVENTS,
  DISPUTE_STATES,
  type DisputeContext,
  type DisputeEvent,
  type DisputeOutcome,
  type DisputeState,
  daysStoodStill,
  possibleDisputeEvents,
} from './index.ts'

const actors = {
  supplier: { actorId: 'link', actorRole: 'supplier' },
  author: { actorId: 'author', actorRole: 'member' },
  changer: { actorId: 'changer', actorRole: 'member' },
  recorder: { actorId: 'recorder', actorRole: 'member' },
  colleague: { actorId: 'colleague', actorRole: 'member' },
} as const
const ACTORS = Object.keys(actors) as readonly (keyof typeof actors)[]

const OUTCOME: Readonly<Record<DisputeEvent, DisputeOutcome | null>> = {
  raise: null,
  add_file: null,
  withdraw: null,
  uphold: 'withdrawn',
  uphold_partly: 'changed',
  reject: 'stands',
}

/** Nothing stands in the way but who acts and where the dispute is: one that came by telephone. */
const contextFor = (event: DisputeEvent, actor: keyof typeof actors): DisputeContext => ({
  ...actors[actor],
  findingRaisedById: 'author',
  findingChangedById: 'changer',
  findingOpen: true,
  findingChangedAt: '2026-11-20T09:00:00.000Z',
  lastEndedAt: '2026-11-10T09:00:00.000Z',
  channel: 'telephone',
  recordedById: 'recorder',
  reason: 'because',
  outcome: OUTCOME[event],
})

// Written by hand, state by state, so that the table cannot agree with itself.
const MOVES: Readonly<Record<DisputeState, Readonly<Partial<Record<DisputeEvent, DisputeState>>>>> = {
  none: { raise: 'open' },
  open: {
    add_file: 'open',
    withdraw: 'withdrawn',
    uphold: 'upheld',
    uphold_partly: 'partly_upheld',
    reject: 'rejected',
  },
  withdrawn: { raise: 'open' },
  upheld: { raise: 'open' },
  partly_upheld: { raise: 'open' },
  rejected: { raise: 'open' },
}

function allowed(event: DisputeEvent, actor: keyof typeof actors): boolean {
  if (event === 'raise' || event === 'add_file') return true
  if (event === 'withdraw') return ['supplier', 'recorder', 'colleague'].includes(actor)
  return actor === 'colleague'
}

const kindOf = (event: DisputeEvent, change: Partial<DisputeContext>, state: DisputeState = 'open') => {
  const result = applyDisputeEvent(state, event, { ...contextFor(event, 'colleague'), ...change })
  return result.ok ? null : result.error.kind
}

describe('a dispute: every state × event × actor', () => {
  const cases = DISPUTE_STATES.flatMap((state) =>
    DISPUTE_EVENTS.flatMap((event) => ACTORS.map((actor) => [state, event, actor] as const)),
  )
  it.each(cases)('%s + %s by %s', (state, event, actor) => {
    const to = allowed(event, actor) ? (MOVES[state][event] ?? null) : null
    const result = applyDisputeEvent(state, event, contextFor(event, actor))
    expect(result.ok ? result.value : null).toBe(to)
  })
})

describe('what has to hold first in a dispute', () => {
  it.each(DISPUTE_DECISIONS)('%s: needs reasons, and an outcome that fits', (event) => {
    expect(kindOf(event, { reason: '  ' })).toBe('reason_missing')
    expect(kindOf(event, { outcome: null })).toBe('outcome_missing')
    const fits = (['stands', 'changed', 'withdrawn'] as const).filter(
      (outcome) => kindOf(event, { outcome }) === null,
    )
    expect(fits).toEqual(
      { uphold: ['changed', 'withdrawn'], uphold_partly: ['changed'], reject: ['stands'] }[event],
    )
  })

  it('leaves to the supplier what it said on its own page', () => {
    expect(kindOf('withdraw', { channel: 'link' })).toBe('suppliers_own')
    expect(kindOf('withdraw', { reason: null })).toBe('reason_missing')
    expect(kindOf('withdraw', { ...actors.supplier, channel: 'link', reason: null })).toBeNull()
  })

  it('is raised about an open finding, with grounds', () => {
    expect(kindOf('raise', { findingOpen: false }, 'none')).toBe('finding_closed')
    expect(kindOf('raise', { reason: '' }, 'none')).toBe('reason_missing')
  })

  it('is raised anew by the supplier only about what has changed since; a member may open it again', () => {
    const raise = (change: Partial<DisputeContext>) =>
      kindOf('raise', { ...actors.supplier, ...change }, 'rejected')
    expect(raise({ findingChangedAt: null })).toBe('decided_before')
    // A decision that changed the finding changed it at the very instant it ended.
    expect(raise({ findingChangedAt: '2026-11-10T09:00:00.000Z' })).toBe('decided_before')
    expect(raise({ findingChangedAt: '2026-11-10T09:00:00.001Z' })).toBeNull()
    expect(raise({ lastEndedAt: null, findingChangedAt: null })).toBeNull()
    expect(raise({ ...actors.recorder, findingChangedAt: null })).toBeNull()
  })

  it('offers what is possible', () => {
    const { reason: _, outcome: __, ...colleague } = contextFor('reject', 'colleague')
    expect(possibleDisputeEvents('open', colleague)).toEqual([
      'add_file',
      'withdraw',
      'uphold',
      'uphold_partly',
      'reject',
    ])
    expect(possibleDisputeEvents('open', { ...colleague, ...actors.author })).toEqual(['add_file'])
    expect(possibleDisputeEvents('open', { ...colleague, ...actors.supplier })).toEqual([
      'add_file',
      'withdraw',
    ])
  })
})

describe('the days for which due days stand still', () => {
  it.each([
    ['2026-11-02', '2026-11-12', '2026-10-01', 10],
    ['2026-11-02', '2026-11-02', '2026-10-01', 0],
    // Agreed while it was disputed.
    ['2026-11-02', '2026-11-12', '2026-11-10', 2],
    // The clocks change in between: days of the calendar.
    ['2026-10-20', '2026-10-30', '2026-10-01', 10],
  ])('received %s, ended %s, agreed %s: %i', (receivedOn, endedOn, agreedOn, days) => {
    expect(
      daysStoodStill({
        receivedOn: isoDate(receivedOn),
        endedOn: isoDate(endedOn),
        agreedOn: isoDate(agreedOn),
      }),
    ).toBe(days)
  })
})
