import { describe, expect, it } from 'vitest'
import { isoDate } from '../dates/index.ts'
import { FINDING_SEVERITIES } from '../findings/index.ts'
import {
  ACTION_EVENTS,
  ACTION_STATES,
  type ActionContext,
  type ActionEvent,
  type ActionState,
  applyActionEvent,
  deriveFindingStatus,
  isActionOverdue,
  possibleActionEvents,
  settleFindingStatus,
} from './index.ts'

const actors = {
  supplier: { actorId: 'supplier-contact', actorRole: 'supplier' },
  owner: { actorId: 'owner', actorRole: 'member' },
  submitter: { actorId: 'submitter', actorRole: 'member' },
  disputer: { actorId: 'disputer', actorRole: 'member' },
  colleague: { actorId: 'colleague', actorRole: 'member' },
  daylight: { actorId: 'daylight', actorRole: 'system' },
} as const
const ACTORS = Object.keys(actors) as readonly (keyof typeof actors)[]

/** Nothing stands in the way but who acts and where the action is. */
const context = (actor: keyof typeof actors): ActionContext => ({
  ...actors[actor],
  ownerId: 'owner',
  createdById: 'creator',
  submittedById: 'submitter',
  disputedById: 'disputer',
  evidenceAt: ['2026-11-10T09:00:00.000Z'],
  reopenedAt: '2026-10-01T09:00:00.000Z',
  verifiedAt: '2026-11-01T09:00:00.000Z',
  effectDueOn: isoDate('2026-11-20'),
  riskUntil: null,
  today: isoDate('2026-11-25'),
  reason: 'because',
})

/** Accepting needs a day to come, ending an acceptance one that has come. */
const contextFor = (event: ActionEvent, actor: keyof typeof actors): ActionContext => ({
  ...context(actor),
  riskUntil:
    event === 'accept_risk'
      ? isoDate('2027-01-01')
      : event === 'end_acceptance'
        ? isoDate('2026-11-25')
        : null,
})

// Written by hand, state by state, so that the table cannot agree with itself.
const MOVES: Readonly<Record<ActionState, Readonly<Partial<Record<ActionEvent, ActionState>>>>> = {
  open: {
    agree: 'agreed',
    dispute: 'disputed',
    start: 'in_progress',
    accept_risk: 'risk_accepted',
    cancel: 'cancelled',
    end_with_finding: 'cancelled',
  },
  agreed: {
    dispute: 'disputed',
    start: 'in_progress',
    accept_risk: 'risk_accepted',
    cancel: 'cancelled',
    end_with_finding: 'cancelled',
  },
  disputed: { uphold_dispute: 'cancelled', reject_dispute: 'open', end_with_finding: 'cancelled' },
  in_progress: {
    dispute: 'disputed',
    submit: 'submitted_for_verification',
    accept_risk: 'risk_accepted',
    cancel: 'cancelled',
    end_with_finding: 'cancelled',
  },
  submitted_for_verification: { verify: 'verified', send_back: 'sent_back', end_with_finding: 'cancelled' },
  sent_back: {
    dispute: 'disputed',
    start: 'in_progress',
    submit: 'submitted_for_verification',
    accept_risk: 'risk_accepted',
    cancel: 'cancelled',
    end_with_finding: 'cancelled',
  },
  verified: { confirm_effective: 'effective', reopen: 'reopened' },
  effective: { reopen: 'reopened' },
  reopened: {
    agree: 'agreed',
    dispute: 'disputed',
    start: 'in_progress',
    accept_risk: 'risk_accepted',
    cancel: 'cancelled',
    end_with_finding: 'cancelled',
  },
  risk_accepted: { reopen: 'reopened', end_acceptance: 'reopened', end_with_finding: 'cancelled' },
  cancelled: { reopen: 'reopened' },
}

function allowed(event: ActionEvent, actor: keyof typeof actors): boolean {
  if (event === 'end_acceptance' || event === 'end_with_finding') return actor === 'daylight'
  if (actor === 'daylight') return false
  if (actor === 'supplier') return ['agree', 'dispute', 'start', 'submit'].includes(event)
  if (event === 'verify' || event === 'confirm_effective' || event === 'accept_risk')
    return actor === 'colleague' || actor === 'disputer'
  if (event === 'uphold_dispute' || event === 'reject_dispute')
    return actor === 'colleague' || actor === 'submitter'
  return true
}

const kindOf = (state: ActionState, event: ActionEvent, given: ActionContext) => {
  const result = applyActionEvent(state, event, given)
  return result.ok ? null : result.error.kind
}

describe('every state × event × actor', () => {
  const cases = ACTION_STATES.flatMap((state) =>
    ACTION_EVENTS.flatMap((event) => ACTORS.map((actor) => [state, event, actor] as const)),
  )
  it.each(cases)('%s + %s by %s', (state, event, actor) => {
    const to = allowed(event, actor) ? (MOVES[state][event] ?? null) : null
    const result = applyActionEvent(state, event, contextFor(event, actor))
    expect(result.ok ? result.value.state : null).toBe(to)
    if (result.ok) expect(result.value.events).toMatchObject([{ from: state, to, reason: 'because' }])
    else expect(result.error.message.endsWith(result.error.howToMend)).toBe(true)
  })
})

