import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import fairWork from '../../../../prisma/reference/question-sets/fair-work-2026-11-25.json' with {
  type: 'json',
}
import {
  compareVersions,
  draftOf,
  editQuestionSet,
  type QuestionDraft,
  type QuestionSet,
  type QuestionSetEdit,
  questionsOf,
  readQuestionSet,
  reviewQuestionSet,
  writeQuestionSet,
} from './index.ts'

const set = readQuestionSet(fairWork)
const ids = (of: QuestionSet) => questionsOf(of).map(({ id }) => id)
const questionIn = (of: QuestionSet, id: string) => {
  const question = questionsOf(of).find((one) => one.id === id)
  if (!question) throw new Error(`No ${id}`)
  return question
}
function edited(edit: QuestionSetEdit, before = set): QuestionSet {
  const result = editQuestionSet(before, edit)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const draft = (change: Partial<QuestionDraft> = {}): QuestionDraft => ({
  type: 'yes_no',
  text: 'Do you lend tools?',
  help: '',
  unit: '',
  options: [],
  yesPoints: 100,
  noPoints: 0,
  columns: [],
  showWhen: null,
  required: true,
  weight: 10,
  bestGrade: 'claimed',
  goodEvidence: '',
  ...change,
})

describe('adapting a set of questions', () => {
  it('gives a new question an id of its own, which stays when its words change', () => {
    const [first] = set.sections
    const sectionId = first?.id ?? ''
    const once = edited({ kind: 'add_question', sectionId, question: draft() })
    const twice = edited({ kind: 'add_question', sectionId, question: draft() }, once)
    expect(ids(twice).filter((id) => id.startsWith('do_you_lend'))).toEqual([
      'do_you_lend_tools',
      'do_you_lend_tools_2',
    ])
    const other = edited(
      {
        kind: 'change_question',
        questionId: 'do_you_lend_tools',
        question: draft({ text: 'Do you lend vans?' }),
      },
      twice,
    )
    expect(ids(other)).toEqual(ids(twice))
    expect(reviewQuestionSet(other).problems).toEqual([])
  })

  it('keeps what a form does not show: examples, hints, topics, tangled conditions', () => {
    for (const question of questionsOf(set)) {
      const same = edited({ kind: 'change_question', questionId: question.id, question: draftOf(question) })
      expect(questionIn(same, question.id)).toEqual(question)
    }
  })

  it('calls what was written anew the organisation’s own, and has it answered again', () => {
    const before = questionIn(set, 'fees')
    const after = edited({
      kind: 'change_question',
      questionId: 'fees',
      question: { ...draftOf(before), text: 'Does anyone pay you or an agent to get work?' },
    })
    expect(questionIn(after, 'fees')).toMatchObject({ source: 'Our own', confidence: 'our_own' })
    expect(compareVersions(set, after).changed.map((pair) => pair.after.id)).toEqual(['fees'])
  })

  it('says what is missing, by field', () => {
    const [first] = set.sections
    const add = (question: QuestionDraft) =>
      editQuestionSet(set, { kind: 'add_question', sectionId: first?.id ?? '', question })
    expect(add(draft({ text: ' ' }))).toMatchObject({
      error: { fieldErrors: { text: 'Write the question.' } },
    })
    const one = { id: null, label: 'Only one', points: null, alone: false }
    expect(add(draft({ type: 'single', options: [one] }))).toMatchObject({
      error: { fieldErrors: { option0: expect.anything() } },
    })
    expect(add(draft({ bestGrade: 'documented' }))).toMatchObject({
      error: { fieldErrors: { goodEvidence: expect.anything() } },
    })
  })

  it('finds when it is published what a removal broke, and what must never be asked', () => {
    const without = edited({ kind: 'remove_question', questionId: 'others' })
    expect(reviewQuestionSet(without).problems.some(({ kind }) => kind === 'unknown_question')).toBe(true)
    const status = edited({
      kind: 'add_question',
      sectionId: set.sections[0]?.id ?? '',
      question: draft({ text: 'What nationality are your workers?' }),
    })
    expect(reviewQuestionSet(status).problems.map(({ kind }) => kind)).toEqual(['asks_status'])
  })

  it('moves questions over the edges of sections, loses none, and can be kept and read again', () => {
    const step = fc.tuple(fc.constantFrom(...ids(set)), fc.constantFrom<-1 | 1>(-1, 1))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const moved = steps.reduce(
          (now, [questionId, by]) => edited({ kind: 'move_question', questionId, by }, now),
          set,
        )
        expect([...ids(moved)].sort()).toEqual([...ids(set)].sort())
        expect(readQuestionSet(JSON.parse(JSON.stringify(writeQuestionSet(moved))))).toEqual(moved)
      }),
      { numRuns: 40 },
    )
    const [first, second] = set.sections
    const last = first?.questions.at(-1)?.id ?? ''
    const over = edited({ kind: 'move_question', questionId: last, by: 1 })
    expect(over.sections[1]?.questions[0]?.id).toBe(last)
    expect(edited({ kind: 'move_question', questionId: last, by: -1 }, over).sections).toEqual(set.sections)
    expect(edited({ kind: 'move_section', sectionId: second?.id ?? '', by: -1 }).sections[0]?.id).toBe(
      second?.id,
    )
  })
})
