import { describe, expect, it } from 'vitest'
import { isoDate } from '../dates/index.ts'
import { actionsBehind, ageBand, type BoardAction, dueBand, medianDaysToVerify, yearOnYear } from './board.ts'
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
  riskUntil: null,
  since: isoDate('2026-09-01'),
  submittedAt: '2026-10-11T09:00:00.000Z',
  verifiedAt: '2026-10-12T09:00:00.000Z',
  findingClosed: true,
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
    const due = (dueOn: string) => dueBand({ dueOn: isoDate(dueOn), status: 'open' }, today)
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
    const before = { ...good, createdOn: isoDate('2025-12-30'), verifiedOn: isoDate('2026-01-02') }
    expect(yearOnYear([good, before])).toEqual([
      { year: 2026, asked: 1, verified: 2, medianDaysToVerify: 7 },
      { year: 2025, asked: 1, verified: 0, medianDaysToVerify: null },
    ])
  })
})
