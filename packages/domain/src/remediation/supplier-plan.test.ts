import { describe, expect, it } from 'vitest'
import { ACTION_STATES, isFinished } from './action-table.ts'
import { supplierStepsFrom, writePlanText } from './supplier-plan.ts'

const item = {
  findingNumber: 12,
  finding: 'Paid below the London Living Wage',
  action: 'Pay the  arrears\nof 14 periods',
  dueOn: '2026-12-31',
  evidenceAsked: 'The next payroll file',
  status: 'open',
  milestones: [{ title: 'Work out what is owed', dueOn: '2026-12-01' }],
} as const

describe('a supplier’s plan', () => {
  it('is written the same however the texts are spaced, and wherever its actions have got to', () => {
    const text = writePlanText({ organisation: 'Northbank Council', supplier: 'Sparkle', items: [item] })
    expect(text).toBe(
      [
        'Corrective action plan',
        'Sparkle, agreed with Northbank Council',
        '',
        '1. Pay the arrears of 14 periods',
        '   Because of F-12: Paid below the London Living Wage',
        '   Done by 31 December 2026',
        '   Shown by: The next payroll file',
        '   - Work out what is owed, by 1 December 2026',
        '',
      ].join('\n'),
    )
    const later = { ...item, action: 'Pay the arrears of 14 periods', status: 'in_progress' } as const
    expect(writePlanText({ organisation: ' Northbank  Council', supplier: 'Sparkle', items: [later] })).toBe(
      text,
    )
  })

  it('asks nothing of what is finished or disputed', () => {
    for (const status of ACTION_STATES.filter((state) => isFinished(state) || state === 'disputed')) {
      const text = writePlanText({ organisation: 'A', supplier: 'B', items: [{ ...item, status }] })
      expect(text).not.toContain('F-12')
    }
  })

  it('lets a supplier say that it is done from wherever work can go on, and never decide on it', () => {
    expect(Object.fromEntries(ACTION_STATES.map((state) => [state, supplierStepsFrom(state)]))).toEqual({
      open: ['agree', 'done', 'dispute'],
      agreed: ['done', 'dispute'],
      disputed: [],
      in_progress: ['done', 'dispute'],
      submitted_for_verification: [],
      sent_back: ['done', 'dispute'],
      verified: [],
      effective: [],
      reopened: ['agree', 'done', 'dispute'],
      risk_accepted: [],
      cancelled: [],
    })
  })
})
