import { describe, expect, it } from 'vitest'
import { isoDate } from '../dates/index.ts'
import { actionsBehind, ageBand, type BoardAction, countOpenBy, dueBand, openBoardFigure } from './board.ts'
import { besideLastYear, medianDaysToVerify, yearOnYear } from './board-years.ts'
import { CONTRADICTIONS, type ContradictionKind, findContradictions } from './contradictions.ts'

const today = isoDate('2026-11-25')
const file = { sha256: 'a'.repeat(64), uploadedAt: '2026-10-10T09:00:00.000Z', expiresOn: null }

/** Verified as it should be: nothing about it contradicts anything. */
const good: BoardAction = {
  id: 'action',
  findingId: 'finding',
  findingNumber: 12,
  finding: 'No rest room',
  title: 'Open a room',
  supplierId: 'supplier',
  supplier: 'Sparkle',
  severity: 'major',
  status: 'verified',
  owner: 'Sparkle',
  dueOn: isoDate('2026-10-31'),
  createdOn: isoDate('2026-10-01'),
  raisedOn: isoDate('2026-10-01'),
  verifiedOn: isoDate('2026-10-12'),
  effectDueOn: isoDate('2027-01-10'),
  failedOn: [],
  riskUntil: null,
  since: isoDate('2026-09-01'),
  submittedAt: '2026-10-11T09:00:00.000Z',
  verifiedAt: '2026-10-12T09:00:00.000Z',
  findingClosed: true,
  disputed: false,
  evidence: [file],
}
const open: BoardAction = {
  ...good,
  id: 'open',
  findingId: 'other',
  status: 'in_progress',
  verifiedOn: null,
  verifiedAt: null,
  submittedAt: null,
  effectDueOn: null,
  findingClosed: false,
  evidence: [],
}

const planted: Readonly<Record<ContradictionKind, readonly BoardAction[]>> = {
  verified_without_evidence: [{ ...good, evidence: [] }],
  verified_in_the_same_minute: [{ ...good, submittedAt: '2026-10-12T08:59:30.000Z' }],
  evidence_only_after_verifying: [
    { ...good, evidence: [{ ...file, uploadedAt: '2026-10-13T09:00:00.000Z' }] },
  ],
  evidence_run_out_when_verified: [{ ...good, evidence: [{ ...file, expiresOn: isoDate('2026-10-11') }] }],
  same_file_for_two_findings: [good, { ...open, evidence: [file] }],
  due_before_it_was_asked: [{ ...open, dueOn: isoDate('2026-09-30') }],
  asked_before_it_was_found: [{ ...open, raisedOn: isoDate('2026-10-02') }],
  since_after_it_was_found: [{ ...open, since: isoDate('2026-10-02') }],
  acceptance_over: [{ ...open, status: 'risk_accepted', riskUntil: isoDate('2026-11-24') }],
  finding_closed_action_open: [{ ...open, findingClosed: true }],
}

describe('contradictions in what was recorded', () => {
  it('finds none where there are none', () => {
    expect(findContradictions([good, open], today)).toEqual([])
  })

  it.each(CONTRADICTIONS)('finds %s, and nothing else beside it', (kind) => {
    const found = findContradictions(planted[kind], today)
    expect(new Set(found.map((item) => item.kind))).toEqual(new Set([kind]))
  })

  it('leaves alone what is just inside the rule', () => {
    const inside: readonly BoardAction[] = [
      { ...good, submittedAt: '2026-10-12T08:59:00.000Z' },
      { ...good, evidence: [{ ...file, expiresOn: isoDate('2026-10-12') }] },
      { ...open, dueOn: open.createdOn },
      { ...open, status: 'risk_accepted', riskUntil: today },
      { ...open, since: open.raisedOn },
    ]
    for (const action of inside) expect(findContradictions([action], today)).toEqual([])
  })
})

