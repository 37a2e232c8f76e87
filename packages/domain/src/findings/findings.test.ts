import { describe, expect, it } from 'vitest'
import modelFile from '../../../../prisma/reference/findings/finding-model.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { exact } from '../exact/index.ts'
import {
  ACTION_EVENTS,
  ACTION_STATES,
  type ActionContext,
  type ActionEvent,
  type ActionState,
  applyActionEvent,
  deriveFindingStatus,
  FINDING_SEVERITIES,
  formatPounds,
  isActionOverdue,
  type PayFailureGroup,
  possibleActionEvents,
  raiseFindingsFromPayCheck,
  readFindingModel,
} from './index.ts'

const model = readFindingModel(modelFile)
const group: PayFailureGroup = {
  standard: 'living_wage',
  ruleId: 'lw-2025-london',
  siteId: 's1',
  siteName: 'Northbank House',
  zone: 'london',
  workers: 23,
  periods: 41,
  amount: exact('4212.5'),
  since: isoDate('2026-05-01'),
}
const raise = (groups: readonly PayFailureGroup[], livingWageRequired: boolean | null = null) =>
  raiseFindingsFromPayCheck({ groups, raisedOn: isoDate('2026-11-23'), livingWageRequired, model })

describe('raiseFindingsFromPayCheck', () => {
  it('raises one finding for a rule and site, in plain words', () => {
    const [finding] = raise([group])
    expect(finding).toMatchObject({
      key: 'living_wage|lw-2025-london|s1|london',
      severity: 'major',
      title: 'Paid below the London Living Wage at Northbank House',
      description:
        '23 people at Northbank House were paid less than the London Living Wage, in 41 pay periods between them. They are short of £4,212.50 in all. The earliest pay period concerned began on 1 May 2026.',
      workers: { kind: 'count', count: 23 },
      suggestedDueOn: '2027-01-22',
    })
  })

  it('says neither number nor sum about fewer than five people', () => {
    for (const workers of [1, 2, 3, 4]) {
      const [finding] = raise([{ ...group, workers, periods: 7, amount: exact('999.99') }])
      expect(finding?.workers).toEqual({ kind: 'fewer_than_5' })
      expect(JSON.stringify(finding)).not.toMatch(/999|\b7 pay/)
      expect(finding?.description).toContain('Fewer than 5 people')
    }
    expect(raise([{ ...group, workers: 5 }])[0]?.workers).toEqual({ kind: 'count', count: 5 })
  })

  it('puts the law first, keeps sites and zones apart, adds the same group up and drops empty ones', () => {
    const findings = raise([
      group,
      { ...group, workers: 2, amount: exact(10), since: isoDate('2026-04-01') },
      { ...group, standard: 'minimum_wage', ruleId: 'nmw', workers: 6 },
      { ...group, siteId: 's2', siteName: 'Depot', workers: 30 },
      { ...group, siteId: 's3', workers: 0 },
    ])
    expect(findings.map((item) => [item.standard, item.siteId, item.workers])).toEqual([
      ['minimum_wage', 's1', { kind: 'count', count: 6 }],
      ['living_wage', 's2', { kind: 'count', count: 30 }],
      ['living_wage', 's1', { kind: 'count', count: 25 }],
    ])
    expect(findings[0]?.severity).toBe('business_critical')
    expect(findings[2]?.description).toContain('1 April 2026')
  })

  it('grades the Living Wage lower only when it is known that no contract asks for it, and the law never', () => {
    const groups: readonly PayFailureGroup[] = [group, { ...group, standard: 'minimum_wage', ruleId: 'nmw' }]
    const severities = (required: boolean | null) => raise(groups, required).map((item) => item.severity)
    expect(severities(null)).toEqual(['business_critical', 'major'])
    expect(severities(true)).toEqual(['business_critical', 'major'])
    expect(severities(false)).toEqual(['business_critical', 'minor'])
  })

  it('refuses a model that lacks a severity', () => {
    expect(() => readFindingModel({ ...modelFile, severities: modelFile.severities.slice(1) })).toThrow(
      RangeError,
    )
  })
})

describe('formatPounds', () => {
  it.each([
    ['0', '£0'],
    ['999', '£999'],
    ['1234567.891', '£1,234,567.89'],
    ['-1234.5', '-£1,234.50'],
    ['-123456', '-£123,456'],
  ])('%s is %s', (amount, text) => {
    expect(formatPounds(exact(amount))).toBe(text)
  })
})

