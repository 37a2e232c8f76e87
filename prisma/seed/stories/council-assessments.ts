import { finishReview, getAssessment, reviewAnswer } from '@daylight/application'
import { emails } from '../demo-people.ts'
import { memberOf, type Stage } from '../stage.ts'
import { adaptQuestions } from '../steps/adapt-questions.ts'
import { answer, askSupplier, sendAnswers } from '../steps/ask-supplier.ts'
import type { Story } from '../tell-stories.ts'

const { amina, sian, leila } = emails

const SMALL_FIRM = {
  team_size: '7',
  others: 'agency',
  others_pay: 'no',
  lowest_pay: '12.60',
  london_wage: 'some',
  all_hours: 'yes',
  own_account: 'own',
  papers_given: 'both',
  fees: 'not_asked',
  own_papers: 'yes',
  rest: 'yes',
  speak_up: 'They can ring the owner at any time, or speak to the council. We look into it within two days.',
} as const

/** The same firm the year before, reviewed to the end. */
export async function* tellLastYear(stage: Stage): Story {
  yield '2025-11-03'
  const firm = await askSupplier(stage, {
    by: sian,
    supplier: 'Oakfield Scaffolding Ltd',
    setId: 'micro_supplier',
    email: 'dana@oakfield.example',
    dueOn: '2025-11-28',
  })
  yield '2025-11-19'
  await answer(stage, firm, { ...SMALL_FIRM, london_wage: 'all', lowest_pay: '13.85', fees: 'yes' })
  await sendAnswers(stage, firm, { name: 'Dana Whitlock', role: 'Owner' })
  yield '2025-12-01'
  const reviewer = memberOf(stage, leila)
  const id = firm.subjectId
  const { sections } = await getAssessment(stage.deps, reviewer, { id })
  for (const { questions } of sections)
    for (const question of questions)
      await reviewAnswer(stage.deps, reviewer, {
        ...{ id, questionId: question.id, version: 0, grade: 'claimed', decision: 'accepted' },
        ...{ note: '', reason: '' },
      })
  const { version } = await getAssessment(stage.deps, reviewer, { id })
  await finishReview(stage.deps, reviewer, { id, version })
}

/** A small firm answers on its phone and is reviewed; a larger one is half way through. */
export async function* tellAssessments(stage: Stage): Story {
  yield '2026-10-19'
  const small = await askSupplier(stage, {
    by: sian,
    supplier: 'Oakfield Scaffolding Ltd',
    setId: 'micro_supplier',
    email: 'dana@oakfield.example',
    dueOn: '2026-11-06',
  })
  yield '2026-10-22'
  await answer(stage, small, SMALL_FIRM)
  await sendAnswers(stage, small, { name: 'Dana Whitlock', role: 'Owner' })
  yield '2026-11-03'
  const reviewer = memberOf(stage, leila)
  const shared = { id: small.subjectId, version: 0, grade: 'claimed' } as const
  await reviewAnswer(stage.deps, reviewer, {
    ...shared,
    questionId: 'own_papers',
    decision: 'accepted',
    note: 'Nothing says otherwise; ask on the next visit.',
    reason: '',
  })
  await reviewAnswer(stage.deps, reviewer, {
    ...shared,
    questionId: 'london_wage',
    decision: 'ask_again',
    note: '',
    reason: 'Who does not get it yet, and from when will they?',
  })
  yield '2026-11-09'
  const large = await askSupplier(stage, {
    by: sian,
    supplier: 'Brightside Cleaning Ltd',
    setId: 'fair_work',
    email: emails.dolores,
    dueOn: '2026-12-11',
  })
  yield '2026-11-11'
  await answer(stage, large, { workers: '152', lowest_pay: '14.80', london_wage: 'own' })
}

/** The council asks its own questions of those who clean its schools: published, and being changed again. */
export async function* tellOwnQuestions(stage: Stage): Story {
  yield '2026-11-05'
  const shared = { help: '', unit: '', options: [], columns: [], showWhen: null, required: true } as const
  await adaptQuestions(stage, {
    by: sian,
    setId: 'micro_supplier',
    publishedBy: amina,
    edits: [
      {
        kind: 'details',
        title: 'Cleaning in our schools',
        purpose: 'For small firms that clean schools of Northbank Council.',
        minutes: 20,
        mostStaff: 25,
        declaration: 'I can speak for this firm. What we say here is true as far as I know.',
      },
      {
        kind: 'add_question',
        sectionId: 'people',
        question: {
          ...shared,
          type: 'yes_no',
          text: 'Do your cleaners have a key contact at each school?',
          yesPoints: 100,
          noPoints: 0,
          weight: 5,
          bestGrade: 'claimed',
          goodEvidence: '',
        },
      },
      { kind: 'remove_question', questionId: 'others_pay' },
    ],
  })
  yield '2026-11-20'
  await adaptQuestions(stage, {
    by: sian,
    setId: 'fair_work',
    publishedBy: null,
    edits: [{ kind: 'remove_question', questionId: 'homes' }],
  })
}
