import type { AssessmentPrint } from '@daylight/application'
import { isoDate } from '@daylight/domain/dates'
import { describe, expect, it } from 'vitest'
import { buildAssessmentDocument, renderText, toSheets } from '../src/index.ts'

type View = AssessmentPrint['view']
const question: View['sections'][number]['questions'][number] = {
  id: 'london_wage',
  text: 'Do you pay the London Living Wage?',
  source: 'Living Wage Foundation',
  answer: 'Yes, to all of them',
  language: 'en-GB',
  cannotSay: false,
  bestGrade: 'sampled',
  answeredBy: 'Ada Owner',
  files: [],
  review: null,
}
const view: View = {
  id: 'assessment',
  version: 2,
  supplier: { id: 'supplier', name: 'Brightside Cleaning Ltd' },
  set: { id: 'micro_supplier', version: '1', title: 'Micro supplier', newest: '1' },
  status: 'submitted',
  dueOn: '2026-11-20',
  overdue: false,
  sentAt: '2026-11-01T09:00:00.000Z',
  sentBy: 'Siân',
  reason: '',
  answered: 1,
  asked: 1,
  submission: {
    number: 1,
    name: 'Ada Owner',
    role: 'Owner',
    at: '2026-11-10T23:30:00.000Z',
    late: false,
    sha256: 'ab12',
  },
  sections: [
    {
      id: 'pay',
      title: 'Pay',
      score: 50,
      ceiling: 50,
      grade: 'claimed',
      unableToVerify: 20,
      questions: [question],
    },
  ],
  help: {
    attention: [
      { questionId: 'london_wage', question: question.text, reasons: ['contradiction', 'nothing_shown'] },
    ],
    contradictions: [
      {
        ruleId: 'r',
        questionId: 'london_wage',
        question: question.text,
        text: 'The pay check found people below it.',
        record: 'pay_check',
      },
    ],
    payCheckId: null,
    last: {
      id: 'before',
      submittedAt: '2025-11-10T10:00:00.000Z',
      changed: [
        {
          questionId: 'london_wage',
          question: question.text,
          before: 'To some',
          now: question.answer,
          better: true,
        },
      ],
    },
    sections: [{ id: 'pay', before: 40, peers: { middle: 60, firms: 6 } }],
  },
  upgrade: null,
  waiting: 1,
  marked: 0,
}
const build = (change: Partial<View> = {}) =>
  buildAssessmentDocument({
    kind: 'assessment',
    organisation: 'Northbank Council',
    view: { ...view, ...change },
    today: isoDate('2026-11-25'),
  })

describe('the report of an assessment', () => {
  it('tells each score with what it can reach, last time and others, and what does not go together', () => {
    const text = renderText(build())
    for (const words of [
      'Pay: Score 50; Can reach 50; Not known 20%; Weakest Claimed only; Last time 40; Others 60',
      'The pay check found people below it.',
      'There is no score of the whole',
      'Not looked at yet; counts as claimed only',
      'Answers sent on 10 November 2026 by Ada Owner, Owner',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(words)
    expect(build().notice).toBe('Not reviewed yet')
  })

  it('is a report without advice on where to look once it was reviewed, with figures as numbers in its spreadsheet', () => {
    const reviewed = build({ status: 'reviewed' })
    expect(reviewed.notice).toBeNull()
    expect(reviewed.sections.map(({ id }) => id)).not.toContain('attention')
    const [scores] = toSheets(reviewed).filter(({ name }) => name === 'By section')
    expect(scores?.rows[1]?.slice(1, 3)).toEqual([
      { kind: 'number', value: '50' },
      { kind: 'number', value: '50' },
    ])
  })
})