describe('corrective actions', () => {
  const actors = {
    supplier: { actorId: 'supplier-contact', actorRole: 'supplier' },
    owner: { actorId: 'owner', actorRole: 'member' },
    submitter: { actorId: 'submitter', actorRole: 'member' },
    colleague: { actorId: 'colleague', actorRole: 'member' },
  } as const
  const context = (actor: keyof typeof actors): ActionContext => ({
    ...actors[actor],
    ownerId: 'owner',
    submittedById: 'submitter',
    evidenceCount: 1,
    reason: 'because',
  })

  // Written by hand, state by state, so that the table cannot agree with itself.
  const moves: readonly (readonly [ActionState, ActionEvent, ActionState])[] = [
    ['open', 'start', 'in_progress'],
    ['open', 'cancel', 'cancelled'],
    ['in_progress', 'submit', 'submitted_for_verification'],
    ['in_progress', 'cancel', 'cancelled'],
    ['submitted_for_verification', 'close', 'closed'],
    ['submitted_for_verification', 'send_back', 'sent_back'],
    ['sent_back', 'start', 'in_progress'],
    ['sent_back', 'submit', 'submitted_for_verification'],
    ['sent_back', 'cancel', 'cancelled'],
    ['closed', 'reopen', 'open'],
    ['cancelled', 'reopen', 'open'],
  ]
  const allActors = ['supplier', 'owner', 'submitter', 'colleague'] as const
  const cases = ACTION_STATES.flatMap((state) =>
    ACTION_EVENTS.flatMap((event) => allActors.map((actor) => [state, event, actor] as const)),
  )

  it.each(cases)('%s + %s by %s', (state, event, actor) => {
    const move = moves.find(([from, by]) => from === state && by === event)
    const forSupplier = event === 'start' || event === 'submit'
    const allowed =
      (actor !== 'supplier' || forSupplier) &&
      (event !== 'close' || actor === 'colleague') &&
      move !== undefined
    const result = applyActionEvent(state, event, context(actor))
    expect(result.ok ? result.value.state : null).toBe(allowed ? move[2] : null)
    if (result.ok) expect(result.value.events).toMatchObject([{ from: state, to: result.value.state }])
    else expect(result.error.message.endsWith(result.error.howToMend)).toBe(true)
  })

  it('closes nothing without evidence', () => {
    const result = applyActionEvent('submitted_for_verification', 'close', {
      ...context('colleague'),
      evidenceCount: 0,
    })
    expect(result.ok ? null : result.error.kind).toBe('evidence_missing')
  })

  it.each(['own_action', 'own_submission'] as const)('names %s', (kind) => {
    const actor = kind === 'own_action' ? 'owner' : 'submitter'
    const result = applyActionEvent('submitted_for_verification', 'close', context(actor))
    expect(result.ok ? null : result.error.kind).toBe(kind)
  })

  it.each([
    ['submitted_for_verification', 'send_back'],
    ['closed', 'reopen'],
    ['open', 'cancel'],
  ] as const)('%s: %s needs a reason', (state, event) => {
    for (const reason of [null, '', '  ']) {
      const result = applyActionEvent(state, event, { ...context('colleague'), reason })
      expect(result.ok ? null : result.error.kind).toBe('reason_missing')
    }
  })

  it('offers what is possible', () => {
    expect(possibleActionEvents('submitted_for_verification', 'member')).toEqual(['close', 'send_back'])
    expect(possibleActionEvents('submitted_for_verification', 'supplier')).toEqual([])
  })

  it('is overdue from the day after it was due until it is closed', () => {
    const due = isoDate('2026-11-22')
    expect(isActionOverdue('open', due, isoDate('2026-11-22'))).toBe(false)
    expect(isActionOverdue('submitted_for_verification', due, isoDate('2026-11-23'))).toBe(true)
    expect(isActionOverdue('closed', due, isoDate('2026-11-23'))).toBe(false)
    expect(isActionOverdue('open', null, isoDate('2026-11-23'))).toBe(false)
  })
})

describe('deriveFindingStatus', () => {
  it.each([
    [[], 'open'],
    [['cancelled'], 'open'],
    [['open'], 'open'],
    [['open', 'closed'], 'in_progress'],
    [['in_progress'], 'in_progress'],
    [['sent_back', 'closed'], 'in_progress'],
    [['submitted_for_verification', 'closed'], 'awaiting_verification'],
    [['submitted_for_verification', 'open'], 'in_progress'],
    [['closed', 'cancelled'], 'closed'],
  ] as const)('%j is %s', (actions, status) => {
    expect(deriveFindingStatus('major', actions)).toBe(status)
  })

  it('notes what asks for nothing', () => {
    const noted = FINDING_SEVERITIES.filter((severity) => deriveFindingStatus(severity, []) === 'noted')
    expect(noted).toEqual(['observation', 'good_example'])
  })
})