describe('the board', () => {
  const effective: BoardAction = { ...good, id: 'effective', status: 'effective' }
  const late: BoardAction = { ...open, id: 'late', dueOn: isoDate('2026-11-24') }
  const all = [good, effective, open, late, { ...open, id: 'gone', status: 'cancelled' } as const]

  it('counts what its figures open to', () => {
    const ids = (figure: Parameters<typeof actionsBehind>[0]) =>
      actionsBehind(figure, all, today).map(({ id }) => id)
    expect(ids('open')).toEqual(['open', 'late'])
    expect(ids('late')).toEqual(['open', 'late'])
    expect(ids('verified')).toEqual(['action', 'effective'])
    expect(ids('effective')).toEqual(['effective'])
    expect(ids('effect_due')).toEqual(['effective'])
    expect(actionsBehind('effect_due', [good], isoDate('2027-01-10'))).toEqual([good])
  })

  it('bands age and due days', () => {
    const asked = (createdOn: string) => ageBand({ createdOn: isoDate(createdOn) }, today)
    expect(
      ['2026-11-25', '2026-10-27', '2026-10-26', '2026-08-28', '2026-08-27', '2026-05-29'].map(asked),
    ).toEqual(['under_30', 'under_30', 'under_90', 'under_90', 'under_180', 'older'])
    expect(dueBand({ dueOn: isoDate('2026-11-01'), status: 'open', disputed: true }, today)).not.toBe('late')
    const due = (dueOn: string) => dueBand({ dueOn: isoDate(dueOn), status: 'open', disputed: false }, today)
    expect(['2026-11-24', '2026-11-25', '2026-12-25', '2026-12-26'].map(due)).toEqual([
      'late',
      'within_30',
      'within_30',
      'later',
    ])
  })

  it('takes the middle of the days to verify, and compares years', () => {
    const slow = { ...good, verifiedOn: isoDate('2026-10-22') }
    expect(medianDaysToVerify([])).toBeNull()
    expect(medianDaysToVerify([good])).toBe(11)
    expect(medianDaysToVerify([good, slow])).toBe(16)
    const before = {
      ...good,
      createdOn: isoDate('2025-12-30'),
      verifiedOn: isoDate('2026-01-02'),
      effectDueOn: isoDate('2026-04-02'),
    }
    expect(yearOnYear([good, before], today)).toEqual([
      {
        ...{ year: 2026, from: '2026-01-01', to: '2026-11-25', asked: 1, verified: 2, medianDaysToVerify: 7 },
        ...{ effectDue: 1, effective: 0, effectivePercent: 0 },
      },
      {
        ...{ year: 2025, from: '2025-01-01', to: '2025-12-31', asked: 1, verified: 0 },
        ...{ medianDaysToVerify: null, effectDue: 0, effective: 0, effectivePercent: null },
      },
    ])
  })

  const verifiedIn = (year: number, days: number, change: Partial<BoardAction> = {}): BoardAction => ({
    ...good,
    createdOn: isoDate(`${year}-03-01`),
    verifiedOn: isoDate(`${year}-03-${String(1 + days).padStart(2, '0')}`),
    effectDueOn: isoDate(`${year}-06-15`),
    ...change,
  })
  const five = (year: number, days: readonly number[], worked: number) =>
    days.map((count, at) => verifiedIn(year, count, at < worked ? { status: 'effective' } : {}))

  it('sets the last twelve months beside the twelve before, with the plain difference', () => {
    const all = [...five(2026, [2, 4, 6, 8, 10], 3), ...five(2025, [3, 9, 9, 12, 20], 4)]
    const beside = besideLastYear(all, today)
    expect(beside.now).toMatchObject({ from: '2025-11-26', to: '2026-11-25', verified: 5 })
    expect(beside.now).toMatchObject({
      medianDaysToVerify: 6,
      effectDue: 5,
      effective: 3,
      effectivePercent: 60,
    })
    expect(beside.before).toMatchObject({ from: '2024-11-26', to: '2025-11-25', effectivePercent: 80 })
    expect([beside.daysMore, beside.pointsMore]).toEqual([-3, -20])
  })

  it('tells no difference of fewer than five on either side', () => {
    const few = [...five(2026, [2, 4, 6, 8, 10], 3), ...five(2025, [3, 9, 9, 12], 4)]
    const beside = besideLastYear(few, today)
    expect([beside.daysMore, beside.pointsMore]).toEqual([null, null])
    expect(beside.before.medianDaysToVerify).toBe(9)
  })

  it('counts what was verified and reopened as not having worked, in the days it was reopened', () => {
    const failed: BoardAction = { ...open, id: 'failed', failedOn: [isoDate('2026-05-04')] }
    const beside = besideLastYear([failed, ...five(2026, [1, 2, 3, 4], 4)], today)
    expect(beside.now).toMatchObject({ effectDue: 5, effective: 4, effectivePercent: 80, verified: 4 })
    expect(actionsBehind('effect_due', [failed], today)).toEqual([failed])
  })

  it('opens each figure, line and span to as many actions as it says', () => {
    const all = [good, effective, open, late, ...five(2025, [3, 9, 9, 12, 20], 4)]
    for (const group of ['supplier', 'severity', 'age', 'owner', 'due'] as const) {
      for (const line of countOpenBy(group, all, today)) {
        const behind = (figure: 'open' | 'late') =>
          openBoardFigure({ figure, group, key: line.key }, all, today).length
        expect([behind('open'), behind('late')]).toEqual([line.open, line.late])
      }
    }
    const { now, before } = besideLastYear(all, today)
    for (const span of [now, before, ...yearOnYear(all, today)]) {
      const behind = (figure: 'asked' | 'verified' | 'effective' | 'effect_due') =>
        openBoardFigure({ figure, span }, all, today).length
      expect([behind('asked'), behind('verified')]).toEqual([span.asked, span.verified])
      expect([behind('effective'), behind('effect_due')]).toEqual([span.effective, span.effectDue])
    }
  })
})
