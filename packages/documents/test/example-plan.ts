import type { PlanPrint } from '@daylight/application'
import { isoDate } from '@daylight/domain/dates'

type Action = PlanPrint['actions'][number]

export const arrears: Action = {
  title: 'Pay back what is missing since April',
  status: 'in_progress',
  finished: false,
  dueOn: '2026-10-30',
  overdue: true,
  evidenceAsked: 'The next two payroll files\nPayslips of those who have left',
  signOff: { label: 'Full check', meaning: 'The next payroll in full.' },
  finding: {
    number: 12,
    title: 'Paid below the London Living Wage',
    detail: 'The night team was paid £13.10 an hour.\nThe day team was paid in full.',
    putRight: 'The London Living Wage from the date it was due.',
    site: 'Old Street Library',
    corrections: [],
    disputed: false,
  },
  milestones: [
    { title: 'Work out what is owed', dueOn: '2026-09-15', done: true },
    { title: 'Agree the figures', dueOn: '2026-09-30', done: false },
  ],
}

export const rota: Action = {
  ...arrears,
  title: '=HYPERLINK("http://evil.example","Open")',
  status: 'agreed',
  overdue: false,
  dueOn: '2026-12-31',
  evidenceAsked: '+44 20 7946 0000',
  signOff: null,
  finding: { ...arrears.finding, number: 13, title: '-1+1', detail: '@SUM(A1:A9)', putRight: '', site: null },
  milestones: [],
}

export const printed: PlanPrint = {
  kind: 'plan',
  organisation: 'Northbank Council',
  supplier: 'Brightside Cleaning & Söhne',
  actions: [arrears, rota, { ...rota, title: 'Put up the rota', status: 'effective', finished: true }],
  agreement: {
    supplierName: 'Jo Field',
    supplierRole: 'Contract manager',
    buyerName: 'Amina Warsame',
    buyerRole: 'Head of procurement',
    agreedOn: '2026-09-01',
    text: 'Corrective action plan\n\n1. Pay back what is missing since March\n',
    sha256: 'a3'.repeat(32),
    unchanged: true,
  },
  today: isoDate('2026-11-25'),
}