describe('what has to hold first', () => {
  const colleague = context('colleague')

  it('verifies nothing without evidence, nor on evidence from before it was reopened', () => {
    const at = (evidenceAt: readonly string[]) =>
      kindOf('submitted_for_verification', 'verify', { ...colleague, evidenceAt })
    expect(at([])).toBe('evidence_missing')
    expect(at(['2026-09-30T09:00:00.000Z'])).toBe('evidence_too_old')
    expect(at(['2026-10-01T09:00:00.000Z'])).toBe('evidence_too_old')
    expect(at(['2026-09-30T09:00:00.000Z', '2026-10-01T09:00:00.001Z'])).toBeNull()
  })

  it('says that it has worked only after the set time, and only on something newer than the verification', () => {
    const check = (change: Partial<ActionContext>) =>
      kindOf('verified', 'confirm_effective', { ...colleague, ...change })
    expect(check({ today: isoDate('2026-11-19') })).toBe('too_early')
    expect(check({ today: isoDate('2026-11-20') })).toBeNull()
    expect(check({ evidenceAt: ['2026-11-01T09:00:00.000Z'] })).toBe('new_evidence_missing')
  })

  it('names whose own action, submission or dispute it is', () => {
    expect(kindOf('submitted_for_verification', 'verify', context('owner'))).toBe('own_action')
    expect(kindOf('submitted_for_verification', 'verify', context('submitter'))).toBe('own_submission')
    expect(kindOf('disputed', 'reject_dispute', context('disputer'))).toBe('own_dispute')
    expect(kindOf('disputed', 'uphold_dispute', { ...colleague, createdById: 'colleague' })).toBe(
      'own_dispute',
    )
  })

  it.each([
    ['open', 'dispute'],
    ['disputed', 'uphold_dispute'],
    ['disputed', 'reject_dispute'],
    ['submitted_for_verification', 'send_back'],
    ['verified', 'reopen'],
    ['open', 'accept_risk'],
    ['open', 'cancel'],
  ] as const)('%s: %s needs a reason', (state, event) => {
    for (const reason of [null, '', '  ']) {
      expect(kindOf(state, event, { ...contextFor(event, 'colleague'), reason })).toBe('reason_missing')
    }
  })

  it('accepts no risk for ever, nor until a day that has come', () => {
    const until = (riskUntil: ActionContext['riskUntil']) =>
      kindOf('open', 'accept_risk', { ...colleague, riskUntil })
    expect(until(null)).toBe('until_missing')
    expect(until(isoDate('2026-11-25'))).toBe('until_missing')
    expect(until(isoDate('2026-11-26'))).toBeNull()
  })

  it('ends an acceptance on its day, not before', () => {
    const on = (today: string) =>
      kindOf('risk_accepted', 'end_acceptance', {
        ...context('daylight'),
        riskUntil: isoDate('2026-12-31'),
        today: isoDate(today),
      })
    expect(on('2026-12-30')).toBe('until_not_over')
    expect(on('2026-12-31')).toBeNull()
  })

  it('offers what is possible', () => {
    expect(possibleActionEvents('submitted_for_verification', 'member')).toEqual(['verify', 'send_back'])
    expect(possibleActionEvents('submitted_for_verification', 'supplier')).toEqual([])
    expect(possibleActionEvents('open', 'supplier')).toEqual(['agree', 'dispute', 'start'])
  })

  it('is overdue from the day after it was due until it is finished', () => {
    const due = isoDate('2026-11-22')
    expect(isActionOverdue('open', due, isoDate('2026-11-22'))).toBe(false)
    expect(isActionOverdue('submitted_for_verification', due, isoDate('2026-11-23'))).toBe(true)
    expect(isActionOverdue('verified', due, isoDate('2026-11-23'))).toBe(false)
    expect(isActionOverdue('open', null, isoDate('2026-11-23'))).toBe(false)
  })
})

describe('where a finding stands', () => {
  it.each([
    [[], 'open'],
    [['cancelled'], 'open'],
    [['open'], 'open'],
    [['agreed', 'reopened'], 'open'],
    [['open', 'verified'], 'in_progress'],
    [['in_progress'], 'in_progress'],
    [['disputed', 'verified'], 'disputed'],
    [['disputed', 'open'], 'in_progress'],
    [['sent_back', 'verified'], 'in_progress'],
    [['submitted_for_verification', 'verified'], 'awaiting_verification'],
    [['submitted_for_verification', 'open'], 'in_progress'],
    [['verified', 'cancelled'], 'closed'],
    [['effective', 'risk_accepted'], 'closed'],
    [['effective', 'cancelled', 'effective'], 'effective'],
  ] as const)('%j is %s', (actions, status) => {
    expect(deriveFindingStatus('major', actions)).toBe(status)
    expect(settleFindingStatus({ severity: 'major', actions, current: 'open' })).toBe(
      status === 'closed' || status === 'effective' ? 'closed' : 'open',
    )
  })

  it('notes what asks for nothing, and leaves it to whoever decided', () => {
    const noted = FINDING_SEVERITIES.filter((severity) => deriveFindingStatus(severity, []) === 'noted')
    expect(noted).toEqual(['observation', 'good_example'])
    expect(settleFindingStatus({ severity: 'observation', actions: [], current: 'closed' })).toBe('closed')
  })
})
